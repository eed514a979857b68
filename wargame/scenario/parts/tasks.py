"""What the alliance does in common: exercises and operations, and the missions behind them.

Both point at the actions, motions and facts that carry them; nothing is said twice.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from wargame.game.frozen import Frozen
from wargame.scenario.parts.words import Certainty
from wargame.scenario.refs import (
    SLUG,
    ActionRef,
    DecisionRef,
    Declares,
    FactRef,
    ForceRef,
    MeasureRef,
    SeatRef,
    Text,
    Title,
    Words,
)


class JointExercise(Frozen):
    """An exercise or a standing operation of the alliance.

    Attributes:
        force: The formation that it trains.
        host: The seat on whose land it takes place.
        host_words: The host where it is not one seat, or not certain.
        planned: When, in words.
        fact: The fact whose value says what became of it.
        decisions: Actions by which it is held, made smaller, moved, left or cancelled.
        historically: What became of it in history.
    """

    id: Annotated[str, SLUG, Declares("exercise")]
    title: Title
    kind: Literal["exercise", "operation"] = "exercise"
    purpose: Words = ""
    force: ForceRef | None = None
    host: SeatRef | None = None
    host_words: Words = ""
    planned: Words = ""
    fact: FactRef | None = None
    decisions: Annotated[tuple[ActionRef, ...], Field(min_length=1)]
    historically: Words = ""
    certainty: Certainty | None = None


class Mission(Frozen):
    """A task that the alliance has set itself.

    Attributes:
        carried_by: Actions and motions that serve it.
        shown_by: Indicators and facts by which it is judged.
    """

    id: Annotated[str, SLUG, Declares("mission")]
    title: Title
    text: Text | None = None
    carried_by: Annotated[tuple[DecisionRef, ...], Field(min_length=1)]
    shown_by: tuple[MeasureRef, ...] = ()
