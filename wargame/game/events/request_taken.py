"""Somebody deals with a request: control looks into a question, or seats are talking."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.request_event import RequestEvent
from wargame.game.requests import TALK

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.event import Stamp
    from wargame.game.state import State


class RequestTaken(RequestEvent):
    """A request is in hand; it is not answered yet."""

    kind: ClassVar[str] = "request_taken"

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return self.moved(state, stamp, state="taken")

    @override
    def says(self, name: Callable[[str], str]) -> str:
        if self.what == TALK:
            others = ", ".join(name(one) for one in self.to)
            return f"{name(self.seat)} and {others} are talking."
        return f"Control looks into {self.named(name)}."
