"""A seat asked to speak."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.council import Listed
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class SpeakerListed(Event):
    """Its place in the queue was found when it asked, so that reading asks no rule."""

    kind: ClassVar[str] = "speaker_listed"
    seat: SeatId
    stance: str = ""
    place: int

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        rest = tuple(one for one in state.council.queue if one.seat != self.seat)
        place = max(0, min(self.place, len(rest)))
        listed = Listed(self.seat, self.stance, stamp.seq)
        queue = (*rest[:place], listed, *rest[place:])
        return state.with_(council=replace(state.council, queue=queue))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        words = {"for": " for", "against": " against", "reply": " in reply", "question": " to ask"}
        return f"{name(self.seat)} asked to speak{words.get(self.stance, '')}."

    @override
    def acting(self) -> SeatId | None:
        return self.seat

    @override
    def touches(self) -> tuple[str, ...]:
        return ("speakers",)
