"""Paths, settings, logging: nothing of the domain."""
