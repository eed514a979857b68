"""The council determined a fact by an adopted motion."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import MotionId
from wargame.game.records import Finding

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class FactFound(Event):
    """A finding by motion: it stands from this entry on, never backwards."""

    kind: ClassVar[str] = "fact_found"
    fact: str
    value: bool
    motion: MotionId
    number: str
    says_fact: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        finding = Finding(self.value, stamp.seq, "motion", self.motion)
        return state.with_(findings=state.findings.set(self.fact, finding))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        what = self.says_fact or self.fact
        return (
            f"The council found by motion {self.number}: {what}: {'yes' if self.value else 'no'}."
        )

    @override
    def touches(self) -> tuple[str, ...]:
        return ("findings",)
