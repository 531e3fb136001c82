"""The contact map: whom to write to first, how often, what is missing, and a picture of it."""
