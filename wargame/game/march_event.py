"""What all events about where a force stands share: from where to where, why, and who sees it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.audience import Audience, readers_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId
from wargame.game.records import Moved

if TYPE_CHECKING:
    from wargame.game.state import State


class MarchEvent(Event):
    """A force is ordered somewhere, is held up, or is there.

    `becomes` is the status that it was sent for, `place` where it stands or is bound for.
    """

    force: str
    title: str
    was: str
    was_place: str = ""
    becomes: str
    place: str = ""
    place_name: str = ""
    cause: str
    readers: tuple[SeatId, ...]

    @override
    def audience(self) -> Audience:
        return readers_and_control(self.readers)

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"force:{self.force}",)

    def moved(
        self, state: State, stamp: Stamp, status: str, /, *, bound_for: str = "", arrives: int = 0
    ) -> State:
        """The state with the force so, and the change remembered under its cause.

        One that was never laid out stays so, and the change is remembered all the same.
        """
        force = state.forces.get(self.force)
        if force is not None:
            force = replace(
                force,
                status=status,
                place=self.place,
                place_name=self.place_name,
                bound_for=bound_for,
                arrives=arrives,
                seq=stamp.seq,
            )
            state = state.with_(forces=state.forces.set(self.force, force))
        was = f"{self.was}@{self.was_place}"
        return state.with_effect(self.cause, Moved("force", self.force, was, status, stamp.seq))
