"""The exercise clock runs again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ClockResumed(Event):
    """The pause is over, after so many seconds."""

    kind: ClassVar[str] = "clock_resumed"
    seconds: float

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        clock = replace(
            state.clock,
            paused_at="",
            paused_in_turn=state.clock.paused_in_turn + self.seconds,
            paused_in_phase=state.clock.paused_in_phase + self.seconds,
        )
        return state.with_(clock=clock)

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return "The clock runs again."
