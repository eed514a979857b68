"""Crisis exercises for alliances."""
