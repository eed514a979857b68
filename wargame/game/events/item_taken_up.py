"""A motion became the current item of the agenda."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import MotionId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ItemTakenUp(Event):
    """What the council speaks about now; the speakers' list begins anew."""

    kind: ClassVar[str] = "item_taken_up"
    motion: MotionId
    number: str
    title: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        council = replace(state.council, item=self.motion, queue=())
        return state.with_(council=council)

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"Motion {self.number} was taken up: {self.title}."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("agenda", "speakers")
