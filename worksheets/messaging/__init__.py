"""Messages to people: what was typed, how it is said by each channel, and what to fix in it."""
