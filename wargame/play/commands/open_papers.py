"""A seat opens its papers: the log knows who has read the packet of the turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.papers_opened import PapersOpened
from wargame.game.ids import SeatId
from wargame.play.command import Command

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class OpenPapers(Command):
    """Note that a seat opened its papers, once a turn."""

    seat: SeatId

    @override
    def decide(self, at: Proceedings) -> None:
        if self.seat not in at.state.seats:
            raise Refused(f"There is no seat {self.seat}.", "Choose a seat of this exercise.")
        if not at.state.turn.id:
            raise Refused("No turn is open.", "Open the next turn.")
        read, _ = at.state.readers.get(self.seat, ("", 0))
        if read == at.state.turn.id:
            raise Refused(f"{at.state.seats[self.seat].name} has read this turn's papers.")
        at.record(PapersOpened(seat=self.seat))
