"""Who depends on whom, for what, and what that makes dear, cheap or impossible."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from wargame.game.frozen import Frozen
from wargame.scenario.parts.words import Certainty
from wargame.scenario.refs import (
    SLUG,
    ActionRef,
    Declares,
    MotionRef,
    SeatRef,
    Title,
    Words,
)

Percent = Annotated[int, Field(ge=0, le=100)]

Component = Literal[
    "trade",
    "arms",
    "energy",
    "debt",
    "remittances",
    "bases",
    "troops",
    "trust",
    "ties",
    "flank",
]
RelationReaders = Literal["public", "pair", "control"]


class Bound(Frozen):
    """What a relation makes dearer, cheaper or impossible while its value is in a range.

    Attributes:
        price: Points on top of the price of the action, or of tabling the motion.
        shut: Whether it cannot be done at all meanwhile.
    """

    action: ActionRef | None = None
    motion: MotionRef | None = None
    price: Annotated[int, Field(ge=-100, le=100)] = 0
    shut: bool = False
    at_least: Percent | None = None
    at_most: Percent | None = None

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if (self.action is None) == (self.motion is None):
            why = "needs action or motion, and not both; keep one of them"
            raise ValueError(why)
        if self.at_least is None and self.at_most is None:
            why = "holds for every value; add at_least or at_most"
            raise ValueError(why)
        if self.shut == bool(self.price):
            why = "needs a price or shut = true, and not both; keep one of them"
            raise ValueError(why)
        return self

    def holds(self, value: int) -> bool:
        """Whether it holds at that value."""
        low = 0 if self.at_least is None else self.at_least
        high = 100 if self.at_most is None else self.at_most
        return low <= value <= high


class Relation(Frozen):
    """What one seat depends on or holds for another, 0 to 100.

    Attributes:
        component: What it is about.
        unit: Whether the value is per cent, or a scale of the pack's author.
        meaning: The real value behind it.
        visibility: Who sees it: everybody, the two seats, or control alone.
        bounds: What it makes dearer, cheaper or impossible.
        historical_end: Its value at the end of the historical run.
    """

    id: Annotated[str, SLUG, Declares("relation")]
    from_: SeatRef = Field(alias="from")
    to: SeatRef
    component: Component | None = None
    title: Title
    initial: Percent
    unit: Literal["per-cent", "scale"] = "scale"
    meaning: Words = ""
    visibility: RelationReaders = "public"
    bounds: tuple[Bound, ...] = ()
    historical_end: Percent | None = None
    certainty: Certainty | None = None
