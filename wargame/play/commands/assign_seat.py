"""A seat changes hands in mid-exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.seat_assigned import SeatAssigned
from wargame.game.ids import PersonId, SeatId
from wargame.play.command import Command

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings

MODES = ("person", "absent", "control")


class AssignSeat(Command):
    """Give a seat to people, leave it empty, or let the facilitator run it.

    Attributes:
        people: Who plays it; empty keeps those who did.
        roles: What they are there: head of state, foreign minister, ...
    """

    seat: SeatId
    mode: str
    people: tuple[PersonId, ...] = ()
    roles: tuple[tuple[PersonId, str], ...] = ()

    @override
    def decide(self, at: Proceedings) -> None:
        old = at.state.seats.get(self.seat)
        if old is None:
            raise Refused(f"There is no seat {self.seat}.", "Choose a seat of this exercise.")
        if self.mode not in MODES:
            raise Refused(f"{self.mode} is no way to run a seat.", f"Choose {', '.join(MODES)}.")
        people = self.people or (old.people if self.mode == "person" else ())
        roles = self.roles or tuple(one for one in old.roles if one[0] in people)
        if (old.mode, old.people, old.roles) == (self.mode, people, roles):
            raise Refused(f"{old.name} is run so already.")
        at.record(
            SeatAssigned(
                seat=self.seat,
                title=old.name,
                vote=old.vote,
                mode=self.mode,
                people=people,
                who=old.who,
                roles=roles,
                handed=old.mode == self.mode and bool(old.people) and old.people != people,
            )
        )

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"seat-mode:{self.seat}",)
