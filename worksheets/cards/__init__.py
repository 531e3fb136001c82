"""Address cards: their lines, and what a contact keeps of one besides its fields."""
