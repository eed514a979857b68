"""Another charter governs from now on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import CharterId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class CharterPutInForce(Event):
    """A reform in force: later motions are judged by it, open ones by their own charter."""

    kind: ClassVar[str] = "charter_put_in_force"
    charter: CharterId
    title: str
    cause: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state.with_(exercise=replace(state.exercise, charter=self.charter))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"From now on this charter is in force: {self.title}."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("charter",)
