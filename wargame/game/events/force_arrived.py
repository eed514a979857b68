"""A force is where it was sent, went home, or took on another status."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.alliance import HOME
from wargame.game.audience import Audience, readers_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId
from wargame.game.records import Moved

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ForceArrived(Event):
    """The status that holds from now on; `reason` says why it went home unasked, if it did."""

    kind: ClassVar[str] = "force_arrived"
    force: str
    title: str
    was: str
    was_place: str = ""
    becomes: str
    place: str = ""
    place_name: str = ""
    reason: str = ""
    cause: str
    readers: tuple[SeatId, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        force = state.forces.get(self.force)
        if force is not None:
            force = replace(
                force,
                status=self.becomes,
                place=self.place,
                place_name=self.place_name,
                bound_for="",
                arrives=0,
                seq=stamp.seq,
            )
            state = state.with_(forces=state.forces.set(self.force, force))
        was = f"{self.was}@{self.was_place}"
        moved = Moved("force", self.force, was, self.becomes, stamp.seq)
        return state.with_effect(self.cause, moved)

    @override
    def audience(self) -> Audience:
        return readers_and_control(self.readers)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        why = f", since {self.reason}" if self.reason else ""
        if self.becomes == HOME:
            return f"{self.title}: home{why}."
        at = f" at {self.place_name}" if self.place_name else ""
        return f"{self.title}: {self.becomes.replace('-', ' ')}{at}{why}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"force:{self.force}",)
