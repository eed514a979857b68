"""What a seat can do alone, and deals that need several seats."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from wargame.game.frozen import Frozen
from wargame.scenario.conditions import AnyCondition
from wargame.scenario.effects import AnyEffect
from wargame.scenario.parts.words import Certainty, Instrument
from wargame.scenario.refs import (
    SLUG,
    DealRef,
    Declares,
    NewAction,
    OutcomeRef,
    ResourceRef,
    SeatRef,
    Slug,
    Text,
    Title,
    TurnRef,
    Words,
)


class Action(Frozen):
    """One action of one seat.

    Attributes:
        turns: Turns in which it is offered.
        conduct: Tags by which the charter's rules of conduct judge it.
        price: Points it costs.
        condition: Precondition, tested when the move is opened.
        targets: Seats it is aimed at or agreed with.
        host: Seat on whose land it takes place, when that matters to a rule of conduct.
        deal: The deal that it is a part of. The effects of all parts apply together, after the
            last party has played its part in the turn; an action of the same turn whose
            condition the deal makes true waits for it.
        visibility: Who learns of it at Reveal: everybody, or actor and targets.
        limit: How often it may be taken in the whole game; None is without limit.
        resource: The resource that it uses.
        shut: Whether it is closed until an effect opens it.
        roll: An outcome table drawn after its effects.
        after_turns: 0: its effects hold at once; 1: as the next turn opens, and so on.
        kind: The type under which the source of the pack lists it.
    """

    id: NewAction
    seat: SeatRef
    title: Title
    text: Text
    turns: Annotated[tuple[TurnRef, ...], Field(min_length=1)]
    instrument: Instrument
    conduct: tuple[Slug, ...] = ()
    price: Annotated[int, Field(ge=0, le=1000)]
    condition: AnyCondition
    effects: tuple[AnyEffect, ...] = ()
    targets: tuple[SeatRef, ...] = ()
    host: SeatRef | None = None
    deal: DealRef | None = None
    visibility: Literal["public", "parties"] = "public"
    limit: Annotated[int, Field(ge=1, le=99)] | None = None
    resource: ResourceRef | None = None
    shut: bool = False
    roll: OutcomeRef | None = None
    after_turns: Annotated[int, Field(ge=0, le=20)] = 0
    kind: Words = ""
    certainty: Certainty | None = None


class Deal(Frozen):
    """An agreement whose parts several seats play in the same turn."""

    id: Annotated[str, SLUG, Declares("deal")]
    title: Title
    parties: Annotated[tuple[SeatRef, ...], Field(min_length=2)]
