"""Minutes were added to the phase, or taken from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class TimeAdded(Event):
    """Minutes added to the phase; negative takes away."""

    kind: ClassVar[str] = "time_added"
    minutes: int
    phase: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state.with_(clock=replace(state.clock, added=state.clock.added + self.minutes))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        if self.minutes < 0:
            return f"{-self.minutes} min were taken from {self.phase}."
        return f"{self.minutes} min were added to {self.phase}."
