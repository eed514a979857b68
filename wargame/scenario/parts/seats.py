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

MONOGRAM = r"^([A-Z][A-Z0-9]{1,3})?$"


class Speaker(Frozen):
    """Who speaks for a seat, from some turn on or while something is so; the first that fits holds.

    Attributes:
        disputed: Whether others claim to speak for it as well.
    """

    who: Annotated[str, Field(min_length=1, max_length=2_000)]
    disputed: bool = False
    turns: tuple[TurnRef, ...] = ()
    when: AnyCondition | None = None


class Seat(Frozen):
    """A member state or another role, with its private packet.

    Attributes:
        monogram: Its letters on cards and in tables, such as "SG"; else they are taken from the id.
        who: Who held it in history.
        speakers: Who speaks for it instead of `who` where that changes or is disputed.
        mode: Who plays it unless Set-up says otherwise: a person, control, or nobody.
        budget: Points for the whole game.
        batna: What the seat does if nothing is agreed.
        briefing: Private text, Markdown.
        red_lines: What the seat will not accept, in words.
    """

    id: NewSeat
    name: Title
    monogram: Annotated[str, Field(pattern=MONOGRAM)] = ""
    who: Words = ""
    speakers: tuple[Speaker, ...] = ()
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
    """A role of the whole pack and the seats that hold it: `agenda`, `chair`, ...

    Attributes:
        turns: Turns in which they hold it; empty for all.
        when: What must be so; of several entries for a role the first that fits holds.
    """

    role: Slug
    seats: Annotated[tuple[SeatRef, ...], Field(min_length=1)]
    turns: tuple[TurnRef, ...] = ()
    when: AnyCondition | None = None


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
    """Something that a seat holds and may use, with its limit in words.

    Attributes:
        uses: How many actions may use it in the whole game; None is without limit.
        per_turn: How many in one turn; None is without limit.
    """

    id: Annotated[str, SLUG, Declares("resource")]
    seat: SeatRef
    title: Title
    limit: Words = ""
    uses: Annotated[int, Field(ge=1, le=99)] | None = None
    per_turn: Annotated[int, Field(ge=1, le=99)] | None = None


class Stance(Frozen):
    """What a seat really held or said in a turn: a paraphrase, with its certainty."""

    seat: SeatRef
    turn: TurnRef
    text: Text
    certainty: Certainty
    note: Words = ""
