"""The parts of a review, one file each: a frozen record, and how it is read from the log."""
