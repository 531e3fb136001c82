"""The today worksheet: who to talk to now, and what is promised."""
