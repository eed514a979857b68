"""A player without a mind: it plays any pack by legal moves, so that the pack can be tried."""
