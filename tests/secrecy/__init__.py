"""What leaves for a reader holds nothing that was meant for another: every pack, every way out."""
