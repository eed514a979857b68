"""The cost of inaction, as far as the log holds it: what moved because nobody brought a motion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wargame.game.events.fact_changed import FactChanged
from wargame.game.events.indicator_moved import IndicatorMoved

if TYPE_CHECKING:
    from wargame.play.reviewing.entries import Events

_CAUSE: Final = "not-brought:"


@dataclass(frozen=True, slots=True)
class Unbrought:
    """Something that moved because a motion stood open and nobody brought it.

    Attributes:
        motion: The pack's motion, by id.
        since: The entry that says it was not brought.
        what: The indicator or the fact, by id; `title` in words.
    """

    motion: str
    since: int
    what: str
    title: str
    was: str
    becomes: str
    turn: str
    seq: int


def unbrought(kept: Events) -> tuple[Unbrought, ...]:
    """What was moved by motions that nobody brought, in order."""
    found = []
    for stamp, event in kept:
        if not isinstance(event, IndicatorMoved | FactChanged):
            continue
        if not event.cause.startswith(_CAUSE):
            continue
        motion, _, since = event.cause.removeprefix(_CAUSE).rpartition("@")
        moved = isinstance(event, IndicatorMoved)
        what = event.indicator if isinstance(event, IndicatorMoved) else event.fact
        was = str(event.was) if moved else event.was
        becomes = event.words if isinstance(event, FactChanged) else str(event.becomes)
        found.append(
            Unbrought(
                motion, int(since), what, event.title, str(was), becomes, stamp.turn, stamp.seq
            )
        )
    return tuple(found)
