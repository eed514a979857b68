"""Charters as people read them, two side by side, and a calculator on any kind of decision."""
