"""A speech is over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.council import Speech
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class SpeakerFinished(Event):
    """How long it took, and to whom the rest was yielded, if to anybody."""

    kind: ClassVar[str] = "speaker_finished"
    seat: SeatId
    stance: str = ""
    seconds: int
    how: str = "finished"
    yielded_to: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        council = state.council
        speech = Speech(
            seat=self.seat,
            stance=self.stance,
            seconds=self.seconds,
            turn=stamp.turn,
            item=council.item,
            seq=stamp.seq,
            at=stamp.at,
            how=self.how,
        )
        speeches = (*council.speeches, speech)
        return state.with_(council=replace(council, floor=None, speeches=speeches))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        to = f" and yielded to {name(self.yielded_to)}" if self.yielded_to else ""
        return f"{name(self.seat)} spoke for {self.seconds} seconds{to}."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("speakers",)
