"""Types of ids inside packs: which are declared here, and which refer to something declared.

The markers let one walk over the models find every reference and where it stands, so that no
model has to know how to check itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from wargame.game.ids import (
    ActionId,
    CharterId,
    DecisionKind,
    FactId,
    IndicatorId,
    InjectId,
    MotionId,
    OutcomeId,
    PhaseId,
    SeatId,
    TurnId,
    as_seat,
)


@dataclass(frozen=True, slots=True)
class Declares:
    """The field gives a thing its id."""

    kind: str


@dataclass(frozen=True, slots=True)
class Refers:
    """The field names a thing that is declared elsewhere.

    `sender` may be any seat, a sender or control; `reader` any seat, `public` or control;
    `decision` an action or a motion; `measure` an indicator or a fact.
    """

    kind: str


SLUG = StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)
SEAT_WORD = StringConstraints(pattern=r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", max_length=32)

Slug = Annotated[str, SLUG]
Title = Annotated[str, StringConstraints(min_length=1, max_length=120)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
Words = Annotated[str, StringConstraints(max_length=2_000)]

NewSeat = Annotated[SeatId, SEAT_WORD, AfterValidator(as_seat), Declares("seat")]
NewTurn = Annotated[TurnId, SLUG, Declares("turn")]
NewPhase = Annotated[PhaseId, SLUG, Declares("phase")]
NewFact = Annotated[FactId, SLUG, Declares("fact")]
NewIndicator = Annotated[IndicatorId, SLUG, Declares("indicator")]
NewInject = Annotated[InjectId, SLUG, Declares("inject")]
NewOutcome = Annotated[OutcomeId, SLUG, Declares("outcome")]
NewAction = Annotated[ActionId, SLUG, Declares("action")]
NewMotion = Annotated[MotionId, SLUG, Declares("motion")]

SeatRef = Annotated[SeatId, SEAT_WORD, AfterValidator(as_seat), Refers("seat")]
SenderRef = Annotated[SeatId, SEAT_WORD, AfterValidator(as_seat), Refers("sender")]
ReaderRef = Annotated[SeatId, SEAT_WORD, AfterValidator(as_seat), Refers("reader")]
TurnRef = Annotated[TurnId, SLUG, Refers("turn")]
PhaseRef = Annotated[PhaseId, SLUG, Refers("phase")]
FactRef = Annotated[FactId, SLUG, Refers("fact")]
IndicatorRef = Annotated[IndicatorId, SLUG, Refers("indicator")]
InjectRef = Annotated[InjectId, SLUG, Refers("inject")]
OutcomeRef = Annotated[OutcomeId, SLUG, Refers("outcome")]
ActionRef = Annotated[ActionId, SLUG, Refers("action")]
MotionRef = Annotated[MotionId, SLUG, Refers("motion")]
CharterRef = Annotated[CharterId, SLUG, Refers("charter")]
CharterFact = Annotated[str, SLUG, Refers("charter-fact")]
Kind = Annotated[DecisionKind, SLUG, Refers("decision-kind")]
PlaceRef = Annotated[str, SLUG, Refers("place")]
ForceRef = Annotated[str, SLUG, Refers("force")]
RelationRef = Annotated[str, SLUG, Refers("relation")]
DealRef = Annotated[str, SLUG, Refers("deal")]
VersionRef = Annotated[str, SLUG, Refers("version")]
ResourceRef = Annotated[str, SLUG, Refers("resource")]
LearningRef = Annotated[str, SLUG, Refers("learning-objective")]
PrecedentRef = Annotated[str, SLUG, Refers("precedent")]
DecisionRef = Annotated[str, SLUG, Refers("decision")]
MeasureRef = Annotated[str, SLUG, Refers("measure")]
