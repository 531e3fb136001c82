"""The log worksheet: a conversation noted in ten seconds, and what is owed to whom."""
