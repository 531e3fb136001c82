"""The import worksheet: people out of a file or a pasted list, shown before they are saved."""
