"""Mutants of the rules: small wrong changes, each of which the case book must notice."""
