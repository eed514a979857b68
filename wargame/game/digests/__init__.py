"""Frozen projections of the state whose digest is recorded at each phase's end."""
