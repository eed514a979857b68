"""The result of an action was told to those who may know it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, seats_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import CONTROL, SeatId
from wargame.game.records import Letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ResultTold(Event):
    """What came of an action, in words; neither odds nor reasons are in it."""

    kind: ClassVar[str] = "result_told"
    deed: int
    seat: SeatId
    title: str
    text: str
    to: tuple[SeatId, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        letter = Letter(
            stamp.seq,
            "result",
            "",
            CONTROL,
            self.to,
            "message",
            self.title,
            self.text,
            stamp.turn,
            stamp.at,
        )
        told = state.with_(letters=state.letters.set(stamp.seq, letter))
        weighed = told.judged.get(self.deed)
        if weighed is None:
            return told
        known = replace(weighed, told=stamp.seq, text=self.text)
        return told.with_(judged=told.judged.set(self.deed, known))

    @override
    def audience(self) -> Audience:
        return seats_and_control(*self.to)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{name(self.seat)}, {self.title}: {self.text}"

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"deed:{self.deed}",)
