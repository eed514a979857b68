"""Somebody else speaks for a seat, or it is disputed who does."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.alliance import Speaker
from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class SpeakerChanged(Event):
    """Who speaks for the state in the story; who plays the seat is another matter."""

    kind: ClassVar[str] = "speaker_changed"
    seat: SeatId
    who: str
    disputed: bool

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        speaker = Speaker(self.who, self.disputed, stamp.seq)
        return state.with_(speakers=state.speakers.set(self.seat, speaker))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        if self.disputed:
            return f"Who speaks for {name(self.seat)} is disputed: {self.who}."
        return f"For {name(self.seat)} speaks {self.who}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"speaker:{self.seat}",)
