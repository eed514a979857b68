"""An inject comes at another time than planned, or in another turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import InjectId, TurnId
from wargame.game.injects import stands

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class InjectPostponed(Event):
    """The new turn, and the minute of that turn's clock; the plan stands in the pack."""

    kind: ClassVar[str] = "inject_postponed"
    inject: InjectId
    number: str
    title: str
    turn: TurnId
    turn_number: int
    minute: int
    reason: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return stands(
            state,
            self.inject,
            "postponed",
            stamp,
            self.reason,
            turn=self.turn,
            minute=self.minute,
        )

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        why = f": {self.reason}" if self.reason else ""
        return f"Inject {self.number} comes in turn {self.turn_number} at T+{self.minute}{why}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"inject:{self.inject}",)
