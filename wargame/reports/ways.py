"""What it would have taken, in words: sets of ballots and findings that turn an outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import capital, listed
from wargame.reports import wording
from wargame.rules import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.ids import SeatId
    from wargame.game.verdicts import GroupChange, Verdict
    from wargame.reports.names import Names

Way = tuple["GroupChange", ...]
Seats = tuple["SeatId", ...]

_NAMED: Final = 2
"""So many findings that would each have turned it are named, and more are counted."""


def all_ways(verdict: Verdict, names: Names, most: int) -> list[str]:
    """Each smallest set of changes in a sentence, those of ballots first."""
    told = told_ways(verdict.ways, names, most)
    lines = [f"Or: {one}." if place else capital(f"{one}.") for place, one in enumerate(told)]
    if verdict.truncated:
        lines.append("There are more ways.")
    return lines


def told_ways(ways: Sequence[Way], names: Names, most: int) -> list[str]:
    """Sets of changes, without full stops; findings that each suffice are put together."""
    findings = [way[0] for way in ways if _is_finding(way)]
    others = [way for way in ways if not _is_finding(way)]
    told = [told_way(way, names) for way in others[:most]]
    more = len(others) - len(told)
    if more > 0:
        told.append(f"{wording.counted(more, 'more way')} by ballots")
    if len(findings) > _NAMED:
        told.append(f"any one of {len(findings)} findings, found otherwise")
    else:
        told.extend(told_way((one,), names) for one in findings)
    return told


def _is_finding(way: Way) -> bool:
    return len(way) == 1 and way[0].kind == "finding"


def told_way(way: Way, names: Names) -> str:
    """One set of changes: what would have been found, then who would have voted how."""
    return "; and ".join((*_findings(way, names), *_ballots(way, names)))


def _findings(way: Way, names: Names) -> list[str]:
    found: dict[str, list[str]] = {}
    for one in way:
        if one.kind == "finding" and one.fact:
            found.setdefault(one.becomes, []).append(f"“{_short(names.fact(one.fact))}”")
    return [f"{listed(facts)} found {becomes}" for becomes, facts in found.items()]


def _short(fact: str) -> str:
    """A fact without what it explains after a colon: the ruling has it whole."""
    return fact.partition(":")[0]


def _ballots(way: Way, names: Names) -> list[str]:
    """The same change is told once, whichever questions and groups of seats it comes in."""
    asked: dict[tuple[Seats, int, str, str], list[str]] = {}
    for one in way:
        if one.kind == "ballot":
            key = (one.seats, one.number, one.was, one.becomes)
            asked.setdefault(key, []).append(one.question or "main")
    merged: dict[tuple[bool, str, str, tuple[str, ...]], list[tuple[Seats, int]]] = {}
    for (seats, number, was, becomes), questions in asked.items():
        whole = number == len(seats)
        merged.setdefault((whole, was, becomes, tuple(questions)), []).append((seats, number))
    return [
        f"{_who(groups, names)}: {words.BALLOT_WORDS[was]} → {words.BALLOT_WORDS[becomes]}"
        f"{_questions(questions)}"
        for (_, was, becomes, questions), groups in merged.items()
    ]


def _who(groups: list[tuple[Seats, int]], names: Names) -> str:
    """All seats of groups that change as a whole; else so many of each group."""
    if all(number == len(seats) for seats, number in groups):
        return names.seats(seat for seats, _ in groups for seat in seats)
    return listed(
        [f"any {number} of {len(seats)} ({names.seats(seats)})" for seats, number in groups]
    )


def _questions(asked: Sequence[str]) -> str:
    if tuple(asked) == ("main",):
        return ""
    if len(asked) == 1:
        return f", on {asked[0].replace('-', ' ')}"
    return f", on {'both' if len(asked) == 2 else f'all {len(asked)}'} questions"
