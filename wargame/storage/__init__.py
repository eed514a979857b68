"""The exercise file: the only SQL of the project."""
