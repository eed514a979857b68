"""The turn in play has a number in a range."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Self

from pydantic import Field, model_validator
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain
from wargame.scenario.truth import Truth, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation

Number = Annotated[int, Field(ge=1, le=99)]


class TurnIs(Frozen, Condition):
    """`{ turn_at_least = 3 }`, `turn_at_most`, or both."""

    turn_at_least: Number | None = None
    turn_at_most: Number | None = None

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        if self.turn_at_least is None and self.turn_at_most is None:
            why = "asks nothing; add turn_at_least or turn_at_most"
            raise ValueError(why)
        return self

    @override
    def ask(self, situation: Situation) -> Truth:
        number = situation.turn_number()
        late_enough = self.turn_at_least is None or number >= self.turn_at_least
        early_enough = self.turn_at_most is None or number <= self.turn_at_most
        return truth(late_enough and early_enough)

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        if self.turn_at_least is None:
            return f"it is turn {self.turn_at_most} or earlier"
        if self.turn_at_most is None:
            return f"it is turn {self.turn_at_least} or later"
        return f"it is turn {self.turn_at_least} to {self.turn_at_most}"

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        sides = []
        if self.turn_at_least is not None:
            sides.append(f"before turn {self.turn_at_least}")
        if self.turn_at_most is not None:
            sides.append(f"after turn {self.turn_at_most}")
        return f"it is {' or '.join(sides)}"

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("turn", str(situation.turn_number()))
        return () if cause is None else (cause,)
