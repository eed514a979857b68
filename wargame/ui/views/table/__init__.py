"""The table: the main console of a running exercise."""
