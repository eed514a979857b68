"""Who sits where: a seat's choice. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seating:
    """One seat's choice: `mode` is person, absent or control.

    Attributes:
        phrase: Its pass-phrase while this window knows it.
        kept: Whether the file holds the hash of one.
    """

    seat: str
    name: str
    who: str
    vote: bool
    mode: str
    person: str
    phrase: str
    objectives: tuple[str, ...]
    kept: bool = False
