"""All seats at a glance, for the facilitator."""
