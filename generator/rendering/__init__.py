"""A `Playbook` → Markdown pages, and what their worksheets and the search are told."""
