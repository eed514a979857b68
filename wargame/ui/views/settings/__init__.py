"""Settings: what a person chooses for this machine; each takes effect at once."""
