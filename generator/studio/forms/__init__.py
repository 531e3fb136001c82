"""The content model → forms: what can be filled in, of which kind, with which limits."""
