"""A year of events from the plays: which, when and where, and what to do before and after each."""
