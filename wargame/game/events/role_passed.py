"""A role of the alliance is held by somebody, from now on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.alliance import RoleHeld
from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId
from wargame.game.phrasing import listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class RolePassed(Event):
    """Who holds a role such as the chair; nobody when `seats` is empty."""

    kind: ClassVar[str] = "role_passed"
    role: str
    seats: tuple[SeatId, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state.with_(roles=state.roles.set(self.role, RoleHeld(self.seats, stamp.seq)))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        role = self.role.replace("-", " ")
        if not self.seats:
            return f"Nobody holds the {role}."
        holds = "holds" if len(self.seats) == 1 else "hold"
        return f"{listed(name(seat) for seat in self.seats)} {holds} the {role}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"role:{self.role}",)
