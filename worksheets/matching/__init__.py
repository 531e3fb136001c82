"""Mentors for mentees: the best pairs there are, and nobody much worse off than has to be."""
