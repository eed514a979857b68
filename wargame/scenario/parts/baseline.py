"""What really happened, as a script, and what a replay of it must give."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from wargame.game.frozen import Frozen
from wargame.scenario.parts.tables import listed
from wargame.scenario.parts.words import Ballot, Certainty, MotionOutcome
from wargame.scenario.refs import (
    ActionRef,
    CharterRef,
    IndicatorRef,
    MotionRef,
    SeatRef,
    Text,
    TurnRef,
    Words,
)

Level = Annotated[int, Field(ge=0, le=100)]


class Taken(Frozen):
    """One action in the script."""

    seat: SeatRef
    action: ActionRef


class SeatBallot(Frozen):
    """One ballot in the script."""

    seat: SeatRef
    ballot: Ballot


class Brought(Frozen):
    """A motion that was brought, by whom, and who voted how."""

    motion: MotionRef
    by: SeatRef
    ballots: Annotated[tuple[SeatBallot, ...], BeforeValidator(listed("seat", "ballot"))]


class BaselineTurn(Frozen):
    """One turn of the script: actions in the order written, then motions."""

    turn: TurnRef
    actions: tuple[Taken, ...] = ()
    motions: tuple[Brought, ...] = ()


class ExpectedMotion(Frozen):
    """What became of a motion in a turn in which it stood open."""

    turn: TurnRef
    motion: MotionRef
    outcome: MotionOutcome


class TurnValue(Frozen):
    """An indicator's value at the end of a turn."""

    turn: TurnRef
    value: Level


class IndicatorPath(Frozen):
    """How an indicator went in the historical run."""

    indicator: IndicatorRef
    start: Level
    ends: Annotated[tuple[TurnValue, ...], BeforeValidator(listed("turn", "value"))]

    def at(self, turn: str) -> int | None:
        """The value at the end of a turn."""
        return next((one.value for one in self.ends if one.turn == turn), None)


class TimelineEntry(Frozen):
    """An event of the real crisis, as far as it is known.

    Attributes:
        date: The date as text, since some are spans or "later".
        certainty: The mark of the source; several marks stand as written.
        sources: Where it was reported.
    """

    date: Words
    event: Text
    certainty: Words
    mark: Certainty
    sources: Words = ""


class Baseline(Frozen):
    """The script and its expectations; a replay must give exactly these.

    The historical ends of facts stand with the facts, the bands of rolls with the tables.
    """

    charter: CharterRef
    turns: tuple[BaselineTurn, ...]
    motions: tuple[ExpectedMotion, ...] = ()
    indicators: tuple[IndicatorPath, ...] = ()
    note: Words = ""

    def turn(self, turn: str) -> BaselineTurn | None:
        """The script of one turn, None if it says nothing of it."""
        return next((one for one in self.turns if one.turn == turn), None)

    def path(self, indicator: str) -> IndicatorPath | None:
        """The expected path of one indicator."""
        return next((one for one in self.indicators if one.indicator == indicator), None)
