"""Notes of control and of evaluators."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.events.note_made import NoteMade

if TYPE_CHECKING:
    from wargame.play.reviewing.entries import Events


@dataclass(frozen=True, slots=True)
class NoteReview:
    """A note of control or an evaluator; `leaning` says that it saw a strength, or the reverse."""

    what: str
    text: str
    seat: str
    objective: str
    rating: str
    about: int
    turn: str
    at: str
    seq: int
    leaning: str = ""


def note_reviews(kept: Events) -> tuple[NoteReview, ...]:
    """Notes in order."""
    return tuple(
        NoteReview(
            event.what,
            event.text,
            event.seat,
            event.objective,
            event.rating,
            event.about,
            stamp.turn,
            stamp.at,
            stamp.seq,
            event.leaning,
        )
        for stamp, event in kept
        if isinstance(event, NoteMade)
    )
