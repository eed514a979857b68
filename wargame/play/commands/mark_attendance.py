"""The roll call: a seat is present, observing, excused or absent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.attendance_marked import AttendanceMarked
from wargame.game.events.ballot_cast import BallotCast
from wargame.game.ids import SeatId
from wargame.play.attendance import GIVEN, PRESENCES
from wargame.play.command import Command

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class MarkAttendance(Command):
    """Mark who is there; in an open roll it gives the ballot of a seat that has none."""

    seat: SeatId
    presence: str

    @override
    def decide(self, at: Proceedings) -> None:
        who = at.state.seats.get(self.seat)
        if who is None:
            raise Refused(f"There is no seat {self.seat}.", "Choose a seat of this exercise.")
        if self.presence not in PRESENCES:
            message = f"{self.presence} is no word of the roll call."
            raise Refused(message, f"Choose {', '.join(PRESENCES)}.")
        marked = at.state.council.presence.get(self.seat)
        if marked is not None and marked.word == self.presence:
            raise Refused(f"{who.name} is marked so already.")
        at.record(AttendanceMarked(seat=self.seat, presence=self.presence))
        if self.presence in GIVEN:
            self._give(at, GIVEN[self.presence])

    def _give(self, at: Proceedings, value: str) -> None:
        for motion in at.state.motion_numbers():
            if motion.state != "open" or self.seat not in motion.roll:
                continue
            for question in motion.questions:
                if (question, self.seat) not in motion.ballots:
                    at.record(
                        BallotCast(
                            motion=motion.id,
                            number=motion.number,
                            question=question,
                            seat=self.seat,
                            value=value,
                        )
                    )
