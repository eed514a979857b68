"""Seats that are interchangeable in a case: one class, searched and reported as one."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.rules.program import columns_used
from wargame.rules.worded import Worded, seats_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.ids import SeatId
    from wargame.rules.ballots import Cast
    from wargame.rules.case import Ballot, Case
    from wargame.rules.charter import Charter
    from wargame.rules.model import Electorate
    from wargame.rules.program import Program
    from wargame.rules.selectors import Selector

TARGETS: Final = ("for", "abstain", "against")
"""What a ballot may become."""

Option = tuple[str | None, ...]
"""What becomes of a seat's ballots, by question; `None` leaves one as it is."""


class SeatClass(NamedTuple):
    """Seats that can stand for each other.

    Attributes:
        seats: In the charter's order.
        was: Their ballots by question, as given.
        standing: Their standings by question, conditional ballots resolved.
        options: What their ballots may become, by the number of changes.
    """

    seats: tuple[SeatId, ...]
    was: tuple[Ballot, ...]
    standing: tuple[int, ...]
    options: tuple[tuple[int, Option], ...]


def seat_classes(
    charter: Charter,
    program: Program,
    case: Case,
    casts: dict[str, Cast],
    questions: tuple[str, ...],
) -> tuple[SeatClass, ...]:
    """Put the members of a case into classes.

    Two seats are in one class when they have the same tags, weights, roles and ballots, and
    neither is named by a selector or by a worded ballot.
    """
    bench = program.bench
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
    return tuple(_class(seats, case, casts, questions, bench.bit) for seats in groups.values())


def _class(
    seats: list[SeatId],
    case: Case,
    casts: dict[str, Cast],
    questions: tuple[str, ...],
    bit: dict[SeatId, int],
) -> SeatClass:
    first = seats[0]
    was = tuple(case.ballots.get(q, {}).get(first, "absent") for q in questions)
    standing = tuple(
        next(code for code, mask in enumerate(casts[q].masks) if mask & bit[first])
        for q in questions
    )
    choices = [(None, *(value for value in TARGETS if value != ballot)) for ballot in was]
    options = ((sum(value is not None for value in option), option) for option in product(*choices))
    return SeatClass(tuple(seats), was, standing, tuple((n, o) for n, o in options if n))


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


def selectors_of(charter: Charter, kind: str) -> Iterator[Selector]:
    """List every selector of the rule of a kind."""
    for stage in charter.stages(kind):
        yield from _of_electorate(stage.electorate)
        for test in (stage.quorum, stage.test):
            for _, part in test.walk() if test else ():
                yield from (selector for _, selector in part.mentions().selectors)


def _of_electorate(electorate: Electorate) -> Iterator[Selector]:
    if electorate.of is not None:
        yield electorate.of
    yield from (exclusion.who for exclusion in electorate.without)
