"""The rules of the speakers' list were set."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.council import Speaking
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class SpeakingSet(Event):
    """How long speeches may be, how much each seat has, and in which order they come."""

    kind: ClassVar[str] = "speaking_set"
    seconds: int
    budget: int = 0
    once: bool = False
    interlaced: bool = False
    is_open: bool = True

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        speaking = Speaking(self.seconds, self.budget, self.once, self.interlaced, self.is_open)
        return state.with_(council=replace(state.council, speaking=speaking))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        parts = [f"{self.seconds} seconds each"]
        if self.budget:
            parts.append(f"{self.budget} seconds a seat in all")
        if self.once:
            parts.append("once on an item")
        if self.interlaced:
            parts.append("for and against in turn")
        closed = "" if self.is_open else " The list is closed."
        return f"Speakers: {', '.join(parts)}.{closed}"

    @override
    def touches(self) -> tuple[str, ...]:
        return ("speakers",)
