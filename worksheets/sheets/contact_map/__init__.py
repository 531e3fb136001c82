"""The contact map worksheet: who matters for a goal, and how close they are."""
