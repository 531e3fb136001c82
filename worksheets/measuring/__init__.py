"""Answers of many people, before and after, summed so that nobody can be told from them."""
