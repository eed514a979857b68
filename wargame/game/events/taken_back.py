"""Everything after an entry was taken back; it stays readable."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class TakenBack(Event):
    """The abandoned branch is left out of the state from here on."""

    kind: ClassVar[str] = "taken_back"
    to: int

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"Taken back to #{self.to}."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("phase",)
