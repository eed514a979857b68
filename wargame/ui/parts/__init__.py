"""Painted parts used on several screens."""
