"""Find or run anything: one field, and what fits."""
