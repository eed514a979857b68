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
    """Give a seat to people, leave it empty, or let the facilitator run it."""

    seat: SeatId
    mode: str
    people: tuple[PersonId, ...] = ()

    @override
    def decide(self, at: Proceedings) -> None:
        old = at.state.seats.get(self.seat)
        if old is None:
            raise Refused(f"There is no seat {self.seat}.", "Choose a seat of this exercise.")
        if self.mode not in MODES:
            raise Refused(f"{self.mode} is no way to run a seat.", f"Choose {', '.join(MODES)}.")
        people = self.people or (old.people if self.mode == "person" else ())
        if (old.mode, old.people) == (self.mode, people):
            raise Refused(f"{old.name} is run so already.")
        at.record(
            SeatAssigned(
                seat=self.seat,
                title=old.name,
                vote=old.vote,
                mode=self.mode,
                people=people,
                who=old.who,
            )
        )

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"seat-mode:{self.seat}",)
