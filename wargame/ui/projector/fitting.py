"""Texts cut for a slide: at the end of a sentence or of a word, never in one. No Qt here."""

from __future__ import annotations

from typing import NamedTuple

FULL_TEXT = "Full text in your packet."
_LEAST = 0.55


class Fitted(NamedTuple):
    """A text that has room, and whether something of it is left off."""

    text: str
    is_cut: bool

    @property
    def note(self) -> str:
        """What stands under a text that was cut."""
        return FULL_TEXT if self.is_cut else ""


def fit(text: str, longest: int) -> Fitted:
    """At most so many characters: whole sentences where they fill the room, else whole words."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return Fitted(text, is_cut=False)
    room = text[:longest]
    ends = [room.rfind(stop) for stop in (". ", "! ", "? ")]
    if max(ends) > longest * _LEAST:
        return Fitted(room[: max(ends) + 1], is_cut=True)
    words = room[:-1].rsplit(" ", 1)[0]
    return Fitted(f"{words.rstrip(',;:')}…", is_cut=True)
