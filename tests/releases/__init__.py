"""Exercises of every release, kept for ever: they open, and say what they said."""
