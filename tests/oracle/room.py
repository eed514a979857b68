"""Who is at hand in one case: seats as bits of a whole number, sets of seats as such numbers.

A `Room` is what does not change while the stages are judged; a `Poll` tells for each ballot
value the seats that gave it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.oracle.words import (
    CONTESTED,
    FALSE,
    TRUE,
    Number,
    Table,
    listed,
    number,
    over_one_denominator,
    values_of,
)

Poll = dict[str, int]


@dataclass(frozen=True)
class Room:
    """Seats, tags, holders, findings and clock of one case."""

    seats: tuple[str, ...]
    tags: dict[str, int]
    holders: dict[str, frozenset[str]]
    findings: dict[str, bool]
    elapsed: Number | None
    weights: dict[str, tuple[list[int], int]]

    @property
    def everyone(self) -> int:
        """All seats at hand."""
        return (1 << len(self.seats)) - 1

    def bits(self, names: Any) -> int:
        """The named seats that are at hand; others are passed over."""
        return sum(1 << self.seats.index(name) for name in set(names) if name in self.seats)

    def names(self, bits: int) -> list[str]:
        """The names behind the bits, in alphabetical order."""
        return sorted(name for at, name in enumerate(self.seats) if bits >> at & 1)


def enter(charter: Table, case: Table) -> Room:
    """Set out the room for a case, with the case's own members and tags where it has them."""
    tables: Table = charter["members"]
    if not isinstance(tables, dict):
        tables = {name: {} for name in listed(tables)}
    seats = tuple(case.get("members") or tables)
    carried: dict[str, set[str]] = {tag: set(names) for tag, names in _tags(charter).items()}
    for name, table in tables.items():
        for tag in table.get("tags", ()):
            carried.setdefault(tag, set()).add(name)
    carried.update({tag: set(names) for tag, names in (case.get("tags") or {}).items()})
    elapsed = case.get("elapsed")
    room = Room(
        seats=seats,
        tags={},
        holders={role: frozenset(listed(who)) for role, who in case.get("roles", {}).items()},
        findings={fact: it for fact, it in case.get("facts", {}).items() if it is not None},
        elapsed=None if elapsed is None else number(elapsed),
        weights=_weights(charter, tables, seats),
    )
    room.tags.update({tag: room.bits(names) for tag, names in carried.items()})
    return room


def _tags(charter: Table) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = charter.get("tags", {})
    return tags


def _weights(
    charter: Table, tables: Table, seats: tuple[str, ...]
) -> dict[str, tuple[list[int], int]]:
    columns = {column for table in tables.values() for column in table.get("weights", {})}
    return {
        column: over_one_denominator([tables[seat]["weights"][column] for seat in seats])
        for column in columns | set(charter.get("weights", {}))
        if all(column in tables[seat].get("weights", {}) for seat in seats)
    }


def mask(poll: Poll, values: Any) -> int:
    """Seats that gave one of the values."""
    found = 0
    for value in values_of(values):
        found |= poll.get(value, 0)
    return found


def poll_of(given: list[str]) -> Poll:
    """Turn one value per seat into seats per value."""
    poll: Poll = {}
    for at, value in enumerate(given):
        poll[value] = poll.get(value, 0) | 1 << at
    return poll


def pick(selector: Table, room: Room, poll: Poll, hand: int) -> int:
    """The seats of `hand` that the selector picks."""
    ((key, argument),) = selector.items()
    ways = {
        "everyone": lambda: hand if argument else 0,
        "tag": lambda: room.tags.get(argument, 0),
        "role": lambda: room.bits(room.holders.get(argument, ())),
        "seat": lambda: room.bits(listed(argument)),
        "ballot": lambda: mask(poll, argument),
        "any": lambda: _joined(argument, room, poll, hand),
        "all": lambda: _shared(argument, room, poll, hand),
        "not": lambda: ~pick(argument, room, poll, hand),
    }
    return ways[key]() & hand


def _joined(parts: list[Table], room: Room, poll: Poll, hand: int) -> int:
    found = 0
    for part in parts:
        found |= pick(part, room, poll, hand)
    return found


def _shared(parts: list[Table], room: Room, poll: Poll, hand: int) -> int:
    for part in parts:
        hand &= pick(part, room, poll, hand)
    return hand


def condition(spec: Table, room: Room, given: dict[str, str] | None = None) -> int:
    """Judge a condition on facts, roles and, in a worded ballot, the ballots of others."""
    if "fact" in spec:
        found = room.findings.get(spec["fact"])
        return CONTESTED if found is None else _truth(found == spec.get("is", True))
    if "role" in spec:
        return _truth(role_stands(spec, room))
    if "ballot_of" in spec:
        said = (given or {}).get(spec["ballot_of"], "absent")
        return _truth(said in values_of(spec["is"]))
    return combined(spec, lambda part: condition(part, room, given))


def combined(spec: Table, judged: Any) -> int:
    """Strong Kleene `all`, `any`, `not`, and `always`."""
    if "all" in spec:
        return min((judged(part) for part in spec["all"]), default=TRUE)
    if "any" in spec:
        return max((judged(part) for part in spec["any"]), default=FALSE)
    if "not" in spec:
        return TRUE - int(judged(spec["not"]))
    return _truth(spec["always"])


def role_stands(spec: Table, room: Room) -> bool:
    """A role held, held by members alone, or held by the same seats as another."""
    held = room.holders.get(spec["role"], frozenset())
    if "same_as" in spec:
        return bool(held) and held == room.holders.get(spec["same_as"])
    if "member" in spec:
        return (bool(held) and held <= set(room.seats)) is bool(spec["member"])
    return bool(held) is bool(spec["filled"])


def _truth(holds: object) -> int:
    return TRUE if holds else FALSE
