"""Two exercises side by side, in words. No Qt here."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from wargame.game.phrasing import counted, sentence
from wargame.ui.running.looks import outcome_look
from wargame.ui.running.words import cut
from wargame.ui.views.review.screen import CompareLine, CompareScreen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.play.compared import Compared
    from wargame.play.comparing import Comparison, Path

_HEADS = {
    "count": "At a glance",
    "deed": "What seats did",
    "decision": "Decisions",
    "knew": "Who was told what",
    "fact": "Facts at the end",
    "objective": "Objectives",
}
_NONE = {"deed": "nothing", "knew": "nobody was told", "objective": "not scored"}
"""What stands where a row has nothing of one exercise."""

_MOST = 3
_LONG = 90


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
        parted=_parted(found),
        kinds=tuple((what, _HEADS[what]) for what in dict.fromkeys(r.what for r in found.rows)),
    )


def _parted(found: Comparison) -> str:
    """Where they part, and by what: "They part in turn 1. Armenia: … here, … there."."""
    turn, apart = found.parted
    if not found.same_pack:
        return ""
    if not turn:
        return "Nobody did, decided or was told anything else in the two."
    said = [f"They part in turn {turn}."]
    for row in apart[:_MOST]:
        first, second = (cut(_stood(row, one.stood), _LONG) for one in (row.one, row.other))
        said.append(sentence(f"{row.title}: {first} here, {second} there"))
    more = len(apart) - _MOST
    said += [f"And {counted(more, 'more difference')} in that turn."] if more > 0 else []
    return " ".join(said)


def _lines(found: Comparison) -> Iterator[CompareLine]:
    for what, rows in groupby(found.rows, key=lambda row: row.what):
        yield CompareLine(what, "section", _HEADS[what], "", "", differs=False, about=what)
        for at, row in enumerate(rows):
            yield _line(f"{what}-{at}", row)


def _line(key: str, row: Compared) -> CompareLine:
    title = f"Turn {row.turn}: {row.title}" if row.turn else row.title
    first, second = _stood(row, row.first), _stood(row, row.second)
    why = (row.one.why, row.other.why)
    return CompareLine(key, "row", title, first, second, row.differs, row.what, why)


def _stood(row: Compared, stood: str) -> str:
    if row.what == "decision":
        return _outcome(stood)
    return stood or _NONE.get(row.what, "")


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
