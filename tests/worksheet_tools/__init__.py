"""Tools around the worksheets: many rows at once, questions saved for a conversation."""
