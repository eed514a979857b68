"""A turn ended."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import TurnId
from wargame.game.records import Phase, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class TurnClosed(Event):
    """The end of a turn that was played."""

    kind: ClassVar[str] = "turn_closed"
    turn: TurnId
    number: int

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state.with_(
            turn=replace(Turn(), number=self.number),
            phase=Phase(),
            closed_turns=(*state.closed_turns, self.turn),
            clock=replace(state.clock, paused_at=""),
        )

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"Turn {self.number} closed."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("phase",)
