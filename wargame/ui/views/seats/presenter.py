"""The facilitator's list of all seats: status, and what can be done for each. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.errors import WargameError
from wargame.game.ids import CONTROL, PersonId, SeatId
from wargame.play.commands import AssignSeat, GiveKey
from wargame.play.phrases import LONG, SHORT, has_phrase, keep_phrase, make_phrase
from wargame.play.sealing import closed_moves, encrypts, next_key
from wargame.ui.people_line import Named, line_of, people_of
from wargame.ui.phrasebook import Phrasebook

if TYPE_CHECKING:
    from wargame.play.command import Command
    from wargame.play.session import Session

STATUS = {
    "sealed": ("passed", "Sealed"),
    "acted": ("passed", "Acted"),
    "nothing yet": ("waiting", "Nothing yet"),
    "absent": ("not-brought", "Absent"),
    "control": ("waiting", "Nothing yet"),
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
        points = self._session.state.points
        rows = []
        for seat in view.seats:
            glyph, status = STATUS[dict(view.statuses)[seat.id]]
            names = self.people_line(seat.id)
            rows.append(
                SeatRow(
                    seat=seat.id,
                    name=seat.name,
                    who=names or seat.who,
                    vote="votes" if seat.vote else "no vote",
                    glyph=glyph,
                    status=status,
                    mode=seat.mode,
                    points=str(points.get(seat.id, 0)),
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
        if any(one.seat == seat for one in closed_moves(self._session.state)):
            # A new phrase opens nothing that was sealed under the old one.
            return "its move opens by the phrase it was sealed under"
        return "kept as a hash" if has_phrase(self._session, seat) else "none: opens to anybody"

    def assign(self, seat: str, mode: str) -> str:
        """Let a seat be played, left empty, or run by the facilitator; returns a refusal."""
        return self._submit(AssignSeat(seat=SeatId(seat), mode=mode))

    def people_line(self, seat: str) -> str:
        """Who plays a seat, each with the post held there, in one line."""
        known = self._session.view(CONTROL).seats
        people = self._session.store.people()
        one = next(one for one in known if one.id == seat)
        posts = dict(one.roles)
        return line_of(Named(people.get(p, p), posts.get(p, "")) for p in one.people)

    def hand_to(self, seat: str, line: str) -> str:
        """Hand a seat to other people in mid-exercise, with a new phrase; returns a refusal.

        Somebody named in several seats is one person; names stand outside the log.
        """
        named = people_of(line)
        if not named:
            return "Nobody is named. Write a name, such as: Ana Duarte (foreign minister)."
        ids = tuple(dict.fromkeys(self._person(one.name) for one in named))
        roles = tuple((self._person(one.name), one.post) for one in named if one.post)
        before = self._session.view(CONTROL).seats
        old = next(one for one in before if one.id == seat)
        refusal = self._submit(
            AssignSeat(seat=SeatId(seat), mode="person", people=ids, roles=roles)
        )
        if refusal or set(ids) <= set(old.people):
            return refusal
        # Who knew the old phrase must not open the seat any more.
        return self.new_phrase(seat)

    def _person(self, name: str) -> PersonId:
        """The id of a person; a new one for a new name."""
        people = self._session.store.people()
        for known, called in people.items():
            if called == name:
                return PersonId(known)
        numbers = [int(one.rpartition("-")[2]) for one in people if one[-1:].isdigit()]
        made = PersonId(f"person-{max(numbers, default=0) + 1}")
        self._session.store.set_person(made, name)
        return made

    def new_phrase(self, seat: str) -> str:
        """Make a new pass-phrase for a seat, to be told to its player; returns a refusal."""
        encrypts_moves = encrypts(self._session.state)
        phrase = make_phrase(self._session, LONG if encrypts_moves else SHORT)
        try:
            if encrypts_moves:
                made = next_key(self._session, SeatId(seat), phrase)
                self._session.submit(GiveKey(made=made))
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
