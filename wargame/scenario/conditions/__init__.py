"""The condition language of packs, one form a file."""
