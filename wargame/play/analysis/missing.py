"""Texts that an exercise still lacks: each in words, with the screen where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wargame.play.review import Review


class Missing(NamedTuple):
    """What is missing, and the screen where it can be written."""

    says: str
    screen: str


def missing(review: Review) -> tuple[Missing, ...]:
    """Name what the facilitator can still write before the report goes out."""
    return tuple(one for look in LOOKS for one in look(review))


def _reasons(review: Review) -> Iterator[Missing]:
    for one in review.overrides:
        if not one.reason:
            yield Missing(f"{one.about}: no reason for what was decided (#{one.seq})", "council")
    for inject in review.injects:
        if inject.state == "skipped" and not inject.reason:
            yield Missing(f"Inject {inject.number}: no reason for skipping it", "table")


def _people(review: Review) -> Iterator[Missing]:
    for seat in review.seats:
        if seat.mode == "person" and not seat.people and not review.scripted:
            yield Missing(f"{seat.name}: nobody is named", "seats")


def _end(review: Review) -> Iterator[Missing]:
    if review.started and not review.ended:
        yield Missing("The exercise has not ended: objectives are not scored", "table")


LOOKS: Final[tuple[Callable[[Review], Iterator[Missing]], ...]] = (_end, _reasons, _people)
"""Each looks for one kind of missing text; control's report alone asks."""
