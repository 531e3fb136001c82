"""Makes the files that run Python in the visitor's browser."""
