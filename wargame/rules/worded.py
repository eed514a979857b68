"""Worded ballots: "if ..., then ..., otherwise ...", on facts, roles and other seats' ballots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wargame.game.ids import SeatId

Truth = bool | None


@dataclass(frozen=True, slots=True)
class IfFact:
    """What has been found of a fact."""

    fact: str
    is_: bool = True


@dataclass(frozen=True, slots=True)
class IfRole:
    """Whether a role is filled, held by members, or held by the same seats as another."""

    role: str
    asked: Literal["filled", "member", "same_as"]
    is_: bool | str


@dataclass(frozen=True, slots=True)
class IfBallot:
    """Whether another seat's ballot on the same question is one of these."""

    seat: SeatId
    values: frozenset[int]


@dataclass(frozen=True, slots=True)
class IfAll:
    """Every part holds."""

    parts: tuple[BallotCondition, ...]


@dataclass(frozen=True, slots=True)
class IfAny:
    """One part holds."""

    parts: tuple[BallotCondition, ...]


@dataclass(frozen=True, slots=True)
class IfNot:
    """The part does not hold."""

    part: BallotCondition


BallotCondition = IfFact | IfRole | IfBallot | IfAll | IfAny | IfNot


@dataclass(frozen=True, slots=True)
class Worded:
    """A conditional ballot with its condition; `otherwise` also when that is contested."""

    condition: BallotCondition
    then: str
    otherwise: str


@dataclass(frozen=True, slots=True)
class Known:
    """What a condition may look at."""

    findings: Mapping[str, bool]
    holders: Mapping[str, tuple[SeatId, ...]]
    members: Callable[[SeatId], bool]
    ballots: Mapping[SeatId, int]


def walk(condition: BallotCondition) -> Iterator[BallotCondition]:
    """List a condition and all inside it."""
    yield condition
    if isinstance(condition, IfAll | IfAny):
        for part in condition.parts:
            yield from walk(part)
    elif isinstance(condition, IfNot):
        yield from walk(condition.part)


def seats_named(condition: BallotCondition) -> frozenset[SeatId]:
    """List the seats on whose ballots a condition depends."""
    return frozenset(part.seat for part in walk(condition) if isinstance(part, IfBallot))


def holds(condition: BallotCondition, known: Known) -> Truth:
    """Evaluate a condition in strong Kleene logic."""
    if isinstance(condition, IfFact):
        finding = known.findings.get(condition.fact)
        return None if finding is None else finding is condition.is_
    if isinstance(condition, IfBallot):
        return known.ballots[condition.seat] in condition.values
    if isinstance(condition, IfRole):
        return _role(condition, known)
    if isinstance(condition, IfNot):
        inner = holds(condition.part, known)
        return None if inner is None else not inner
    decisive = isinstance(condition, IfAny)
    answers = [holds(part, known) for part in condition.parts]
    if decisive in answers:
        return decisive
    return None if None in answers else not decisive


def _role(condition: IfRole, known: Known) -> bool:
    holders = known.holders.get(condition.role, ())
    if condition.asked == "filled":
        return bool(holders) is condition.is_
    if condition.asked == "member":
        return (bool(holders) and all(map(known.members, holders))) is condition.is_
    others = known.holders.get(str(condition.is_), ())
    return bool(holders) and set(holders) == set(others)
