"""Bounds on a level from 0 to 100: what indicators and relations are asked alike."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from wargame.game.frozen import Frozen
from wargame.scenario.truth import Truth, truth

Level = Annotated[int, Field(ge=0, le=100)]


class Bounded(Frozen):
    """Fields `at_least`, `at_most`, or both for a range."""

    at_least: Level | None = None
    at_most: Level | None = None

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        if self.at_least is None and self.at_most is None:
            why = "asks nothing; add at_least or at_most"
            raise ValueError(why)
        return self

    def holds(self, value: int | None) -> Truth:
        """Whether a level lies within the bounds; unknown of one that nobody knows."""
        if value is None:
            return Truth.UNKNOWN
        low = 0 if self.at_least is None else self.at_least
        high = 100 if self.at_most is None else self.at_most
        return truth(low <= value <= high)

    def within(self) -> str:
        """The bounds in words: "at least 20 and at most 60"."""
        return " and ".join(self._sides("at least", "at most"))

    def outside(self) -> str:
        """What lies beyond them: "below 20 or above 60"."""
        return " or ".join(self._sides("below", "above"))

    def _sides(self, low: str, high: str) -> list[str]:
        sides = ((low, self.at_least), (high, self.at_most))
        return [f"{word} {value}" for word, value in sides if value is not None]
