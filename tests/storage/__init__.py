"""The exercise file: one contract for every store, and what may happen to a file."""
