"""A seat asked control something, or asked other seats for a private talk."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.request_event import RequestEvent
from wargame.game.requests import TALK, Request

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.event import Stamp
    from wargame.game.ids import SeatId
    from wargame.game.state import State


class RequestOpened(RequestEvent):
    """A request that waits until somebody takes, answers or closes it.

    Attributes:
        paper: Control entered it for the seat.
    """

    kind: ClassVar[str] = "request_opened"
    text: str
    paper: bool = False

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        made = Request(
            self.request,
            self.what,
            self.seat,
            self.to,
            self.text,
            stamp.turn,
            stamp.seq,
            stamp.at,
            last=stamp.seq,
            last_at=stamp.at,
        )
        return state.with_(requests=state.requests.set(self.request, made))

    @override
    def says(self, name: Callable[[str], str]) -> str:
        paper = " Entered by control." if self.paper else ""
        if self.what == TALK:
            others = ", ".join(name(one) for one in self.to)
            about = f": {self.text}" if self.text else ""
            return f"{name(self.seat)} asked {others} for a talk{about}.{paper}"
        return f"{name(self.seat)} asked control: {self.text}{paper}"

    @override
    def acting(self) -> SeatId | None:
        return self.seat
