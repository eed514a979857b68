"""The phase in play is this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain
from wargame.scenario.refs import PhaseRef
from wargame.scenario.truth import Truth, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation


class PhaseIs(Frozen, Condition):
    """`{ phase = "council" }`."""

    phase: PhaseRef

    @override
    def ask(self, situation: Situation) -> Truth:
        return truth(situation.phase() == self.phase)

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return f"the phase is {name(self.phase)}"

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        return f"the phase is not {name(self.phase)}"

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("phase", self.phase)
        return () if cause is None else (cause,)
