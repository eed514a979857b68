"""The facilitator's list of all seats: status, and what can be done for each. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.errors import WargameError
from wargame.game.ids import CONTROL, SeatId
from wargame.play.commands import AssignSeat
from wargame.play.phrases import keep_phrase, make_phrase

if TYPE_CHECKING:
    from wargame.play.command import Command
    from wargame.play.session import Session

STATUS = {
    "sealed": ("passed", "Sealed"),
    "acted": ("passed", "Acted"),
    "nothing yet": ("waiting", "Nothing yet"),
    "absent": ("not-brought", "Absent"),
    "control": ("draft", "Run by you"),
}


@dataclass(frozen=True, slots=True)
class SeatRow:
    """One seat as the facilitator sees it; never its draft or sealed move."""

    seat: str
    name: str
    who: str
    vote: str
    glyph: str
    status: str
    mode: str
    points: str
    may_open: bool
    open_label: str


class SeatsPresenter:
    """Behind the list of seats."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def session(self) -> Session:
        """The exercise, to listen to."""
        return self._session

    def rows(self) -> tuple[SeatRow, ...]:
        """All seats in the pack's order."""
        view = self._session.view(CONTROL)
        people = self._session.store.people()
        points = self._session.state.points
        rows = []
        for seat in view.seats:
            glyph, status = STATUS[dict(view.statuses)[seat.id]]
            names = ", ".join(people.get(one, one) for one in seat.people)
            rows.append(
                SeatRow(
                    seat=seat.id,
                    name=seat.name,
                    who=names or seat.who,
                    vote="votes" if seat.vote else "no vote",
                    glyph=glyph,
                    status=status,
                    mode=seat.mode,
                    points=f"{points.get(seat.id, 0)} influence",
                    may_open=seat.mode != "absent" and view.started and not view.ended,
                    open_label="Write" if seat.mode == "control" else "Hand over",
                )
            )
        return tuple(rows)

    def assign(self, seat: str, mode: str) -> str:
        """Let a seat be played, left empty, or run by the facilitator; returns a refusal."""
        return self._submit(AssignSeat(seat=SeatId(seat), mode=mode))

    def new_phrase(self, seat: str) -> str:
        """Make a new pass-phrase for a seat and return it, to be told to its player."""
        phrase = make_phrase(self._session)
        keep_phrase(self._session, seat, phrase)
        return phrase

    def _submit(self, command: Command) -> str:
        try:
            self._session.submit(command)
        except WargameError as error:
            return f"{error.message} {error.remedy}".strip()
        return ""
