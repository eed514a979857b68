"""The tests of a stage, counted on sets of names and whole numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tests.oracle.room import combined, condition, having, pick
from tests.oracle.words import FALSE, TRUE, Number, Table, compares, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.oracle.room import Poll, Room, Seats


@dataclass(frozen=True)
class Roll:
    """One stage's electorate and its ballots, as cast and as counted."""

    room: Room
    hand: Seats
    voters: Seats
    cast: Poll
    counted: Poll
    codes: set[str] = field(default_factory=set)

    def among(self, spec: Table) -> Seats:
        """The part of the electorate that a test looks at."""
        if "among" not in spec:
            return self.hand
        return pick(spec["among"], self.room, self.counted, self.hand)

    def weigh(self, spec: Table, who: Iterable[str]) -> Number:
        """Members, or their weight in the column of `spec`."""
        if "weight" not in spec:
            return len(list(who)), 1
        numbers, below = self.room.weights[spec["weight"]]
        return sum(numbers[seat] for seat in who), below


def holds(spec: Table, roll: Roll) -> int:
    """Judge a test: 0 false, 1 contested, 2 true. Every part is judged, so every code is met."""
    for key, way in COUNTED.items():
        if key in spec:
            roll.codes.add("none-of" if key == "none_of" else key)
            return TRUE if way(spec, roll) else FALSE
    for key in ("fact", "role", "all", "any", "not"):
        if key in spec:
            roll.codes.add(key)
    if "fact" in spec or "role" in spec:
        return condition(spec, roll.room)
    return combined(spec, lambda part: holds(part, roll))


def _count(spec: Table, roll: Roll) -> bool:
    return compares(roll.weigh(spec, having(roll.counted, spec["count"]) & roll.among(spec)), spec)


def _share(spec: Table, roll: Roll) -> bool:
    among = roll.among(spec)
    part, _ = roll.weigh(spec, having(roll.counted, spec["share"]) & among)
    whole, _ = roll.weigh(spec, having(roll.counted, spec["base"]) & among)
    if whole == 0:
        roll.codes.add("share-no-base")
        return False
    return compares((part, whole), spec)


def _margin(spec: Table, roll: Roll) -> bool:
    among = roll.among(spec)
    more, below = roll.weigh(spec, having(roll.counted, spec["margin"]) & among)
    less, _ = roll.weigh(spec, having(roll.counted, spec["over"]) & among)
    if more == less and "casting" in spec:
        roll.codes.add("casting")
        return _cast_for(spec["casting"], roll)
    return compares((more - less, below), spec)


def _cast_for(selector: Table, roll: Roll) -> bool:
    # In the electorate a ballot goes as counted; a seat outside it has only the one it cast.
    mixed = {**roll.cast, **roll.counted}
    picked = pick(selector, roll.room, mixed, roll.room.everyone)
    return [mixed[seat] for seat in picked] == ["for"]


def _none_of(spec: Table, roll: Roll) -> bool:
    return not having(roll.counted, spec["none_of"]) & roll.among(spec)


def _block(spec: Table, roll: Roll) -> bool:
    among = roll.among(spec)
    blocking = having(roll.counted, spec["block"]) & among
    whole, _ = roll.weigh(spec, among)
    above, below = number(spec["share_more_than"])

    def exceeds(weight: int) -> bool:
        return weight * below > above * whole

    needed = spec["members_at_least"]
    if needed == "fewest-plus-one":
        each = sorted((roll.weigh(spec, [seat])[0] for seat in among), reverse=True)
        fewest = next((n for n in range(len(each) + 1) if exceeds(sum(each[:n]))), None)
        if fewest is None:
            return False
        needed = fewest + 1
    return len(blocking) >= int(needed) and exceeds(roll.weigh(spec, blocking)[0])


COUNTED: Final[dict[str, Callable[[Table, Roll], bool]]] = {
    "count": _count,
    "share": _share,
    "margin": _margin,
    "none_of": _none_of,
    "block": _block,
}
