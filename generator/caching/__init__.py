"""What one build leaves in `.cache` for the next. Whoever deletes it loses time, nothing else."""
