"""What an update changes, in sentences."""
