"""Format 2 of the exercise file: views on a council's business. A change is a new format."""
