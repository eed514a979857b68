"""What all events about a request share: who asked, of whom, and so who may read it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.audience import Audience, seats_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId
from wargame.game.requests import TALK

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from wargame.game.state import State


class RequestEvent(Event):
    """Something about one request, for the seats that it concerns; control reads along."""

    request: str
    what: str
    seat: SeatId
    to: tuple[SeatId, ...]

    @override
    def audience(self) -> Audience:
        return seats_and_control(self.seat, *self.to)

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"request:{self.request}",)

    def moved(self, state: State, stamp: Stamp, /, **changes: Any) -> State:
        """The state with this request changed; one that is not there stays so."""
        old = state.requests.get(self.request)
        if old is None:
            return state
        changed = replace(old, last=stamp.seq, last_at=stamp.at, **changes)
        return state.with_(requests=state.requests.set(self.request, changed))

    def named(self, name: Callable[[str], str]) -> str:
        """The request in words: "Armenia's question", "the talk of Armenia and Russia"."""
        if self.what == TALK:
            others = ", ".join(name(one) for one in self.to)
            return f"the talk of {name(self.seat)} with {others}"
        return f"the question of {name(self.seat)}"
