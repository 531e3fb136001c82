"""What happened between people: conversations, promises, who helped whom."""
