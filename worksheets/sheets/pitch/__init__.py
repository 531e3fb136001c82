"""The pitch worksheet: a professional value proposition of at most 30 seconds."""
