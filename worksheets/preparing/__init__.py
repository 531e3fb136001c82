"""The preparation of a conversation: who they are to you, and what to ask this time."""
