"""Packs and charters: their models, and how they are read from disk."""
