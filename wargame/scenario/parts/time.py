"""How an exercise is divided in time: phases, turns and shorter versions."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from wargame.game.frozen import Frozen
from wargame.scenario.conditions import AnyCondition
from wargame.scenario.effects import AnyEffect
from wargame.scenario.parts.tables import listed
from wargame.scenario.parts.words import Asks
from wargame.scenario.refs import (
    SLUG,
    Declares,
    InjectRef,
    LearningRef,
    NewPhase,
    NewTurn,
    Text,
    Title,
    TurnRef,
    Words,
)

Minutes = Annotated[int, Field(ge=0, le=1440)]


class Phase(Frozen):
    """A part of every turn.

    Attributes:
        share: Per cent of the turn's minutes.
        asks: What seats owe in it; only such a phase asks for a status.
    """

    id: NewPhase
    title: Title
    share: Annotated[int, Field(ge=0, le=100)]
    asks: tuple[Asks, ...] = ()


class Opening(Frozen):
    """How a turn opens where its usual opening no longer fits.

    Attributes:
        when: Asked just before the turn opens.
        effects: What holds instead of the turn's own effects.
    """

    when: AnyCondition
    opens_with: Text
    effects: tuple[AnyEffect, ...] = ()


class Turn(Frozen):
    """A span of story time.

    Attributes:
        dates: The dates as they are shown.
        minutes: Planned length in the full version.
        opens_with: Read aloud when the turn opens.
        effects: What holds as soon as the turn opens.
        otherwise: Other openings; the first whose condition holds takes the place of both.
    """

    id: NewTurn
    number: Annotated[int, Field(ge=1, le=99)]
    title: Title
    starts: date
    ends: date
    dates: Title
    minutes: Annotated[int, Field(ge=1, le=1440)]
    opens_with: Text
    effects: tuple[AnyEffect, ...] = ()
    otherwise: tuple[Opening, ...] = ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.ends < self.starts:
            why = "ends before it starts; correct the dates"
            raise ValueError(why)
        return self


class TurnLength(Frozen):
    """The minutes of one turn in a version."""

    turn: TurnRef
    minutes: Annotated[int, Field(ge=1, le=1440)]


class Version(Frozen):
    """A selection of turns and injects for the time at hand.

    Attributes:
        minutes: Planned length of the whole exercise.
        turn_minutes: Minutes of every turn, or a table by turn; a turn without keeps its own.
        briefing: Minutes before the first turn.
        hot_wash: Minutes after the last.
        pause: Minutes of breaks.
        injects: `all` those of its turns, or a list.
        without: Injects left out of `all`.
        leaves: Learning objectives for which there is no time, on purpose.
    """

    id: Annotated[str, SLUG, Declares("version")]
    title: Title
    minutes: Minutes
    turns: Annotated[tuple[TurnRef, ...], Field(min_length=1)]
    injects: Literal["all"] | tuple[InjectRef, ...] = "all"
    without: tuple[InjectRef, ...] = ()
    leaves: tuple[LearningRef, ...] = ()
    turn_minutes: Annotated[
        Annotated[int, Field(ge=1, le=1440)] | tuple[TurnLength, ...] | None,
        BeforeValidator(listed("turn", "minutes")),
    ] = None
    briefing: Minutes = 0
    hot_wash: Minutes = 0
    pause: Minutes = 0
    notes: Words = ""

    def minutes_of(self, turn: Turn) -> int:
        """How long this version plays a turn."""
        lengths = self.turn_minutes
        if isinstance(lengths, int):
            return lengths
        return next((one.minutes for one in lengths or () if one.turn == turn.id), turn.minutes)
