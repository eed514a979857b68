"""Notice was given: a seat's standing will change on a later day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.alliance import STANDINGS, Standing
from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId
from wargame.game.records import Moved

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State

COMING = {"left": "leaves the alliance", "member": "becomes a member"}


class NoticeGiven(Event):
    """What the seat will be from that day of the story on; empty takes a notice back."""

    kind: ClassVar[str] = "notice_given"
    seat: SeatId
    becomes: str
    due: str
    cause: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        old = state.standing.get(self.seat) or Standing("", stamp.seq)
        noticed = replace(old, next=self.becomes, due=self.due, seq=stamp.seq)
        moved = Moved("notice", self.seat, old.next, self.becomes, stamp.seq)
        standing = state.standing.set(self.seat, noticed)
        return state.with_(standing=standing).with_effect(self.cause, moved)

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        if not self.becomes:
            return f"The notice of {name(self.seat)} is void."
        words = COMING.get(self.becomes, STANDINGS.get(self.becomes, self.becomes))
        return f"Notice: on {self.due} {name(self.seat)} {words}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"membership:{self.seat}",)
