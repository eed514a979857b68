"""The exercise clock was stopped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ClockPaused(Event):
    """The exercise clock stands still until it is resumed."""

    kind: ClassVar[str] = "clock_paused"

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state.with_(clock=replace(state.clock, paused_at=stamp.at))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return "The clock was stopped."
