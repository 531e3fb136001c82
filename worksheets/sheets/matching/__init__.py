"""Matching: mentors and mentees, or buddies and newcomers, to the pairs that fit best."""
