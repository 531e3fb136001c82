"""A stand-in for our package, for what the real one never does: hang, fail, reach out."""
