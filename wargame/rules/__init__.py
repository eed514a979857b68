"""Charters as data, and the judge that rules on cases."""
