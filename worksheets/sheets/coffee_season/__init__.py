"""Coffee season: who meets whom in which round, for a whole season at once."""
