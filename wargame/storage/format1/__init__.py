"""Format 1 of the exercise file, as SQL text. Frozen at release: a change is a new format."""
