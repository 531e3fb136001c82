"""Python that runs in the reader's browser: pure functions, JSON text in, JSON text out."""
