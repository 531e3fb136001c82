"""One folder a worksheet: its words and fields (YAML), its logic, its result templates."""
