"""A seat proposed to change the text of a motion."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.council import Amendment
from wargame.game.event import Event, Stamp
from wargame.game.ids import MotionId, SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class AmendmentProposed(Event):
    """The text with the change and the one it was written on; nothing changes yet."""

    kind: ClassVar[str] = "amendment_proposed"
    amendment: str
    motion: MotionId
    number: str
    label: str
    seat: SeatId
    seconder: str = ""
    was: str
    text: str
    first: int
    last: int

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        made = Amendment(
            id=self.amendment,
            motion=self.motion,
            label=self.label,
            seat=self.seat,
            seconder=self.seconder,
            was=self.was,
            text=self.text,
            first=self.first,
            last=self.last,
            seq=stamp.seq,
        )
        amendments = state.council.amendments.set(self.amendment, made)
        return state.with_(council=replace(state.council, amendments=amendments))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        one = self.last <= self.first
        lines = f"line {self.first}" if one else f"lines {self.first} to {self.last}"
        by = f", seconded by {name(self.seconder)}" if self.seconder else ""
        what = f"amendment {self.label} to motion {self.number}, {lines}"
        return f"{name(self.seat)} proposed {what}{by}."

    @override
    def acting(self) -> SeatId | None:
        return self.seat

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"motion:{self.motion}",)
