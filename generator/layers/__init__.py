"""Layers of content, one above the other, merged into one."""
