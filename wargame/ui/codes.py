"""A seat's letters for its monogram. No Qt here."""

from __future__ import annotations


def code_of(seat: str) -> str:
    """A seat's letters: "KAZ" of a state, "EU" of "eu-osce", "SEC" of "secgen"."""
    return seat.split("-", maxsplit=1)[0].upper()[:3]
