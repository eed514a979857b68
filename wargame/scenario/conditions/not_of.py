"""The part does not hold; what is unknown stays unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import OF, OPPOSITE, Condition, Part, below, plain
from wargame.scenario.truth import Truth, opposite

if TYPE_CHECKING:
    from collections.abc import Callable

    # Resolved when the union is complete, see `conditions/__init__.py`.
    from wargame.scenario.conditions import AnyCondition  # noqa: TC004
    from wargame.scenario.conditions.situation import Situation


class NotSo(Frozen, Condition):
    """`{ not = { ... } }`."""

    not_: Annotated[AnyCondition, Field(alias="not")]

    @override
    def ask(self, situation: Situation) -> Truth:
        return opposite(self.not_.ask(situation))

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return self.not_.denied(name)

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        return self.not_.words(name)

    @override
    def joined(self) -> str:
        return OPPOSITE.get(self.not_.joined(), OF)

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        return self.not_.entries(situation)

    @override
    def because(self, situation: Situation, name: Callable[[str], str] = plain) -> tuple[Part, ...]:
        head = Part("not:", self.ask(situation))
        return (head, *below(self.not_.because(situation, name)))
