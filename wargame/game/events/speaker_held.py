"""The speaker's clock was stopped, or runs again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class SpeakerHeld(Event):
    """As for a point of order; `seconds` is how long it stood."""

    kind: ClassVar[str] = "speaker_held"
    seat: SeatId
    held: bool
    seconds: float = 0

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        floor = state.council.floor
        if floor is None:
            return state
        at = stamp.at if self.held else ""
        floor = replace(floor, held_at=at, held=floor.held + self.seconds)
        return state.with_(council=replace(state.council, floor=floor))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        what = "was stopped" if self.held else "runs again"
        return f"The speaker's clock of {name(self.seat)} {what}."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("speakers",)
