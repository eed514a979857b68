"""At least one part holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import AND, OF, OPPOSITE, OR, Condition, Part, below, inside, plain
from wargame.scenario.truth import Truth, some

if TYPE_CHECKING:
    from collections.abc import Callable

    # Resolved when the union is complete, see `conditions/__init__.py`.
    from wargame.scenario.conditions import AnyCondition  # noqa: TC004
    from wargame.scenario.conditions.situation import Situation


class AnyOf(Frozen, Condition):
    """`{ any = [{ ... }, { ... }] }`."""

    any_: Annotated[tuple[AnyCondition, ...], Field(alias="any", min_length=1)]

    @override
    def ask(self, situation: Situation) -> Truth:
        return some(part.ask(situation) for part in self.any_)

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        said = (inside(part.words(name), part.joined(), OR) for part in self.any_)
        return " or ".join(said)

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        said = (
            inside(part.denied(name), OPPOSITE.get(part.joined(), OF), AND) for part in self.any_
        )
        return " and ".join(said)

    @override
    def joined(self) -> str:
        return OR if len(self.any_) > 1 else self.any_[0].joined()

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        return tuple(seq for part in self.any_ for seq in part.entries(situation))

    @override
    def because(self, situation: Situation, name: Callable[[str], str] = plain) -> tuple[Part, ...]:
        head = Part("any of:", self.ask(situation))
        parts = (line for part in self.any_ for line in part.because(situation, name))
        return (head, *below(tuple(parts)))
