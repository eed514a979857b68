"""A force was ordered somewhere, and no way there is open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.alliance import WAITING
from wargame.game.audience import Audience, readers_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId
from wargame.game.records import Moved

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ForceHeldUp(Event):
    """The order stands; it leaves when a turn opens and a way is open."""

    kind: ClassVar[str] = "force_held_up"
    force: str
    title: str
    was: str
    was_place: str = ""
    becomes: str
    place: str = ""
    place_name: str = ""
    ways: tuple[str, ...] = ()
    cause: str
    readers: tuple[SeatId, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        force = state.forces.get(self.force)
        if force is not None:
            force = replace(
                force,
                status=WAITING,
                place=self.place,
                place_name=self.place_name,
                bound_for=self.becomes,
                arrives=0,
                seq=stamp.seq,
            )
            state = state.with_(forces=state.forces.set(self.force, force))
        was = f"{self.was}@{self.was_place}"
        moved = Moved("force", self.force, was, WAITING, stamp.seq)
        return state.with_effect(self.cause, moved)

    @override
    def audience(self) -> Audience:
        return readers_and_control(self.readers)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        to = f" to {self.place_name}" if self.place_name else ""
        ways = f": {'; '.join(self.ways)}" if self.ways else ""
        return f"{self.title}: ordered{to} and waiting, since no way is open{ways}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"force:{self.force}",)
