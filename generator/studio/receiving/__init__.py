"""What somebody hands in: a ZIP of changes, of a site or of a project, opened safely and merged."""
