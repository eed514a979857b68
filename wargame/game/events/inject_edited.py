"""The facilitator changed an inject before delivery."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import InjectId, SeatId
from wargame.game.records import InjectState

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class InjectEdited(Event):
    """New words or recipients of a planned inject; the plan stands in the pack."""

    kind: ClassVar[str] = "inject_edited"
    inject: InjectId
    number: str
    title: str
    text: str
    to: tuple[SeatId, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        record = InjectState(
            self.inject, "edited", stamp.seq, stamp.at, "", self.title, self.text, self.to
        )
        return state.with_(injects=state.injects.set(self.inject, record))

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"Inject {self.number} was edited: {self.title}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"inject:{self.inject}",)
