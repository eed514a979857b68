"""The facts as they are when the exercise begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import FactId
from wargame.game.records import Known

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class SituationLaid(Event):
    """Start values of all facts: the truth, for control alone."""

    kind: ClassVar[str] = "situation_laid"
    facts: tuple[tuple[FactId, str, str, str], ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        facts = state.facts
        for fact, title, value, words in self.facts:
            facts = facts.set(fact, Known(value, stamp.seq, title, words))
        return state.with_(facts=facts)

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"The situation was laid down: {len(self.facts)} facts."
