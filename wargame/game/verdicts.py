"""What the judge answers, as data: outcome, who is bound, and the lines that led there.

A verdict goes into the log as it is, so everything here is frozen, has a fixed order and holds
no number that rounding could touch: counts and fractions are text (`"9/15"`). Codes are never
sentences; `wargame.rules.words` turns them into words at the edge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, Generic, Literal, TypeVar, get_args

from pydantic import ConfigDict, GetCoreSchemaHandler, TypeAdapter
from pydantic_core import CoreSchema, core_schema
from typing_extensions import override

from wargame.game.ids import SeatId  # noqa: TC001 (pydantic reads the annotation)

V_co = TypeVar("V_co", covariant=True)

Outcome = Literal["adopted", "rejected", "inadmissible", "contested", "inquorate", "pending"]
"""How a decision stands; the log keeps these words for ever."""

OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)


class Table(Mapping[str, V_co], Generic[V_co]):
    """A small mapping that keeps its order and cannot be changed."""

    __slots__ = ("_pairs",)

    def __init__(self, pairs: Mapping[str, V_co] | Iterable[tuple[str, V_co]] = ()) -> None:
        self._pairs: tuple[tuple[str, V_co], ...] = (
            tuple(pairs.items()) if isinstance(pairs, Mapping) else tuple(pairs)
        )

    @override
    def __getitem__(self, key: str) -> V_co:
        for name, value in self._pairs:
            if name == key:
                return value
        raise KeyError(key)

    @override
    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._pairs)

    @override
    def __len__(self) -> int:
        return len(self._pairs)

    @override
    def __hash__(self) -> int:
        return hash(frozenset(self._pairs))

    @override
    def __repr__(self) -> str:
        return f"Table({dict(self._pairs)!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read from and write to a plain table, so that a verdict can stand in an event."""
        (inner,) = get_args(source)
        plain = core_schema.dict_schema(core_schema.str_schema(), handler.generate_schema(inner))
        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.no_info_before_validator_function(
                lambda given: dict(given) if isinstance(given, Table) else given, plain
            ),
            serialization=core_schema.plain_serializer_function_ser_schema(dict),
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One step of a ruling.

    Attributes:
        n: Number of the line, from 1.
        depth: How far it is nested; a part of a test stands one deeper than the test.
        stage: Id of the stage, empty for preconditions.
        article: Id of the article it applies, empty when the charter names none.
        code: What was done, such as `none-of` or `requires-met`.
        passed: Whether it held; `None` when a fact in it is contested.
        path: Place in the charter, such as `rules.consensus.stages[0].test.all[1]`.
        values: Figures and words of the step.
        seats: Seats concerned, by what they are to the step.
    """

    n: int
    depth: int
    stage: str
    article: str
    code: str
    passed: bool | None
    path: str
    values: Table[str] = field(default_factory=Table)
    seats: Table[tuple[SeatId, ...]] = field(default_factory=Table)

    __pydantic_config__ = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class Change:
    """One ballot or finding that would have been otherwise."""

    kind: Literal["ballot", "finding"]
    question: str | None
    seat: SeatId | None
    fact: str | None
    was: str
    becomes: str

    __pydantic_config__ = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class GroupChange:
    """The same change by any so many of seats that are interchangeable; or one finding."""

    kind: Literal["ballot", "finding"]
    question: str | None
    seats: tuple[SeatId, ...]
    number: int
    fact: str | None
    was: str
    becomes: str

    __pydantic_config__ = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class Need:
    """A contested fact, and the decision kinds whose adoption would settle it."""

    fact: str
    by: tuple[str, ...] = ()

    __pydantic_config__ = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a room should know about a ruling, such as that one vote binds six."""

    code: str
    values: Table[str] = field(default_factory=Table)
    seats: Table[tuple[SeatId, ...]] = field(default_factory=Table)

    __pydantic_config__ = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A ruling, whole.

    Attributes:
        charter: Id of the charter it was ruled by.
        charter_hash: That charter's content hash.
        decision: The decision kind.
        outcome: How the decision stands.
        would_be: What the stages alone come to, as if the article were open.
        stage: The stage that decided, or at which the matter stopped.
        bound: Members bound; nobody unless adopted.
        reserved: Seats in favour with a reservation.
        blockers: Seats whose ballots kept it from adoption.
        pivots: Seats on whose ballots an adopted decision hangs.
        needs: Contested facts that must be settled first.
        warnings: What the room should know.
        flips: Smallest sets of changes that would have turned it.
        ways: The same, with interchangeable seats put together.
        truncated: Whether there are more sets than are listed.
        trace: Every step, in order.
    """

    charter: str
    charter_hash: str
    decision: str
    outcome: Outcome
    would_be: Outcome
    stage: str
    bound: tuple[SeatId, ...] = ()
    reserved: tuple[SeatId, ...] = ()
    blockers: tuple[SeatId, ...] = ()
    pivots: tuple[SeatId, ...] = ()
    needs: tuple[Need, ...] = ()
    warnings: tuple[Notice, ...] = ()
    flips: tuple[tuple[Change, ...], ...] = ()
    ways: tuple[tuple[GroupChange, ...], ...] = ()
    truncated: bool = False
    trace: tuple[Line, ...] = ()

    __pydantic_config__ = ConfigDict(extra="forbid")

    def to_data(self) -> dict[str, Any]:
        """Write it as plain tables and lists, ready for JSON."""
        data: dict[str, Any] = _adapter().dump_python(self, mode="json")
        return data

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Verdict:
        """Read back what `to_data` wrote.

        Raises:
            pydantic.ValidationError: When it is something else.
        """
        return _adapter().validate_python(data)


@cache
def _adapter() -> TypeAdapter[Verdict]:
    return TypeAdapter(Verdict)
