"""The facilitator's list of all seats: status, and what can be done for each. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.errors import WargameError
from wargame.game.ids import CONTROL, SeatId
from wargame.play.commands import AssignSeat
from wargame.play.phrases import has_phrase, keep_phrase, make_phrase
from wargame.ui.phrasebook import Phrasebook

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
    """One seat as the facilitator sees it; never its draft or sealed move.

    Attributes:
        phrase: Its pass-phrase while this window still knows it, else empty.
        phrase_note: What is so of the phrase when it cannot be shown.
    """

    seat: str
    name: str
    who: str
    vote: str
    glyph: str
    status: str
    mode: str
    points: str
    phrase: str
    phrase_note: str
    may_change: bool
    may_open: bool
    open_label: str


class SeatsPresenter:
    """Behind the list of seats."""

    def __init__(self, session: Session, book: Phrasebook | None = None) -> None:
        self._session = session
        self._book = book or Phrasebook()

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
                    phrase=self._book.made.get(seat.id, ""),
                    phrase_note=self._phrase_note(seat.id, seat.mode),
                    may_change=view.started and not view.ended and not self._session.read_only,
                    may_open=seat.mode != "absent" and view.started and not view.ended,
                    open_label="Write" if seat.mode == "control" else "Hand over",
                )
            )
        return tuple(rows)

    def _phrase_note(self, seat: str, mode: str) -> str:
        if mode != "person":
            return "needs none"
        return "kept as a hash" if has_phrase(self._session, seat) else "none: opens to anybody"

    def assign(self, seat: str, mode: str) -> str:
        """Let a seat be played, left empty, or run by the facilitator; returns a refusal."""
        return self._submit(AssignSeat(seat=SeatId(seat), mode=mode))

    def new_phrase(self, seat: str) -> str:
        """Make a new pass-phrase for a seat, to be told to its player; returns a refusal."""
        phrase = make_phrase(self._session)
        try:
            keep_phrase(self._session, seat, phrase)
        except WargameError as error:
            return f"{error.message} {error.remedy}".strip()
        self._book.keep(seat, phrase)
        return ""

    def _submit(self, command: Command) -> str:
        try:
            self._session.submit(command)
        except WargameError as error:
            return f"{error.message} {error.remedy}".strip()
        return ""
