"""What an organisation says: the generator reads it from YAML, the browser from the page."""
