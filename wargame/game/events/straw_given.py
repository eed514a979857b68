"""A seat answered a straw poll; a later answer replaces it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class StrawGiven(Event):
    """One answer of a sounding, no ballot."""

    kind: ClassVar[str] = "straw_given"
    poll: str
    seat: SeatId
    value: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        poll = state.council.polls.get(self.poll)
        if poll is None:
            return state
        poll = replace(poll, answers=poll.answers.set(self.seat, self.value))
        polls = state.council.polls.set(self.poll, poll)
        return state.with_(council=replace(state.council, polls=polls))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        words = {"for": "yes", "against": "no", "abstain": "undecided"}
        return f"Straw poll: {name(self.seat)} leans to {words.get(self.value, self.value)}."
