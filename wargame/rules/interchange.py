"""Seats that are interchangeable in a case: one group, searched and reported as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.rules.program import columns_used
from wargame.rules.tour import selectors_of
from wargame.rules.worded import Worded, seats_named

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.rules.ballots import Cast
    from wargame.rules.case import Ballot, Case
    from wargame.rules.charter import Charter
    from wargame.rules.program import Program


class Group(NamedTuple):
    """Seats that can stand for each other.

    Attributes:
        seats: In the charter's order.
        was: Their ballots by question, as given.
        standing: Their standings by question, conditional ballots resolved.
    """

    seats: tuple[SeatId, ...]
    was: tuple[Ballot, ...]
    standing: tuple[int, ...]


def groups_of(
    charter: Charter, program: Program, case: Case, casts: dict[str, Cast]
) -> tuple[Group, ...]:
    """Put the members of a case into groups.

    Two seats are in one group when they have the same tags, weights, roles and ballots, and
    neither is named by a selector or by a worded ballot.
    """
    bench = program.bench
    questions = charter.questions(case.decision)
    columns = [charter.weights[name] for name in columns_used(charter, case.decision)]
    named = _named_by_rule(charter, case.decision) | _named_by_ballots(case)
    groups: dict[object, list[SeatId]] = {}
    for seat, bit in bench.bit.items():
        mark = (
            tuple(tag for tag, mask in bench.tags.items() if mask & bit),
            tuple(column[seat] for column in columns),
            tuple(sorted(role for role, seats in case.roles.items() if seat in seats)),
            tuple(case.ballots.get(q, {}).get(seat, "absent") for q in questions),
            seat if seat in named else None,
        )
        groups.setdefault(mark, []).append(seat)
    return tuple(
        Group(
            tuple(seats),
            tuple(case.ballots.get(q, {}).get(seats[0], "absent") for q in questions),
            tuple(_standing(casts[q], bench.bit[seats[0]]) for q in questions),
        )
        for seats in groups.values()
    )


def _standing(cast: Cast, bit: int) -> int:
    return next(code for code, mask in enumerate(cast.masks) if mask & bit)


def _named_by_ballots(case: Case) -> frozenset[SeatId]:
    found: set[SeatId] = set()
    for ballots in case.ballots.values():
        for ballot in ballots.values():
            if isinstance(ballot, Worded):
                found |= seats_named(ballot.condition)
    return frozenset(found)


def _named_by_rule(charter: Charter, kind: str) -> frozenset[SeatId]:
    return frozenset(
        seat
        for selector in selectors_of(charter, kind)
        for _, part in selector.walk()
        for seat in part.seat or ()
    )
