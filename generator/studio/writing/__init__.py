"""Values → YAML as a person would have written it, and nothing touched but what differs."""
