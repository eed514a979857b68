"""What every screen of a running exercise shares: phase bar, next step, undo."""
