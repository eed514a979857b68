"""Seats were shown a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from immutables import Map
from typing_extensions import override

from wargame.game.audience import Audience, seats_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import PUBLIC, FactId, SeatId
from wargame.game.records import Known

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class FactTold(Event):
    """What these seats believe of a fact from now on."""

    kind: ClassVar[str] = "fact_told"
    fact: FactId
    title: str
    value: str
    to: tuple[SeatId, ...]
    words: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        beliefs = state.beliefs
        for seat in self.to:
            known = Known(self.value, stamp.seq, self.title, self.words)
            beliefs = beliefs.set(seat, beliefs.get(seat, Map()).set(self.fact, known))
        return state.with_(beliefs=beliefs)

    @override
    def audience(self) -> Audience:
        return seats_and_control(*self.to)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        to = "All" if PUBLIC in self.to else ", ".join(name(seat) for seat in self.to)
        return f"{to} learned: {self.title}: {self.words or self.value}."
