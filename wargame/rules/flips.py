"""What it would have taken: turning sets, blockers and pivots (CHARTERS, section 10).

Apart from the judge, which stays fast: `explain` fills these in for a verdict, and `rule` does
both at once.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, combinations, islice, product
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.game.verdicts import Change, GroupChange, Notice, Table, Verdict
from wargame.rules.judge import judge
from wargame.rules.search import ballot_sets, turning_sets
from wargame.rules.standing import FOR
from wargame.rules.turning import NOTHING, Board, Turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from wargame.game.ids import SeatId
    from wargame.rules.case import Ballot, Case
    from wargame.rules.charter import Charter

LIMIT: Final = 50
"""How many sets are listed."""

_KEPT: Final = 64
"""Cases of a charter of which the sets are remembered."""


def rule(charter: Charter, case: Case) -> Verdict:
    """Rule on a case and say what it would have taken.

    Raises:
        CaseError: When the case names a seat, ballot, kind, role or fact that does not fit.
    """
    return explain(charter, case, judge(charter, case))


def explain(charter: Charter, case: Case, verdict: Verdict, limit: int = LIMIT) -> Verdict:
    """Fill in the turning sets, blockers and pivots of a verdict.

    Args:
        charter: The charter it was ruled by.
        case: The case.
        verdict: What `judge` said of it.
        limit: How many sets are listed.
    """
    found = _turned(charter, case, verdict, limit)
    return replace(
        verdict,
        warnings=(*verdict.warnings, *_disguised(found, verdict)),
        blockers=found.blockers,
        pivots=found.pivots,
        flips=found.flips,
        ways=found.ways,
        truncated=found.truncated,
    )


class _Turned(NamedTuple):
    """What was searched for a case; the time that has gone by changes nothing of it.

    Attributes:
        unwilling: The seats that do not simply vote for it.
    """

    blockers: tuple[SeatId, ...]
    pivots: tuple[SeatId, ...]
    flips: tuple[tuple[Change, ...], ...]
    ways: tuple[tuple[GroupChange, ...], ...]
    truncated: bool
    unwilling: frozenset[SeatId]


def _turned(charter: Charter, case: Case, verdict: Verdict, limit: int) -> _Turned:
    """Search, or find what was searched before: a ruling is shown before it is recorded."""
    key = _key(case, verdict, limit)
    known: _Turned | None = charter.turned.get(key)
    if known is None:
        known = _searched(Board(charter, case), verdict, limit)
        if len(charter.turned) >= _KEPT:
            charter.turned.clear()
        charter.turned[key] = known
    return known


def _key(case: Case, verdict: Verdict, limit: int) -> object:
    """All that the search depends on."""
    return (
        case.decision,
        tuple((asked, frozenset(given.items())) for asked, given in sorted(case.ballots.items())),
        frozenset(case.roles.items()),
        frozenset(case.findings.items()),
        case.members,
        None if case.tags is None else frozenset(case.tags.items()),
        verdict.outcome,
        limit,
    )


def _searched(board: Board, verdict: Verdict, limit: int) -> _Turned:
    turned = turning_sets(board, limit)
    ordered = sorted(turned.sets, key=lambda turn: _order(_groups(board, turn)))
    sets = sorted(
        set(islice(chain.from_iterable(_expanded(board, t) for t in ordered), 8 * limit)),
        key=_order,
    )
    return _Turned(
        blockers=_blockers(board, verdict),
        pivots=_moved(board, board.adopted) if verdict.outcome == "adopted" else (),
        flips=tuple(sets[:limit]),
        ways=tuple(_groups(board, turn) for turn in ordered[:limit]),
        truncated=turned.truncated or len(sets) > limit or len(ordered) > limit,
        unwilling=frozenset(
            seat
            for group in board.groups
            if any(code != FOR for code in group.standing)
            for seat in group.seats
        ),
    )


def _blockers(board: Board, verdict: Verdict) -> tuple[SeatId, ...]:
    """Name the seats of the smallest sets of ballots that would have brought adoption.

    Of a verdict that is contested or not open they are those of what it would be.
    """
    if verdict.outcome == "adopted":
        return ()
    shut = verdict.outcome in {"contested", "inadmissible"}
    adopts: Callable[[Turn], bool] = board.would_adopt if shut else board.adopted
    return () if adopts(NOTHING) else _moved(board, adopts)


def _disguised(found: _Turned, verdict: Verdict) -> tuple[Notice, ...]:
    """Warn when one seat defeated what all others want, and no `none_of` names its veto."""
    blockers, unwilling = found.blockers, found.unwilling
    if len(unwilling) != 1 or set(blockers) != unwilling:
        return ()
    named = any(
        line.code == "none-of" and unwilling & set(line.seats["objecting"])
        for line in verdict.trace
    )
    return () if named else (Notice("disguised-veto", seats=Table({"seat": blockers})),)


def _moved(board: Board, adopts: Callable[[Turn], bool]) -> tuple[SeatId, ...]:
    """Name every seat that one of the smallest ballot sets moves, any of its group too."""
    seats = {
        seat
        for turn in ballot_sets(board, adopts)
        for step in turn.steps
        for seat in board.groups[step.group].seats
    }
    return tuple(seat for seat in board.program.bench.members if seat in seats)


def _order(changes: Iterable[Change | GroupChange]) -> tuple[int, list[tuple[object, ...]]]:
    """Order sets: fewer changes first, then findings before ballots, then by id."""
    keys: list[tuple[object, ...]] = []
    size = 0
    for one in changes:
        seats = one.seats if isinstance(one, GroupChange) else (one.seat or "",)
        size += one.number if isinstance(one, GroupChange) else 1
        keys.append(
            (one.kind == "ballot", one.fact or "", one.question or "", tuple(seats), one.becomes)
        )
    return size, keys


def _findings(board: Board, turn: Turn) -> list[tuple[str, str, str]]:
    words = {True: "true", False: "false", None: "contested"}
    found = board.case.findings
    return [(fact, words[found.get(fact)], words[value]) for fact, value in turn.facts]


def _groups(board: Board, turn: Turn) -> tuple[GroupChange, ...]:
    findings = [
        GroupChange("finding", None, (), 1, fact, was, becomes)
        for fact, was, becomes in _findings(board, turn)
    ]
    ballots = [
        GroupChange(
            "ballot",
            board.questions[question],
            board.groups[group].seats,
            many,
            None,
            _said(board.groups[group].was[question]),
            value,
        )
        for question, group, value, many in turn.steps
    ]
    return (*findings, *ballots)


def _said(ballot: Ballot) -> str:
    return ballot if isinstance(ballot, str) else "conditional"


def _expanded(board: Board, turn: Turn) -> Iterator[tuple[Change, ...]]:
    """Name the seats: every way to take so many of a group."""
    findings = [
        Change("finding", None, None, fact, was, becomes)
        for fact, was, becomes in _findings(board, turn)
    ]
    wanted: dict[tuple[int, int], list[tuple[str, int]]] = {}
    for question, group, value, many in turn.steps:
        wanted.setdefault((question, group), []).append((value, many))
    ways = [
        list(islice(_given(board.groups[group].seats, wants), 8 * LIMIT))
        for (_, group), wants in wanted.items()
    ]
    for chosen in product(*ways):
        ballots = [
            Change(
                "ballot",
                board.questions[question],
                seat,
                None,
                _said(board.groups[group].was[question]),
                value,
            )
            for (question, group), picked in zip(wanted, chosen, strict=True)
            for seat, value in picked
        ]
        ballots.sort(key=lambda change: (change.question or "", change.seat or ""))
        yield (*findings, *ballots)


def _given(
    seats: tuple[SeatId, ...], wants: list[tuple[str, int]]
) -> Iterator[list[tuple[SeatId, str]]]:
    """Give the seats of a group to the changes wanted of it, in every way."""
    if not wants:
        yield []
        return
    (value, many), *rest = wants
    for picked in combinations(seats, many):
        left = tuple(seat for seat in seats if seat not in picked)
        for others in _given(left, rest):
            yield [*((seat, value) for seat in picked), *others]
