"""A straw poll is over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class StrawPollClosed(Event):
    """Its counts; nothing follows from it."""

    kind: ClassVar[str] = "straw_poll_closed"
    poll: str
    question: str
    counts: tuple[tuple[str, int], ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        poll = state.council.polls.get(self.poll)
        if poll is None:
            return state
        polls = state.council.polls.set(self.poll, replace(poll, closed=stamp.seq))
        return state.with_(council=replace(state.council, polls=polls))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        words = {"for": "yes", "against": "no", "abstain": "undecided"}
        said = ", ".join(f"{count} {words.get(value, value)}" for value, count in self.counts)
        return f"Straw poll, binding nobody: {said or 'nobody answered'}. {self.question}"

    @override
    def touches(self) -> tuple[str, ...]:
        return ("straw",)
