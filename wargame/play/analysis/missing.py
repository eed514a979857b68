"""Texts that an exercise still lacks: each in words, with the screen where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wargame.play.review import Review


_HERE: Final = "evaluate"


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


def _plan(review: Review) -> Iterator[Missing]:
    for place, item in enumerate(review.evaluation.plan, start=1):
        lacks = [what for what, text in (("owner", item.owner), ("date", item.due)) if not text]
        if lacks:
            yield Missing(f"Improvement plan: item {place} has no {' and no '.join(lacks)}", _HERE)


def _learned(review: Review) -> Iterator[Missing]:
    if not review.ended or review.scripted:
        return
    if not review.evaluation.remarks:
        yield Missing("Hot wash: nothing was said", _HERE)
    unrated = [one for one in review.evaluation.objectives if not one.held]
    if unrated and review.evaluation.rated:
        yield Missing(f"Ratings: {len(unrated)} not given", _HERE)


LOOKS: Final[tuple[Callable[[Review], Iterator[Missing]], ...]] = (
    _end,
    _reasons,
    _learned,
    _plan,
    _people,
)
"""Each looks for one kind of missing text; control's report alone asks."""
