"""A phase of the turn began."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from immutables import Map
from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import PhaseId
from wargame.game.records import Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class PhaseOpened(Event):
    """A phase with its planned minutes and what it asks of the seats."""

    kind: ClassVar[str] = "phase_opened"
    phase: PhaseId
    title: str
    number: int
    minutes: float
    asks: tuple[str, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        phase = Phase(
            self.phase, self.title, self.number, self.minutes, self.asks, stamp.at, stamp.seq
        )
        clock = replace(state.clock, paused_in_phase=0, added=0)
        return state.with_(phase=phase, clock=clock, acted=Map())

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{self.title} began, {self.minutes:g} min."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("phase",)
