"""A seat's standing towards the alliance changed."""

from __future__ import annotations

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


class MembershipChanged(Event):
    """What the seat is from now on; `was` is empty where the charter had said it."""

    kind: ClassVar[str] = "membership_changed"
    seat: SeatId
    was: str
    becomes: str
    cause: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        standing = state.standing.set(self.seat, Standing(self.becomes, stamp.seq))
        moved = Moved("membership", self.seat, self.was, self.becomes, stamp.seq)
        return state.with_(standing=standing).with_effect(self.cause, moved)

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        if not self.becomes:
            return f"{name(self.seat)} stands as the charter says."
        return f"{name(self.seat)} {STANDINGS.get(self.becomes, self.becomes)}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"membership:{self.seat}",)
