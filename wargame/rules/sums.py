"""Counting coalitions by size and weight alone, by generating functions.

Where a rule looks at nothing but how many are for and how much they weigh, coalitions need not be
tried one by one. For each size one long whole number holds, in fields of thirty bits, how many
coalitions have each weight; to add a member is to shift and add, and to add up fields is to take
the remainder by 2^30 - 1. Thirty members at most, so no field runs over.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.rules.forms import Form, form_of, turning_points

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.ids import SeatId
    from wargame.rules.coalitions import Coalitions

LARGEST: Final = 30
_BITS: Final = 30
_FIELDS: Final = (1 << _BITS) - 1
_HEAVIEST: Final = 3_000_000
"""Beyond this total weight the whole numbers grow too long to be quick."""


class _Piece(NamedTuple):
    """Weights from `low` to `high`, all whole numbers, over which nothing changes."""

    low: int
    high: int


class SumsGame:
    """The game as one over sizes and weights."""

    def __init__(self, game: Coalitions, form: Form, weights: tuple[int, ...]) -> None:
        self._seats = game.members
        self._form = form
        self._weights = weights
        self._total = sum(weights)
        self._ways = _counted(weights)
        self._truths: dict[tuple[int, Fraction], bool] = {}
        self._points: dict[int, list[Fraction]] = {}

    def winning(self) -> int:
        """Count the coalitions that win."""
        return sum(
            _added(ways, piece)
            for size, ways in enumerate(self._ways)
            for piece, sample in self._pieces([(size, 0)])
            if self._wins(size, sample)
        )

    def swings(self, seat: SeatId) -> list[int]:
        """Count the losing coalitions that a seat turns into winning ones, by their size."""
        weight = self._weights[self._seats.index(seat)]
        without = _without(self._ways, weight)
        return [
            sum(
                _added(ways, piece)
                for piece, sample in self._pieces([(size, 0), (size + 1, weight)])
                if not self._wins(size, sample) and self._wins(size + 1, sample + weight)
            )
            for size, ways in enumerate(without[:-1])
        ]

    def sunk(self) -> tuple[tuple[SeatId, ...], tuple[SeatId, ...]] | None:
        """Find a coalition that wins and loses when one more joins it."""
        for at, weight in enumerate(self._weights):
            others = [n for n in range(len(self._seats)) if n != at]
            for size in range(len(self._seats)):
                for piece, sample in self._pieces([(size, 0), (size + 1, weight)]):
                    if self._wins(size, sample) and not self._wins(size + 1, sample + weight):
                        found = _chosen([self._weights[n] for n in others], size, piece)
                        if found is not None:
                            chosen = {others[n] for n in found}
                            return self._named(chosen), self._named({*chosen, at})
        return None

    def _named(self, numbers: set[int]) -> tuple[SeatId, ...]:
        return tuple(seat for n, seat in enumerate(self._seats) if n in numbers)

    def _wins(self, size: int, weight: Fraction) -> bool:
        key = (size, weight)
        known = self._truths.get(key)
        if known is None:
            known = self._truths[key] = self._form.wins(size, weight)
        return known

    def _pieces(self, asked: list[tuple[int, int]]) -> Iterator[tuple[_Piece, Fraction]]:
        """Cut the weights where the answer may change, for sizes whose weight is shifted."""
        cuts = sorted({p - shift for size, shift in asked for p in self._turns(size)})
        low = Fraction(-1)
        for cut in [*cuts, Fraction(self._total + 1)]:
            between = _Piece(floor(low) + 1, ceil(cut) - 1)
            if between.low <= between.high:
                yield between, Fraction(between.low)
            if cut.denominator == 1 and 0 <= cut <= self._total:
                yield _Piece(cut.numerator, cut.numerator), cut
            low = max(low, cut)

    def _turns(self, size: int) -> list[Fraction]:
        known = self._points.get(size)
        if known is None:
            known = self._points[size] = turning_points(self._form, size)
        return known


def sums_game(game: Coalitions) -> SumsGame | None:
    """Lay a game out over sizes and weights, where it has that form and is small enough."""
    if len(game.members) > LARGEST:
        return None
    found = form_of(game)
    if found is None:
        return None
    form, weights = found
    return None if sum(weights) > _HEAVIEST else SumsGame(game, form, weights)


def _counted(weights: tuple[int, ...]) -> list[int]:
    ways = [1] + [0] * len(weights)
    for number, weight in enumerate(weights):
        for size in range(number, -1, -1):
            ways[size + 1] += ways[size] << weight * _BITS
    return ways


def _without(ways: list[int], weight: int) -> list[int]:
    """Take one member out again: divide by its factor."""
    left: list[int] = []
    before = 0
    for whole in ways:
        before = whole - (before << weight * _BITS)
        left.append(before)
    return left


def _added(ways: int, piece: _Piece) -> int:
    """Add up the fields of a piece."""
    fields = piece.high - piece.low + 1
    part = ways >> piece.low * _BITS
    if part.bit_length() > fields * _BITS:
        part &= (1 << fields * _BITS) - 1
    return part % _FIELDS


def _chosen(weights: list[int], size: int, piece: _Piece) -> list[int] | None:
    """Choose so many members whose weight falls into a piece, if there are such."""
    order = sorted(range(len(weights)), key=weights.__getitem__)
    carried = [0]
    for n in order:
        carried.append(carried[-1] + weights[n])

    def go(upto: int, left: int, low: int, high: int) -> list[int] | None:
        if left == 0:
            return [] if low <= 0 <= high else None
        if left > upto or carried[left] > high or carried[upto] - carried[upto - left] < low:
            return None
        last = order[upto - 1]
        taken = go(upto - 1, left - 1, low - weights[last], high - weights[last])
        return [*taken, last] if taken is not None else go(upto - 1, left, low, high)

    return go(len(order), size, piece.low, piece.high)
