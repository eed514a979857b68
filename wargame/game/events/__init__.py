"""Every kind of event, one file each."""
