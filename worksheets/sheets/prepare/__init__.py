"""The worksheet that prepares a conversation: one page to take along."""
