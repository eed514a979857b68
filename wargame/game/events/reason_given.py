"""Control gave its reason for an override, a ruling on a fact, or a take-back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ReasonGiven(Event):
    """Control's reason, apart from what was decided: everyone sees the decision, control the why.

    Attributes:
        about: Number of the entry that holds the decision.
    """

    kind: ClassVar[str] = "reason_given"
    about: int
    text: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        for name, motion in state.motions.items():
            decided = motion.override
            if decided is not None and decided.seq == self.about:
                changed = replace(motion, override=replace(decided, reason=self.text))
                return state.with_(motions=state.motions.set(name, changed))
        for fact, found in state.findings.items():
            if found.seq == self.about:
                known = replace(found, reason=self.text)
                return state.with_(findings=state.findings.set(fact, known))
        return state

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"Reason for #{self.about}: {self.text}"
