"""Where a day begins: what was open, packs to play, the baseline."""
