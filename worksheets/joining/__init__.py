"""Two contacts of one person: who may be the same, and what the one record of them says."""
