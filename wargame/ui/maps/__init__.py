"""The map: what is on it (no Qt), how it is drawn, and the widget that the table shows."""
