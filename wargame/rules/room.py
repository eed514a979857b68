"""What a ruling is made over: the members as bits, and one case's ballots, roles and findings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import lcm
from typing import TYPE_CHECKING

from wargame.rules.standing import ABSTAIN, AGAINST, AWAY, PLAIN, PRESENT

if TYPE_CHECKING:
    from fractions import Fraction

    from wargame.game.ids import SeatId

Mask = int
"""A set of members, one bit each, in the charter's order."""

_REMEMBERED = 4096


class Column:
    """One weight for each member, scaled to whole numbers by one common factor."""

    __slots__ = ("_known", "_of", "scale")

    def __init__(self, weights: tuple[Fraction, ...]) -> None:
        self.scale = lcm(*(w.denominator for w in weights)) if weights else 1
        self._of = tuple(int(w * self.scale) for w in weights)
        self._known: dict[Mask, int] = {}

    def weigh(self, mask: Mask) -> int:
        """Add up the scaled weights of these members."""
        known = self._known.get(mask)
        if known is None:
            known = sum(w for at, w in enumerate(self._of) if mask >> at & 1)
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[mask] = known
        return known

    def heaviest_first(self, mask: Mask) -> list[int]:
        """List the scaled weights of these members, heaviest first."""
        return sorted((w for at, w in enumerate(self._of) if mask >> at & 1), reverse=True)


class Bench:
    """The members a decision is judged for, with their tags and weights.

    Attributes:
        members: In the charter's order; the bit of a member is its place here.
        bit: The bit of each member, as a mask.
        all: Every member.
        tags: The members of each tag.
        columns: The weights by column.
        packed: Each pair of member and plain ballot, as one bit of a long number.
        shifts: Where in that number those against, abstaining, present and away begin.
    """

    __slots__ = ("_seats", "all", "bit", "columns", "members", "packed", "shifts", "tags")

    def __init__(
        self,
        members: tuple[SeatId, ...],
        tags: Mapping[str, tuple[SeatId, ...]],
        weights: Mapping[str, Mapping[SeatId, Fraction]],
    ) -> None:
        self.members = members
        self.bit = {seat: 1 << at for at, seat in enumerate(members)}
        self.all = (1 << len(members)) - 1
        self.tags = {tag: self.mask(seats) for tag, seats in tags.items()}
        self.columns = {
            name: Column(tuple(column[seat] for seat in members))
            for name, column in weights.items()
        }
        width = len(members)
        self.shifts = (width * AGAINST, width * ABSTAIN, width * PRESENT, width * AWAY)
        self.packed: dict[object, int] = {
            (seat, value): 1 << width * code + at
            for at, seat in enumerate(members)
            for code, value in enumerate(PLAIN)
        }
        self._seats: dict[Mask, tuple[SeatId, ...]] = {}

    def mask(self, seats: tuple[SeatId, ...]) -> Mask:
        """Turn seats into a mask; outsiders have no bit."""
        mask = 0
        for seat in seats:
            mask |= self.bit.get(seat, 0)
        return mask

    def seats(self, mask: Mask) -> tuple[SeatId, ...]:
        """Turn a mask into seats, in the charter's order."""
        known = self._seats.get(mask)
        if known is None:
            known = tuple(seat for at, seat in enumerate(self.members) if mask >> at & 1)
            if len(self._seats) >= _REMEMBERED:
                self._seats.clear()
            self._seats[mask] = known
        return known


class Room:
    """One case while a stage is judged.

    Attributes:
        cast: Members by ballot as cast, conditional ones resolved; the index is the standing.
        counted: Members of the electorate by standing as counted.
        electorate: All of them, the excluded that stay too.
        roles: Members who hold each role; a role nobody fills is missing.
        holders: Everybody who holds each role, outsiders too.
        findings: What has been found of each fact; missing while contested.
    """

    __slots__ = ("cast", "counted", "electorate", "findings", "holders", "roles")

    # Laid out for each stage, not before: a room is made for every ruling.
    cast: list[Mask]
    counted: list[Mask]
    electorate: Mask

    def __init__(
        self,
        findings: Mapping[str, bool],
        holders: Mapping[str, tuple[SeatId, ...]],
        roles: Mapping[str, Mask],
    ) -> None:
        self.findings = findings
        self.holders = holders
        self.roles = roles


Pick = Callable[[Room], Mask]
"""A selector ready to run."""
