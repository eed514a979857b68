"""Who sits where: a seat's choice. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seating:
    """One seat's choice: `mode` is person, absent or control."""

    seat: str
    name: str
    who: str
    vote: bool
    mode: str
    person: str
    phrase: str
    objectives: tuple[str, ...]
