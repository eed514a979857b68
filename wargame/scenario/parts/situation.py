"""What the world is like: facts, indicators, places."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from wargame.game.frozen import Frozen
from wargame.scenario.finding import nearest
from wargame.scenario.parts.tables import listed
from wargame.scenario.parts.words import Certainty, Measure
from wargame.scenario.refs import (
    SLUG,
    Declares,
    NewFact,
    NewIndicator,
    PlaceRef,
    SeatRef,
    Slug,
    Title,
    Words,
)

Percent = Annotated[int, Field(ge=0, le=100)]


class ValueWords(Frozen):
    """A value of a fact in words."""

    value: Slug
    words: Title


class Fact(Frozen):
    """A named state of affairs with a list of values; what is true is control's knowledge.

    Attributes:
        title: What a player reads; neutral.
        values: All values it can have.
        says: Values in words; one without stands as its id.
        disputed_by: Who disputes it, in words.
        how_determined: How it may be settled, in words.
        historical_end: Its value at the end of the historical run.
    """

    id: NewFact
    title: Title
    values: Annotated[tuple[Slug, ...], Field(min_length=1)]
    initial: Slug
    says: Annotated[tuple[ValueWords, ...], BeforeValidator(listed("value", "words"))] = ()
    disputed_by: Words = ""
    how_determined: Words = ""
    historical_end: Slug | None = None
    certainty: Certainty | None = None

    @model_validator(mode="after")
    def _known_values(self) -> Self:
        told = (one.value for one in self.says)
        for value in (self.initial, self.historical_end, *told):
            if value is not None and value not in self.values:
                why = f"{value!r} is not among its values; {nearest(value, self.values)}"
                raise ValueError(why)
        return self

    def in_words(self, value: str) -> str:
        """Say a value as a person would."""
        found = next((one.words for one in self.says if one.value == value), None)
        return found or value.replace("-", " ")


class Band(Frozen):
    """A named stretch of an indicator's range, both ends included."""

    low: Percent
    high: Percent
    name: Title


class Indicator(Frozen):
    """A measure from 0 to 100.

    Attributes:
        better: Which way is better; `neither` where that depends on the seat.
        public: Whether everybody sees it during play; else it is control's until the end.
        measures: What it stands for when packs are compared.
        drift: Change at the close of each turn.
        moved_by: What mainly moves it, in words.
        historical_end: Its value at the end of the historical run.
    """

    id: NewIndicator
    title: Title
    meaning: Words
    initial: Percent
    better: Literal["up", "down", "neither"]
    public: bool = False
    measures: Measure | None = None
    drift: Annotated[int, Field(ge=-100, le=100)] = 0
    moved_by: Words = ""
    historical_end: Percent | None = None
    bands: tuple[Band, ...] = ()


class Place(Frozen):
    """A point on the map; the name has both forms where both are used."""

    id: Annotated[str, SLUG, Declares("place")]
    name: Title
    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]
    role: Words = ""
    certainty: Certainty | None = None


class Route(Frozen):
    """A way over several places: a road, an airlift."""

    id: Annotated[str, SLUG, Declares("route")]
    title: Title
    places: Annotated[tuple[PlaceRef, ...], Field(min_length=2)]
    certainty: Certainty | None = None


class City(Frozen):
    """A town for orientation; nothing refers to it."""

    name: Title
    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]


Corner = tuple[Annotated[float, Field(ge=-180, le=180)], Annotated[float, Field(ge=-90, le=90)]]


class Area(Frozen):
    """A part of the map with an outline of its own.

    Attributes:
        kind: `disputed` is hatched over the base; `water` is a lake; `land` is invented land.
        outline: Corners as longitude and latitude, in order.
        seat: The member that invented land belongs to.
    """

    id: Annotated[str, SLUG, Declares("area")]
    name: Title
    kind: Literal["disputed", "water", "land"] = "disputed"
    outline: Annotated[tuple[Corner, ...], Field(min_length=3, max_length=400)]
    seat: SeatRef | None = None
    certainty: Certainty | None = None


class Region(Frozen):
    """The part of the world that the map shows first, in degrees."""

    west: Annotated[float, Field(ge=-180, le=180)]
    south: Annotated[float, Field(ge=-90, le=90)]
    east: Annotated[float, Field(ge=-180, le=180)]
    north: Annotated[float, Field(ge=-90, le=90)]
    note: Words = ""
