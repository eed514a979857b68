"""Motions ready to be tabled, and how the crisis answers what the charter asks."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from wargame.game.frozen import Frozen
from wargame.scenario.conditions import AnyCondition
from wargame.scenario.effects import AnyEffect
from wargame.scenario.parts.tables import listed
from wargame.scenario.parts.words import Ballot, Certainty, MotionOutcome
from wargame.scenario.refs import (
    CharterFact,
    CharterRef,
    Kind,
    NewMotion,
    SeatRef,
    Slug,
    Text,
    Title,
    TurnRef,
    Words,
)


class Answer(Frozen):
    """How one of the charter's facts stands in this crisis.

    Attributes:
        true_when: When it counts as true.
        false_when: When it counts as false; neither met, it is contested.
        not_applicable: The question does not arise: true, and the trace says `n-a`.
        under: Charters under which this answer holds; empty for all.
        why: The reason, for the trace and the reader.
    """

    fact: CharterFact
    true_when: AnyCondition | None = None
    false_when: AnyCondition | None = None
    not_applicable: bool = False
    under: tuple[CharterRef, ...] = ()
    why: Words = ""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        conditions = self.true_when is not None or self.false_when is not None
        if self.not_applicable and conditions:
            why = "is not applicable and yet has a condition; keep one of the two"
            raise ValueError(why)
        return self


Answers = Annotated[tuple[Answer, ...], BeforeValidator(listed("fact"))]


class Filled(Frozen):
    """A role of one motion and the seats that fill it; outsiders may."""

    role: Slug
    seats: Annotated[tuple[SeatRef, ...], Field(min_length=1)]


class Determines(Frozen):
    """The finding that a motion makes when it is adopted."""

    fact: CharterFact
    is_: bool = Field(alias="is")


class Likely(Frozen):
    """How a seat would probably have voted: a stance, never an order."""

    seat: SeatRef
    ballot: Ballot
    words: Words = ""


class Forecast(Frozen):
    """A forecast of the source about consensus: it feeds the stances, never the judge."""

    about: Literal["consensus", "limited-format"]
    reading: Literal["as-written", "as-practised"]
    says: Literal["pass", "fail", "unclear"]


class Motion(Frozen):
    """A motion as somebody may table it.

    Attributes:
        turns: Turns in which the docket suggests it, and in which not bringing it is recorded.
        kind: Kind of decision of the charter.
        proposers: Seats that may be expected to propose it, the likeliest first.
        proposed_by: The same in the words of the source.
        basis: The legal basis that its text claims.
        price: Points that tabling it costs, before what relations add.
        shut: Whether it cannot be tabled until an effect opens it.
        answers: Answers of its own, which come before the pack's.
        if_not_brought: Effects at the close of the first turn in which it stood open unbrought.
        likely: Ballots to be expected if it is brought.
        likely_words: The same in the words of the source.
        historical: What became of it in history.
        why: Why the rule tests stand as they do.
    """

    id: NewMotion
    title: Title
    turns: Annotated[tuple[TurnRef, ...], Field(min_length=1)]
    kind: Kind
    organ: Title
    proposers: Annotated[tuple[SeatRef, ...], Field(min_length=1)]
    proposed_by: Words = ""
    text: Text
    basis: Words = ""
    roles: Annotated[tuple[Filled, ...], BeforeValidator(listed("role", "seats"))] = ()
    determines: Determines | None = None
    price: Annotated[int, Field(ge=0, le=100)] = 0
    shut: bool = False
    answers: Answers = ()
    if_adopted: tuple[AnyEffect, ...] = ()
    if_failed: tuple[AnyEffect, ...] = ()
    if_not_brought: tuple[AnyEffect, ...] = ()
    likely: Annotated[tuple[Likely, ...], BeforeValidator(listed("seat", "ballot"))] = ()
    likely_words: Words = ""
    likely_certainty: Certainty = "C"
    forecasts: tuple[Forecast, ...] = ()
    historical: MotionOutcome
    why: Words = ""
