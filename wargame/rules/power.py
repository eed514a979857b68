"""Voting power under a charter, as exact fractions (CHARTERS, section 11).

Banzhaf and Shapley-Shubik of the game in which a coalition votes for and all others against.
Three ways lead there; each gives the same numbers where two apply.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import comb, factorial, prod
from typing import TYPE_CHECKING, Final

from wargame.rules.coalitions import Coalitions
from wargame.rules.sums import sums_game

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wargame.game.ids import SeatId
    from wargame.rules.case import Case
    from wargame.rules.charter import Charter

VECTORS: Final = 200_000
ENUMERATED: Final = 16


@dataclass(frozen=True, slots=True)
class Swings:
    """How often each seat turns a losing coalition into a winning one.

    Attributes:
        of: By seat, then by the size of the coalition that it joins.
        winning: How many coalitions win.
        sunk: Two coalitions of which the larger loses and the smaller wins, if there are any.
    """

    of: Mapping[SeatId, list[int]]
    winning: int
    sunk: tuple[tuple[SeatId, ...], tuple[SeatId, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Power:
    """Power of every member, or why there is none to speak of.

    Attributes:
        banzhaf: Shares of all swings; sums to 1. Empty when undefined.
        banzhaf_absolute: Swings by 2^(n-1).
        shapley: Shapley-Shubik; sums to 1. Empty when undefined.
        decisiveness: Winning coalitions by 2^n, Coleman's power to act.
        way: `classes`, `sums` or `enumeration`; empty when no way leads there.
        undefined: Why there are no indices, in a sentence; empty when there are.
        sunk: Two coalitions of which the larger loses and the smaller wins.
    """

    banzhaf: Mapping[SeatId, Fraction]
    banzhaf_absolute: Mapping[SeatId, Fraction]
    shapley: Mapping[SeatId, Fraction]
    decisiveness: Fraction | None
    way: str
    undefined: str = ""
    sunk: tuple[tuple[SeatId, ...], tuple[SeatId, ...]] | None = None


def power(charter: Charter, case: Case) -> Power:
    """Work out who can turn a decision, by the first way that leads there.

    Args:
        charter: The rules.
        case: The kind of decision, roles, findings, members and tags; ballots play no part.

    Raises:
        CaseError: When the charter knows no such decision, role, fact or tag.
    """
    game = Coalitions(charter, case)
    for way, swings_of in WAYS.items():
        swings = swings_of(game)
        if swings is not None:
            return _power(game, way, swings)
    many = len(game.members)
    what = f"{many} members of {len(game.classes)} kinds are too many to try every coalition"
    return Power({}, {}, {}, None, "", what)


def by_classes(game: Coalitions) -> Swings | None:
    """Try one coalition for each number of seats out of each class, times how many there are."""
    sizes = [len(seats) for seats in game.classes]
    if prod(size + 1 for size in sizes) > VECTORS:
        return None
    masks = [_prefixes(game, seats) for seats in game.classes]
    wins: dict[tuple[int, ...], bool] = {}
    for vector in product(*(range(size + 1) for size in sizes)):
        wins[vector] = game.wins(sum(mask[n] for mask, n in zip(masks, vector, strict=True)))
    total = sum(sizes)
    found = [[0] * total for _ in sizes]
    sunk = None
    for vector, won in wins.items():
        for number, size in enumerate(sizes):
            if vector[number] == size:
                continue
            joined = (*vector[:number], vector[number] + 1, *vector[number + 1 :])
            if won and not wins[joined] and sunk is None:
                sunk = (_named(game, masks, vector), _named(game, masks, joined))
            if not won and wins[joined]:
                others = prod(
                    comb(n - (at == number), k)
                    for at, (n, k) in enumerate(zip(sizes, vector, strict=True))
                )
                found[number][sum(vector)] += others
    winning = sum(prod(map(comb, sizes, vector)) for vector, won in wins.items() if won)
    of = {seat: found[at] for at, seats in enumerate(game.classes) for seat in seats}
    return Swings(of, winning, sunk)


def _prefixes(game: Coalitions, seats: tuple[SeatId, ...]) -> list[int]:
    bits = [game.program.bench.bit[seat] for seat in seats]
    return [sum(bits[:number]) for number in range(len(bits) + 1)]


def _named(game: Coalitions, masks: list[list[int]], vector: tuple[int, ...]) -> tuple[SeatId, ...]:
    return game.seats(sum(mask[n] for mask, n in zip(masks, vector, strict=True)))


def by_sums(game: Coalitions) -> Swings | None:
    """Count coalitions by size and weight, where the rule looks at nothing else."""
    sums = sums_game(game)
    if sums is None:
        return None
    of = {seat: sums.swings(seat) for seat in game.members}
    return Swings(of, sums.winning(), sums.sunk())


def by_enumeration(game: Coalitions) -> Swings | None:
    """Try every coalition."""
    many = len(game.members)
    if many > ENUMERATED:
        return None
    wins = [game.wins(coalition) for coalition in range(1 << many)]
    of: dict[SeatId, list[int]] = {}
    sunk = None
    for at, seat in enumerate(game.members):
        found = [0] * many
        for coalition in range(1 << many):
            if coalition >> at & 1:
                continue
            before, after = wins[coalition], wins[coalition | 1 << at]
            if after and not before:
                found[coalition.bit_count()] += 1
            elif before and not after and sunk is None:
                sunk = (game.seats(coalition), game.seats(coalition | 1 << at))
        of[seat] = found
    return Swings(of, sum(wins), sunk)


WAYS: Final[Mapping[str, Callable[[Coalitions], Swings | None]]] = {
    "classes": by_classes,
    "sums": by_sums,
    "enumeration": by_enumeration,
}
"""The ways, in the order tried."""


def _power(game: Coalitions, way: str, swings: Swings) -> Power:
    many = len(game.members)
    decisiveness = Fraction(swings.winning, 1 << many)
    if swings.sunk is not None:
        what = "more support can sink a motion, so power is not defined"
        return Power({}, {}, {}, decisiveness, way, what, swings.sunk)
    totals = {seat: sum(found) for seat, found in swings.of.items()}
    everything = sum(totals.values())
    if not everything:
        what = "no seat ever turns the outcome, so power is not defined"
        return Power({}, {}, {}, decisiveness, way, what)
    orders = [factorial(size) * factorial(many - 1 - size) for size in range(many)]
    return Power(
        {seat: Fraction(total, everything) for seat, total in totals.items()},
        {seat: Fraction(total, 1 << many - 1) for seat, total in totals.items()},
        {
            seat: Fraction(sum(n * orders[size] for size, n in enumerate(found)), factorial(many))
            for seat, found in swings.of.items()
        },
        decisiveness,
        way,
    )
