"""Who is at hand in one case, and what selectors and conditions make of it.

A `Room` is what does not change while the stages are judged; seats stand in sets of names, a
`Poll` tells each seat's value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

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

if TYPE_CHECKING:
    from collections.abc import Callable

Seats = frozenset[str]
Poll = dict[str, str]
NOBODY: Final[Seats] = frozenset()


@dataclass(frozen=True)
class Room:
    """Seats, tags, holders, findings and clock of one case."""

    seats: tuple[str, ...]
    tags: dict[str, Seats]
    holders: dict[str, frozenset[str]]
    findings: dict[str, bool]
    elapsed: Number | None
    weights: dict[str, tuple[dict[str, int], int]]

    @property
    def everyone(self) -> Seats:
        """All seats at hand."""
        return frozenset(self.seats)


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
    return Room(
        seats=seats,
        tags={tag: frozenset(names) for tag, names in carried.items()},
        holders={role: frozenset(listed(who)) for role, who in case.get("roles", {}).items()},
        findings={fact: it for fact, it in case.get("facts", {}).items() if it is not None},
        elapsed=None if elapsed is None else number(elapsed),
        weights=_weights(tables, seats),
    )


def _tags(charter: Table) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = charter.get("tags", {})
    return tags


def _weights(tables: Table, seats: tuple[str, ...]) -> dict[str, tuple[dict[str, int], int]]:
    found = {}
    for column in {column for table in tables.values() for column in table.get("weights", {})}:
        numbers, below = over_one_denominator([tables[seat]["weights"][column] for seat in seats])
        found[column] = dict(zip(seats, numbers, strict=True)), below
    return found


def having(poll: Poll, values: Any) -> Seats:
    """Seats with one of the values."""
    wanted = values_of(values)
    return frozenset(seat for seat, value in poll.items() if value in wanted)


def pick(selector: Table, room: Room, poll: Poll, hand: Seats) -> Seats:
    """The seats of `hand` that the selector picks."""
    ((key, argument),) = selector.items()
    ways: dict[str, Callable[[], Seats]] = {
        "everyone": lambda: hand if argument else NOBODY,
        "tag": lambda: room.tags.get(argument, NOBODY),
        "role": lambda: room.holders.get(argument, NOBODY),
        "seat": lambda: frozenset(listed(argument)),
        "ballot": lambda: having(poll, argument),
        "any": lambda: NOBODY.union(*(pick(part, room, poll, hand) for part in argument)),
        "all": lambda: hand.intersection(*(pick(part, room, poll, hand) for part in argument)),
        "not": lambda: hand - pick(argument, room, poll, hand),
    }
    return ways[key]() & hand


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
