"""Tools around the worksheets: many rows at once, questions kept for a conversation."""
