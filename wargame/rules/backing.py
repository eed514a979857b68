"""Whether a step has the backing that it needs, and who would have to move for it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from wargame.game.ids import SeatId
from wargame.rules.case import CaseError
from wargame.rules.ladder import ALL

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from wargame.rules.ladder import Ladder, Need

By = Literal["signing", "objecting"]


@dataclass(frozen=True, slots=True)
class Backers:
    """Who is asked, who of them signs, and who would not object."""

    everyone: tuple[SeatId, ...]
    sign: AbstractSet[SeatId]
    allow: AbstractSet[SeatId]

    def of(self, need: Need) -> AbstractSet[SeatId]:
        """Those who count towards a need."""
        return self.allow if need.signs is None else self.sign


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A need that is not met: who does not back it, how, and how many of them would have to."""

    by: By
    seats: tuple[SeatId, ...]
    wanting: int


def carried(ladder: Ladder, needs: Iterable[Need], backers: Backers) -> bool:
    """Say whether every need is met."""
    return all(_wanting(ladder, need, backers) == 0 for need in needs)


def shortfalls(ladder: Ladder, needs: Iterable[Need], backers: Backers) -> tuple[Shortfall, ...]:
    """List the needs that are not met, with those who stand in the way."""
    found = []
    for need in needs:
        wanting = _wanting(ladder, need, backers)
        if wanting:
            by: By = "signing" if need.signs is not None else "objecting"
            found.append(Shortfall(by, _missing(need, backers), wanting))
    return tuple(found)


def _missing(need: Need, backers: Backers) -> tuple[SeatId, ...]:
    have = backers.of(need)
    asked = backers.everyone
    if isinstance(need.who, str) and need.who != ALL:
        asked = (SeatId(need.who),)
    return tuple(seat for seat in asked if seat not in have)


def _wanting(ladder: Ladder, need: Need, backers: Backers) -> int:
    """Count how many more would have to back it, at the least."""
    who, have = need.who, backers.of(need)
    if who == ALL or isinstance(who, str):
        if who != ALL and who not in backers.everyone:
            raise CaseError("", f"{who} is asked for and has no stance", f"say how far {who} goes")
        return len(_missing(need, backers))
    if isinstance(who, int):
        return max(0, who - len(have))
    weights = _weights(ladder, need, backers.everyone)
    reached = sum(weights[seat] for seat in have)
    line = who * sum(weights.values())
    left = sorted((weights[seat] for seat in _missing(need, backers)), reverse=True)
    for number, weight in enumerate([0, *left]):
        reached += weight
        if Fraction(reached) >= line:
            return number
    raise AssertionError(need)


def _weights(ladder: Ladder, need: Need, seats: tuple[SeatId, ...]) -> dict[SeatId, int]:
    if not need.weight:
        return dict.fromkeys(seats, 1)
    column = ladder.weights[need.weight].of
    for seat in seats:
        if seat not in column:
            what = f"{seat} has no weight {need.weight} in {ladder.id}"
            raise CaseError("", what, "leave the member out, or choose another variant")
    return {seat: column[seat] for seat in seats}
