"""What the linter looks for in a pack, one check a file."""
