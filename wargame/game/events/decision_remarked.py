"""The facilitator added a sentence to a decision card."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.council import Remark
from wargame.game.event import Event, Stamp
from wargame.game.ids import MotionId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class DecisionRemarked(Event):
    """A sentence that is printed on the card; a later one replaces it."""

    kind: ClassVar[str] = "decision_remarked"
    motion: MotionId
    number: str
    text: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        remarks = state.council.remarks.set(self.motion, Remark(self.text, stamp.seq))
        return state.with_(council=replace(state.council, remarks=remarks))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"On motion {self.number}: {self.text}"
