"""Screens: a view (Qt) and a presenter (no Qt) each."""
