"""So many of the parts hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import OF, Condition, Part, below, plain
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Callable

    # Resolved when the union is complete, see `conditions/__init__.py`.
    from wargame.scenario.conditions import AnyCondition  # noqa: TC004
    from wargame.scenario.conditions.situation import Situation


class CountOf(Frozen, Condition):
    """`{ count_at_least = 2, of = [{ ... }, { ... }, { ... }] }`."""

    count_at_least: Annotated[int, Field(ge=1)]
    of: Annotated[tuple[AnyCondition, ...], Field(min_length=1)]

    @override
    def ask(self, situation: Situation) -> Truth:
        # The n-th greatest answer is the answer of "at least n": yes first, then unknown.
        answers = sorted((part.ask(situation) for part in self.of), reverse=True)
        if self.count_at_least > len(answers):
            return Truth.NO
        return answers[self.count_at_least - 1]

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        parts = "; ".join(part.words(name) for part in self.of)
        return f"at least {self.count_at_least} of: {parts}"

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        parts = "; ".join(part.words(name) for part in self.of)
        return f"fewer than {self.count_at_least} of: {parts}"

    @override
    def joined(self) -> str:
        return OF

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        return tuple(seq for part in self.of for seq in part.entries(situation))

    @override
    def because(self, situation: Situation, name: Callable[[str], str] = plain) -> tuple[Part, ...]:
        head = Part(f"at least {self.count_at_least} of:", self.ask(situation))
        parts = (line for part in self.of for line in part.because(situation, name))
        return (head, *below(tuple(parts)))
