"""Tokens, palettes, style sheet, fonts and icons."""
