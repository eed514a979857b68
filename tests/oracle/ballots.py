"""What each seat is taken to have said: bare and worded conditional ballots resolved in rounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.oracle.room import Room, condition
from tests.oracle.words import SAME_AS, TRUE, Table, listed


@dataclass(frozen=True)
class Cast:
    """The ballots of one question: a value per seat, who was bare, worded, or in a circle."""

    values: dict[str, str]
    bare: frozenset[str]
    worded: frozenset[str]
    circle: frozenset[str]


def raw_ballots(case: Table, question: str, seats: tuple[str, ...]) -> list[Any]:
    """Pick one question's ballots out of a case; who is not named is absent."""
    prefix = "" if question == "main" else question + "/"
    said = case.get("ballots", {})
    if question == "main":
        said = {**{seat[5:]: it for seat, it in said.items() if seat.startswith("main/")}, **said}
    return [said.get(prefix + seat, "absent") for seat in seats]


def resolve(raw: list[Any], room: Room, bare_counts_as: str) -> Cast:
    """Resolve what can be, round by round; what is left waits in a circle."""
    known: dict[str, str] = {}
    waiting: dict[str, Table] = {}
    bare = set()
    for seat, said in zip(room.seats, raw, strict=True):
        if isinstance(said, dict):
            waiting[seat] = said
        elif said == "conditional":
            bare.add(seat)
            known[seat] = bare_counts_as
        else:
            known[seat] = _plain(said)
    worded = frozenset(waiting)
    while ready := [who for who, said in waiting.items() if not _names(said["if"]) & set(waiting)]:
        known.update({seat: _settled(waiting[seat], room, known) for seat in ready})
        waiting = {seat: said for seat, said in waiting.items() if seat not in ready}
    known.update({seat: _plain(said["otherwise"]) for seat, said in waiting.items()})
    return Cast(known, frozenset(bare), worded, frozenset(waiting))


def _settled(said: Table, room: Room, known: dict[str, str]) -> str:
    met = condition(said["if"], room, known) == TRUE
    return _plain(said["then" if met else "otherwise"])


def _plain(value: str) -> str:
    return SAME_AS.get(value, value)


def _names(spec: Table) -> set[str]:
    if "ballot_of" in spec:
        return {spec["ballot_of"]}
    inner = listed(spec.get("all") or spec.get("any") or spec.get("not") or [])
    return set().union(*(_names(part) for part in inner)) if inner else set()
