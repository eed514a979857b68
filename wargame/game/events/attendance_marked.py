"""The roll call found a seat present, observing, excused or absent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.council import Presence
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class AttendanceMarked(Event):
    """Who is in the room; a later mark replaces it."""

    kind: ClassVar[str] = "attendance_marked"
    seat: SeatId
    presence: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        found = Presence(self.presence, stamp.seq, stamp.at)
        presence = state.council.presence.set(self.seat, found)
        return state.with_(council=replace(state.council, presence=presence))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        words = {
            "present": "is present",
            "observer": "is present as an observer",
            "excused": "is excused",
            "absent": "is absent",
        }
        return f"Roll call: {name(self.seat)} {words.get(self.presence, self.presence)}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"seat:{self.seat}", f"presence:{self.seat}")
