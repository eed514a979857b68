"""An item of the observer's checklist was seen, or is not so after all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.evaluation import Tick
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ObservationTicked(Event):
    """A tick with its minute, or its withdrawal."""

    kind: ClassVar[str] = "observation_ticked"
    observation: str
    on: bool = True
    note: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        ticks = state.evaluation.ticks
        if self.on:
            ticks = ticks.set(self.observation, Tick(stamp.seq, stamp.turn, stamp.at, self.note))
        elif self.observation in ticks:
            ticks = ticks.delete(self.observation)
        return state.with_(evaluation=replace(state.evaluation, ticks=ticks))

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        seen = "was seen" if self.on else "was not seen after all"
        note = f": {self.note}" if self.note else "."
        return f"Checklist item {name(self.observation)} {seen}{note}"

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"observation:{self.observation}",)
