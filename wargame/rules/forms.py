"""Rules that look at nothing but how many are for and how much they weigh.

Such a rule is evaluated for a size and a weight instead of for a coalition. For one size its
answer can change only at certain weights: the places where a comparison turns.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.rules.comparing import reaches, share_reaches
from wargame.rules.kinds.always import Always
from wargame.rules.kinds.block import FEWEST, Block, fewest_plus_one
from wargame.rules.kinds.count import Count
from wargame.rules.kinds.every import All
from wargame.rules.kinds.negation import Not
from wargame.rules.kinds.none_of import NoneOf
from wargame.rules.kinds.share import Share
from wargame.rules.kinds.some import Any
from wargame.rules.program import ADOPT, columns_used
from wargame.rules.standing import AGAINST, FOR, codes_of

if TYPE_CHECKING:
    from wargame.rules.coalitions import Coalitions
    from wargame.rules.kind import Kind

_PLAIN: Final = (Count, Share, NoneOf, Block, All, Any, Not, Always)


class _Lot(NamedTuple):
    """So many members of so much weight, out of all."""

    size: int
    weight: Fraction
    many: int
    total: int

    def of(self, names: tuple[str, ...], *, weighted: bool) -> Fraction:
        """Add up those with these values: the coalition is for, all others are against."""
        codes = codes_of(names)
        ours, everything = (self.weight, self.total) if weighted else (self.size, self.many)
        found = Fraction(0)
        if FOR in codes:
            found += ours
        if AGAINST in codes:
            found += everything - ours
        return found


class Form(NamedTuple):
    """A rule of this form: its stages' tests, and where each leads."""

    stages: tuple[tuple[Kind | None, Kind, int, int], ...]
    many: int
    weights: tuple[int, ...]
    scale: int

    def wins(self, size: int, weight: Fraction) -> bool:
        """Say whether a coalition of this size and weight brings adoption."""
        lot = _Lot(size, weight, self.many, sum(self.weights))
        at = 0
        while True:
            quorum, test, passed, failed = self.stages[at]
            if quorum is not None and not self._holds(quorum, lot):
                return False
            at = passed if self._holds(test, lot) else failed
            if at < 0:
                return at == ADOPT

    def _holds(self, test: Kind, lot: _Lot) -> bool:
        if isinstance(test, All):
            return all(self._holds(part, lot) for part in test.all_)
        if isinstance(test, Any):
            return any(self._holds(part, lot) for part in test.any_)
        if isinstance(test, Not):
            return not self._holds(test.not_, lot)
        if isinstance(test, NoneOf):
            return not lot.of(test.none_of, weighted=False)
        if isinstance(test, Always):
            return True
        return self._compares(test, lot)

    def _compares(self, test: Kind, lot: _Lot) -> bool:
        if isinstance(test, Count):
            weighted = test.weight is not None
            found = lot.of(test.count, weighted=weighted)
            comparison, threshold = test.comparison
            return reaches(comparison, threshold, self.scale if weighted else 1)(found)
        if isinstance(test, Share):
            weighted = test.weight is not None
            part = lot.of(test.share, weighted=weighted)
            base = lot.of(test.base, weighted=weighted)
            return share_reaches(*test.comparison)(part, base)
        return isinstance(test, Block) and self._blocks(test, lot)

    def _blocks(self, test: Block, lot: _Lot) -> bool:
        weighted = test.weight is not None
        share = test.share_more_than
        everything = lot.total if weighted else lot.many
        least: int | None = 1 if test.members_at_least is None else None
        if isinstance(test.members_at_least, int):
            least = test.members_at_least
        elif test.members_at_least == FEWEST and share is not None:
            heaviest = sorted(self.weights if weighted else [1] * self.many, reverse=True)
            least = fewest_plus_one(heaviest, share_reaches("more_than", share), everything)
        if least is None or lot.of(test.block, weighted=False) < least:
            return False
        part = lot.of(test.block, weighted=weighted)
        return share is None or share_reaches("more_than", share)(part, everything)


def form_of(game: Coalitions) -> tuple[Form, tuple[int, ...]] | None:
    """Say whether the rule has this form, with the scaled weights of the one column it uses."""
    columns = columns_used(game.charter, game.case.decision)
    stages = game.charter.stages(game.case.decision)
    if len(columns) > 1 or not all(s.electorate.plain for s in game.program.stages):
        return None
    tests = [t for stage in stages for t in (stage.quorum, stage.test) if t is not None]
    if not all(_is_plain(part) for test in tests for _, part in test.walk()):
        return None
    bench = game.program.bench
    column = bench.columns[columns[0]] if columns else None
    bits = [bench.bit[seat] for seat in game.members]
    weights = tuple(column.weigh(bit) if column else 0 for bit in bits)
    ready = tuple(
        (stage.quorum, stage.test, made.passed, made.failed)
        for stage, made in zip(stages, game.program.stages, strict=True)
    )
    return Form(ready, len(bits), weights, column.scale if column else 1), weights


def _is_plain(test: Kind) -> bool:
    return isinstance(test, _PLAIN) and not test.mentions().selectors


def turning_points(form: Form, size: int) -> list[Fraction]:
    """List the weights at which the answer may change for coalitions of this size."""
    tests = [t for quorum, test, _, _ in form.stages for t in (quorum, test) if t is not None]
    points = (
        point
        for test in tests
        for _, part in test.walk()
        if part.mentions().weights
        for point in (_point(form, part, size),)
        if point is not None
    )
    return sorted({point for point in points if 0 <= point <= sum(form.weights)})


def _point(form: Form, test: Kind, size: int) -> Fraction | None:
    """Find the weight at which both sides of a comparison are equal: they are linear in it."""
    total = sum(form.weights)
    ends = []
    for weight in (0, total):
        lot = _Lot(size, Fraction(weight), form.many, total)
        if isinstance(test, Count):
            found = lot.of(test.count, weighted=True) - test.comparison[1] * form.scale
        elif isinstance(test, Share):
            line = test.comparison[1] * lot.of(test.base, weighted=True)
            found = lot.of(test.share, weighted=True) - line
        elif isinstance(test, Block):
            found = lot.of(test.block, weighted=True) - (test.share_more_than or 0) * total
        else:
            return None
        ends.append(found)
    low, high = ends
    return None if low == high else -low * total / (high - low)
