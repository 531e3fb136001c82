"""People drawn into small groups, round by round, so that nobody meets the same person twice."""
