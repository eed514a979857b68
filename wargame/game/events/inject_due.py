"""An inject falls due now, as the pack foresees."""

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


class InjectDue(Event):
    """An inject falls due now, for control alone."""

    kind: ClassVar[str] = "inject_due"
    inject: InjectId
    number: str
    title: str
    reason: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return stands(state, self.inject, "due", stamp, self.reason)

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        why = f": {self.reason}" if self.reason else ""
        return f"Inject {self.number} falls due{why}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"inject:{self.inject}",)
