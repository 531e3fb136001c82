"""What a browser needs to run the core, MkDocs and the studio: chosen, compiled and packed."""
