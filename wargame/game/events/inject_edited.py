"""The facilitator changed an inject before delivery."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import InjectId, SeatId
from wargame.game.injects import stands

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State

STILL = ("held", "postponed", "due")


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
        old = state.injects.get(self.inject)
        # One that is held or put off stays so, with its new words.
        word = old.state if old is not None and old.state in STILL else "edited"
        return stands(state, self.inject, word, stamp, title=self.title, text=self.text, to=self.to)

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"Inject {self.number} was edited: {self.title}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"inject:{self.inject}",)
