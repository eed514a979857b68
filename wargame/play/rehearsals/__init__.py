"""Checks that play a pack on the memory store."""
