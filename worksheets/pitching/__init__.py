"""The spoken pitch: its parts, its length and what to fix."""
