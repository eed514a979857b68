"""Two exercises side by side, in words. No Qt here."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from wargame.ui.running.looks import outcome_look
from wargame.ui.views.review.screen import CompareLine, CompareScreen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.play.comparing import Compared, Comparison, Path

_HEADS = {
    "count": "At a glance",
    "decision": "Decisions",
    "fact": "Facts at the end",
    "objective": "Objectives",
}


def compare_screen(found: Comparison) -> CompareScreen:
    """What is the same, and what differs."""
    differ = sum(1 for row in found.rows if row.differs)
    if not found.same_pack:
        note = "Different crises: only counts, and indicators that measure the same."
    elif found.parted_at:
        shared = f"They share their entries up to #{found.parted_at}."
        note = shared
    else:
        note = ""
    return CompareScreen(
        heading="Two exercises side by side",
        note=note,
        tally=f"{differ} of {len(found.rows)} points differ",
        first=found.first,
        second=found.second,
        lines=tuple(_lines(found)),
        paths=tuple(_paths(*pair) for pair in found.paths),
    )


def _lines(found: Comparison) -> Iterator[CompareLine]:
    for what, rows in groupby(found.rows, key=lambda row: row.what):
        yield CompareLine(what, "section", _HEADS[what], "", "", differs=False)
        for at, row in enumerate(rows):
            yield _line(f"{what}-{at}", row)


def _line(key: str, row: Compared) -> CompareLine:
    title = f"Turn {row.turn}: {row.title}" if row.turn else row.title
    if row.what == "decision":
        first, second = _outcome(row.first), _outcome(row.second)
    else:
        first, second = row.first or "not scored", row.second or "not scored"
    return CompareLine(key, "row", title, first, second, row.differs)


def _outcome(outcome: str) -> str:
    return outcome_look(outcome).word if outcome else "Not reached"


def _paths(
    one: Path, other: Path
) -> tuple[str, tuple[str, ...], tuple[int | None, ...], tuple[int | None, ...]]:
    numbers = sorted({turn for turn, _ in (*one.points, *other.points)})
    mine, theirs = dict(one.points), dict(other.points)
    return (
        one.title,
        tuple("start" if not turn else f"turn {turn}" for turn in numbers),
        tuple(mine.get(turn) for turn in numbers),
        tuple(theirs.get(turn) for turn in numbers),
    )
