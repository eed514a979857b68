"""A straw poll began: a sounding that binds nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.council import StrawPoll
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class StrawPollOpened(Event):
    """What is sounded, and among whom; it is no vote, and the judge never reads it."""

    kind: ClassVar[str] = "straw_poll_opened"
    poll: str
    motion: str = ""
    number: str = ""
    question: str
    roll: tuple[SeatId, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        poll = StrawPoll(self.poll, self.motion, self.question, self.roll, stamp.seq, stamp.turn)
        polls = state.council.polls.set(self.poll, poll)
        return state.with_(council=replace(state.council, polls=polls))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"A straw poll began, binding nobody: {self.question}"

    @override
    def touches(self) -> tuple[str, ...]:
        return ("straw",)
