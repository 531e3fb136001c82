"""The studio: the page from which a site edits itself."""
