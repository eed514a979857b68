"""Who sits at the table, what they want and what they know before it begins."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from wargame.game.frozen import Frozen
from wargame.scenario.conditions import AnyCondition
from wargame.scenario.parts.words import Certainty
from wargame.scenario.refs import (
    SLUG,
    Declares,
    NewSeat,
    SeatRef,
    Slug,
    Text,
    Title,
    TurnRef,
    Words,
)


class Seat(Frozen):
    """A member state or another role, with its private packet.

    Attributes:
        who: Who held it in history.
        mode: Who plays it unless Set-up says otherwise: a person, control, or nobody.
        budget: Points for the whole game.
        batna: What the seat does if nothing is agreed.
        briefing: Private text, Markdown.
        red_lines: What the seat will not accept, in words.
    """

    id: NewSeat
    name: Title
    who: Words = ""
    vote: bool
    mode: Literal["person", "control", "absent"] = "person"
    budget: Annotated[int, Field(ge=0, le=1000)] = 0
    batna: Words = ""
    briefing: Annotated[str, Field(max_length=20_000)] = ""
    red_lines: tuple[Words, ...] = ()


class Sender(Frozen):
    """Somebody who sends injects but has no seat, such as the press."""

    id: Annotated[Slug, Declares("sender")]
    name: Title


class RoleHeld(Frozen):
    """A role of the whole pack and the seats that hold it: `agenda`, `chair`, ..."""

    role: Slug
    seats: Annotated[tuple[SeatRef, ...], Field(min_length=1)]


class Objective(Frozen):
    """What a seat is scored for at the end: two points, one, or none.

    Attributes:
        historical: The score of the historical run.
    """

    id: Annotated[str, SLUG, Declares("objective")]
    seat: SeatRef
    title: Title
    two: AnyCondition
    one: AnyCondition
    historical: Annotated[int, Field(ge=0, le=2)]


class Intelligence(Frozen):
    """Something that one seat learns in the briefing of a turn, outside the MSEL's numbers."""

    id: Annotated[str, SLUG, Declares("intelligence")]
    seat: SeatRef
    turn: TurnRef
    reliability: Literal["high", "medium", "low"]
    title: Annotated[str, Field(min_length=1, max_length=70)]
    text: Text
    certainty: Certainty = "X"


class Resource(Frozen):
    """Something that a seat holds and may use, with its limit in words."""

    id: Annotated[str, SLUG, Declares("resource")]
    seat: SeatRef
    title: Title
    limit: Words = ""


class Stance(Frozen):
    """What a seat really held or said in a turn: a paraphrase, with its certainty."""

    seat: SeatRef
    turn: TurnRef
    text: Text
    certainty: Certainty
    note: Words = ""
