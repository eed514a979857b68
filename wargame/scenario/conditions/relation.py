"""A relation between two seats is strong enough, or weak enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Self

from pydantic import Field, model_validator
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain
from wargame.scenario.conditions.situation import KnowsRelations
from wargame.scenario.refs import RelationRef
from wargame.scenario.truth import Truth, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation

Level = Annotated[int, Field(ge=0, le=100)]


class RelationAt(Frozen, Condition):
    """`{ relation = "prs-r-arm-rus-arms", at_least = 60 }`, `at_most`, or both."""

    relation: RelationRef
    at_least: Level | None = None
    at_most: Level | None = None

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        if self.at_least is None and self.at_most is None:
            why = "asks nothing; add at_least or at_most"
            raise ValueError(why)
        return self

    @override
    def ask(self, situation: Situation) -> Truth:
        if not isinstance(situation, KnowsRelations):
            return Truth.UNKNOWN
        value = situation.relation_value(self.relation)
        if value is None:
            return Truth.UNKNOWN
        low = 0 if self.at_least is None else self.at_least
        high = 100 if self.at_most is None else self.at_most
        return truth(low <= value <= high)

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        bounds = [
            f"{word} {value}"
            for word, value in (("at least", self.at_least), ("at most", self.at_most))
            if value is not None
        ]
        return f"{name(self.relation)} is {' and '.join(bounds)}"

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        sides = [
            f"{word} {value}"
            for word, value in (("below", self.at_least), ("above", self.at_most))
            if value is not None
        ]
        return f"{name(self.relation)} is {' or '.join(sides)}"

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("relation", self.relation)
        return () if cause is None else (cause,)
