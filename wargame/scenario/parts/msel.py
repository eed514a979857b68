"""The master scenario events list: injects, and the outcome tables that they roll on."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from wargame.game.frozen import Frozen
from wargame.scenario.conditions import AnyCondition
from wargame.scenario.conditions.facilitator import ByFacilitator
from wargame.scenario.effects import AnyEffect
from wargame.scenario.parts.tables import listed
from wargame.scenario.parts.words import Certainty, Mark, Method
from wargame.scenario.refs import (
    InjectRef,
    LearningRef,
    NewInject,
    NewOutcome,
    OutcomeRef,
    PlaceRef,
    ReaderRef,
    SenderRef,
    Text,
    Title,
    TurnRef,
    Words,
)

PICTURE = r"^[^/\\\s][^\\]*\.(svg|png|jpe?g|SVG|PNG|JPE?G)$"
MOST_PICTURES = 4
"""A letter with more is an album; nobody reads it in a turn."""


class FollowOn(Frozen):
    """What an inject sets off after its own effects: a roll, or another inject."""

    roll: OutcomeRef | None = None
    fire: InjectRef | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if (self.roll is None) == (self.fire is None):
            why = "needs roll or fire, and not both; keep one of them"
            raise ValueError(why)
        return self


class SheetColumn(Frozen):
    """One cell of a planner's sheet that the pack has no key for."""

    heading: Title
    text: Text


class Attachment(Frozen):
    """A picture that an inject carries: a facsimile, a front page, a sketch.

    Attributes:
        file: Its name among the pack's files.
        title: What stands under it.
        alt: What it shows, in words, for those who cannot see it.
        source: Whose it is and where it is from; who took it, where it is a photograph.
    """

    file: Annotated[str, Field(pattern=PICTURE, max_length=120)]
    title: Annotated[str, Field(min_length=1, max_length=70)]
    alt: Annotated[str, Field(pattern=r"\S", max_length=600)]
    source: Annotated[str, Field(max_length=200)] = ""


class Inject(Frozen):
    """A planned message or event.

    Attributes:
        minute: Minutes from the start of the turn in the full version (T+).
        number: As it is spoken of: turn and place in the turn, `3.5`.
        to: Seats, or `public`.
        expected: What the author expects it to set off.
        serves: The learning objectives that it gives the players an occasion to meet; control's.
        controller: Who brings it to the players, where it is not whoever runs the table.
        condition: When it falls due at its time; not met, it is skipped.
        follow_on: What comes after its own effects.
        place: Where on the map it happens.
        mark: What its pin shows there.
        attachments: Pictures that reach with it whoever it reaches, and nobody before.
        columns: What a planner's sheet says of it besides, by its heading; no seat ever reads it.
    """

    id: NewInject
    turn: TurnRef
    minute: Annotated[int, Field(ge=0, le=1440)]
    number: Annotated[str, Field(pattern=r"^[0-9]{1,2}\.[0-9]{1,2}$")]
    from_: SenderRef = Field(alias="from")
    to: Annotated[tuple[ReaderRef, ...], Field(min_length=1)]
    method: Method
    title: Annotated[str, Field(min_length=1, max_length=70)]
    text: Text
    expected: Words = ""
    serves: tuple[LearningRef, ...] = ()
    controller: Annotated[str, Field(max_length=120)] = ""
    condition: AnyCondition
    follow_on: FollowOn | None = None
    effects: tuple[AnyEffect, ...] = ()
    certainty: Certainty = "X"
    place: PlaceRef | None = None
    mark: Mark | None = None
    attachments: Annotated[tuple[Attachment, ...], Field(max_length=MOST_PICTURES)] = ()
    columns: Annotated[tuple[SheetColumn, ...], BeforeValidator(listed("heading", "text"))] = ()

    @property
    def facilitator(self) -> bool:
        """Whether it is fired by hand only."""
        return isinstance(self.condition, ByFacilitator)


class OutcomeRow(Frozen):
    """One band of a draw from 1 to 100.

    Attributes:
        historical: Whether this is the band of the historical run.
    """

    low: Annotated[int, Field(ge=1, le=100)]
    high: Annotated[int, Field(ge=1, le=100)]
    text: Text
    effects: tuple[AnyEffect, ...] = ()
    historical: bool = False

    @property
    def chance(self) -> int:
        """In how many of a hundred draws it comes out."""
        return self.high - self.low + 1


class OutcomeTable(Frozen):
    """What may come of something, by a draw from 1 to 100.

    Attributes:
        seed: A seed with which the pack's author drew the historical band, for reference.
        draw: The number drawn with it.
    """

    id: NewOutcome
    title: Title
    rows: Annotated[tuple[OutcomeRow, ...], Field(min_length=1)]
    seed: int | None = None
    draw: Annotated[int, Field(ge=1, le=100)] | None = None

    def row_of(self, draw: int) -> int:
        """The index of the row that a draw from 1 to 100 falls into."""
        return next(i for i, row in enumerate(self.rows) if row.low <= draw <= row.high)

    @property
    def historical_row(self) -> int | None:
        """The index of the row taken in history, None if it was never rolled."""
        return next((i for i, row in enumerate(self.rows) if row.historical), None)
