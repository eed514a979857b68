"""What can be asked of a session, one command a file."""
