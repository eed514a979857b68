"""A force became more ready, or less."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, readers_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId
from wargame.game.records import Moved

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ForceReadied(Event):
    """Readiness as it came out, within 0 to 100."""

    kind: ClassVar[str] = "force_readied"
    force: str
    title: str
    by: int
    was: int
    becomes: int
    cause: str
    readers: tuple[SeatId, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        force = state.forces.get(self.force)
        if force is not None:
            raised = stamp.seq if self.by > 0 else force.raised
            force = replace(force, readiness=self.becomes, raised=raised, seq=stamp.seq)
            state = state.with_(forces=state.forces.set(self.force, force))
        moved = Moved("readiness", self.force, str(self.was), str(self.becomes), stamp.seq)
        return state.with_effect(self.cause, moved)

    @override
    def audience(self) -> Audience:
        return readers_and_control(self.readers)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{self.title}: readiness {self.was} to {self.becomes} ({self.by:+d})."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"force:{self.force}",)
