"""The order of the agenda was changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import MotionId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class AgendaOrdered(Event):
    """Motions in the order in which they come up; the others follow as they were tabled."""

    kind: ClassVar[str] = "agenda_ordered"
    order: tuple[MotionId, ...]
    numbers: tuple[str, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state.with_(council=replace(state.council, order=self.order))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"The order of the agenda is now {', '.join(self.numbers)}."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("agenda",)
