"""A motion stood open for a turn and nobody brought it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class MotionNotBrought(Event):
    """What the alliance did not do: recorded for each turn in which it could have."""

    kind: ClassVar[str] = "motion_not_brought"
    template: str
    title: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        turns = (*state.not_brought.get(self.template, ()), (stamp.turn, stamp.seq))
        return state.with_(not_brought=state.not_brought.set(self.template, turns))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"Not brought: {self.title}."
