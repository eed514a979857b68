"""Power by counting every coalition, for a handful of seats."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import factorial
from typing import TYPE_CHECKING

from tests.oracle.room import enter
from tests.oracle.turning import adopts

if TYPE_CHECKING:
    from tests.oracle.words import Table


@dataclass(frozen=True)
class Power:
    """Exact indices per seat; `banzhaf` and `shapley` are None when nobody swings."""

    winning: int
    swings: dict[str, int]
    banzhaf: dict[str, Fraction] | None
    banzhaf_absolute: dict[str, Fraction]
    shapley: dict[str, Fraction] | None
    decisiveness: Fraction


@dataclass(frozen=True)
class NotMonotone:
    """More support sinks the motion: `smaller` wins and `larger`, one seat more, does not."""

    smaller: frozenset[str]
    larger: frozenset[str]


def power(charter: Table, case: Table) -> Power | NotMonotone:
    """Count swings over all coalitions of the members at hand."""
    seats = enter(charter, case).seats
    wins = [
        adopts(charter, _divided(charter, case, seats, those), article_open=True)
        for those in range(1 << len(seats))
    ]
    swings: dict[str, list[int]] = {seat: [] for seat in seats}
    for those, won in enumerate(wins):
        for at, seat in enumerate(seats):
            if those >> at & 1 or wins[those | 1 << at] == won:
                continue
            if won:
                return NotMonotone(_who(seats, those), _who(seats, those | 1 << at))
            swings[seat].append(those.bit_count())
    return _indices(wins, swings)


def _indices(wins: list[bool], swings: dict[str, list[int]]) -> Power:
    n = len(swings)
    count = {seat: len(sizes) for seat, sizes in swings.items()}
    every = sum(count.values())
    shapley = {
        seat: sum(
            (Fraction(factorial(s) * factorial(n - 1 - s), factorial(n)) for s in sizes),
            Fraction(0),
        )
        for seat, sizes in swings.items()
    }
    return Power(
        winning=sum(wins),
        swings=count,
        banzhaf={seat: Fraction(own, every) for seat, own in count.items()} if every else None,
        banzhaf_absolute={seat: Fraction(own, 1 << n - 1) for seat, own in count.items()},
        shapley=shapley if every else None,
        decisiveness=Fraction(sum(wins), 1 << n),
    )


def _divided(charter: Table, case: Table, seats: tuple[str, ...], those: int) -> Table:
    rule = charter["rules"][charter["decisions"][case["decision"]]["rule"]]
    ballots = {}
    for question in {stage.get("asks", "main") for stage in rule["stages"]}:
        prefix = "" if question == "main" else question + "/"
        for at, seat in enumerate(seats):
            ballots[prefix + seat] = "for" if those >> at & 1 else "against"
    return {**case, "ballots": ballots, "elapsed": None}


def _who(seats: tuple[str, ...], those: int) -> frozenset[str]:
    return frozenset(seat for at, seat in enumerate(seats) if those >> at & 1)
