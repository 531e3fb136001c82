"""What the content may hold: frozen values, checked field by field."""
