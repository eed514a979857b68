"""A force left for somewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.alliance import ON_THE_WAY
from wargame.game.audience import Audience, readers_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId
from wargame.game.records import Moved

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ForceSent(Event):
    """On the way: `arrives` is the turn at whose opening it will be there, as what it was sent for.

    `via` says by which way, empty where the pack names none.
    """

    kind: ClassVar[str] = "force_sent"
    force: str
    title: str
    was: str
    was_place: str = ""
    becomes: str
    place: str = ""
    place_name: str = ""
    arrives: int
    via: str = ""
    cause: str
    readers: tuple[SeatId, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        force = state.forces.get(self.force)
        if force is not None:
            force = replace(
                force,
                status=ON_THE_WAY,
                place=self.place,
                place_name=self.place_name,
                bound_for=self.becomes,
                arrives=self.arrives,
                seq=stamp.seq,
            )
            state = state.with_(forces=state.forces.set(self.force, force))
        was = f"{self.was}@{self.was_place}"
        moved = Moved("force", self.force, was, ON_THE_WAY, stamp.seq)
        return state.with_effect(self.cause, moved)

    @override
    def audience(self) -> Audience:
        return readers_and_control(self.readers)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        to = f" to {self.place_name}" if self.place_name else ""
        via = f", {self.via}" if self.via else ""
        return f"{self.title}: on the way{to}{via}; there when turn {self.arrives} opens."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"force:{self.force}",)
