"""Measuring: six questions before and after, and what came of them."""
