"""Hands the plain tables of the oracle to the program's own judge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from tests.oracle.words import SAME_AS, listed
from wargame.game.ids import SeatId
from wargame.rules.case import Case
from wargame.rules.numbers import Digits
from wargame.rules.reading import read
from wargame.rules.standing import codes_of
from wargame.rules.worded import (
    BallotCondition,
    IfAll,
    IfAny,
    IfBallot,
    IfFact,
    IfNot,
    IfRole,
    Worded,
)

if TYPE_CHECKING:
    from tests.oracle.words import Table
    from wargame.rules.case import Ballot
    from wargame.rules.charter import Charter


class RefusedCharter(AssertionError):
    """The program finds fault with a charter that was drawn to be valid."""


def as_charter(drawn: Table) -> Charter:
    """Read plain tables as the program reads a file."""
    found = read(_frozen(drawn))
    if found.charter is None:
        raise RefusedCharter("\n".join(map(str, found.problems)))
    return found.charter


def _frozen(part: Any) -> Any:
    if isinstance(part, dict):
        return {key: _frozen(inner) for key, inner in part.items()}
    if isinstance(part, list):
        return tuple(_frozen(inner) for inner in part)
    return Digits(part) if isinstance(part, str) and "." in part and part[0].isdigit() else part


def as_case(drawn: Table) -> Case:
    """Turn a line of `--batch` into the program's case."""
    ballots: dict[str, dict[SeatId, Ballot]] = {}
    for address, said in drawn.get("ballots", {}).items():
        question, _, seat = address.rpartition("/")
        ballots.setdefault(question or "main", {})[SeatId(seat)] = _ballot(said)
    tags = drawn.get("tags")
    members = drawn.get("members")
    return Case(
        decision=drawn["decision"],
        ballots=ballots,
        roles={role: _seats(seats) for role, seats in drawn.get("roles", {}).items()},
        findings=drawn.get("facts", {}),
        elapsed=drawn.get("elapsed"),
        members=_seats(members) if members else None,
        tags={tag: _seats(seats) for tag, seats in tags.items()} if tags else None,
    )


def _seats(names: list[str]) -> tuple[SeatId, ...]:
    return tuple(map(SeatId, names))


def _ballot(said: Any) -> Ballot:
    if isinstance(said, dict):
        return Worded(_condition(said["if"]), _plain(said["then"]), _plain(said["otherwise"]))
    return _plain(said)


def _plain(value: str) -> str:
    return SAME_AS.get(value, value)


def _condition(spec: Table) -> BallotCondition:
    if "fact" in spec:
        return IfFact(spec["fact"], spec.get("is", True))
    if "ballot_of" in spec:
        return IfBallot(SeatId(spec["ballot_of"]), codes_of(tuple(listed(spec["is"]))))
    if "role" in spec:
        (asked,) = spec.keys() - {"role"}
        return IfRole(spec["role"], cast("Any", asked), spec[asked])
    if "not" in spec:
        return IfNot(_condition(spec["not"]))
    made = IfAll if "all" in spec else IfAny
    return made(tuple(_condition(part) for part in spec.get("all") or spec["any"]))
