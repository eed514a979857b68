"""Faults and secrets that reach through all layers: a whole exercise, killed, cut, read on."""
