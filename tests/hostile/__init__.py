"""Packs, pictures and texts made to harm: refused in words, or shown as nothing but text."""
