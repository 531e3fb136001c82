"""A collection as a workbook, and what people changed in it read back."""
