"""Everything that makes Python start fast; README.md tells the whole story in order."""
