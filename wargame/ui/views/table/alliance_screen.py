"""What the tabs of forces and relations show. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.ui.tones import Tone


@dataclass(frozen=True, slots=True)
class ForceLine:
    """A force: where it stands, how ready it is, and how ready it was at the start.

    Attributes:
        details: What it is made of, how it gets anywhere and what it costs, a sentence each.
    """

    key: str
    title: str
    stands: str
    glyph: str
    tone: Tone
    ready: str
    start: str
    owners: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrainingLine:
    """An exercise or operation and what became of it."""

    key: str
    title: str
    stands: str
    planned: str
    host: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RelationLine:
    """Who depends on whom for what, how much, and what that makes dearer or impossible now.

    Attributes:
        details: The real value behind it, and every bound with whether it holds.
    """

    key: str
    title: str
    who: str
    what: str
    now: str
    start: str
    bears: str
    details: tuple[str, ...]
