"""Objectives and what they scored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.events.objective_scored import ObjectiveScored

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.play.reviewing.entries import Events


@dataclass(frozen=True, slots=True)
class ObjectiveReview:
    """A seat's objective and what it scored."""

    id: str
    seat: SeatId
    title: str
    points: int
    of: int
    seq: int


def objective_reviews(kept: Events) -> tuple[ObjectiveReview, ...]:
    """Scores of objectives, seat by seat."""
    return tuple(
        ObjectiveReview(event.objective, event.seat, event.title, event.points, event.of, stamp.seq)
        for stamp, event in kept
        if isinstance(event, ObjectiveScored)
    )
