"""A held inject may be delivered again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import InjectId
from wargame.game.injects import stands

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class InjectReleased(Event):
    """A held inject may be delivered again, for control alone."""

    kind: ClassVar[str] = "inject_released"
    inject: InjectId
    number: str
    title: str
    reason: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        old = state.injects.get(self.inject)
        if old is None:
            return state
        if old.turn:
            return stands(state, self.inject, "postponed", stamp)
        if old.text:
            return stands(state, self.inject, "edited", stamp)
        return state.with_(injects=state.injects.delete(self.inject))

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        why = f": {self.reason}" if self.reason else ""
        return f"Inject {self.number} was released{why}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"inject:{self.inject}",)
