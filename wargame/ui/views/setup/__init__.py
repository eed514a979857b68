"""Who sits where, how long, under which charter."""
