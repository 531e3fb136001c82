"""content/ and worksheets/sheets/ → one checked `Playbook`, or every mistake with its place."""
