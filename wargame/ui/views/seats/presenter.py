"""The facilitator's list of all seats: status, and what can be done for each. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.errors import WargameError
from wargame.game.ids import CONTROL, PersonId, SeatId
from wargame.play.commands import AssignSeat, GiveKey
from wargame.play.guarding import has_phrase, keep_hash, make_phrase
from wargame.play.locks import make_key
from wargame.play.phrases import LONG, SHORT, Drawn, hashed
from wargame.play.sealing import closed_moves, encrypts
from wargame.play.unsealing import next_name
from wargame.ui.people_line import Named, line_of, people_of
from wargame.ui.phrasebook import Phrasebook
from wargame.ui.slow import Slow, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.events.key_made import KeyMade
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
    monogram: str
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
                    monogram=self._session.monogram(seat.id),
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

    def hand_to(self, seat: str, line: str) -> Slow[str]:
        """Hand a seat to other people in mid-exercise, with a new phrase; says a refusal.

        Somebody named in several seats is one person; names stand outside the log.
        """
        named = people_of(line)
        if not named:
            return said("Nobody is named. Write a name, such as: Ana Duarte (foreign minister).")
        # Who knew the old phrase must not open the seat any more.
        new = self.new_phrase(seat) if self._others(seat, named) else said("")

        def hand(made: object) -> str:
            ids = tuple(dict.fromkeys(self._person(one.name) for one in named))
            roles = tuple((self._person(one.name), one.post) for one in named if one.post)
            command = AssignSeat(seat=SeatId(seat), mode="person", people=ids, roles=roles)
            return self._submit(command) or new.take(made)

        return Slow(new.work, hand)

    def _others(self, seat: str, named: Sequence[Named]) -> bool:
        """Whether somebody is named who does not play the seat now."""
        known = self._session.view(CONTROL).seats
        people = self._session.store.people()
        now = {people.get(one) for one in next(one for one in known if one.id == seat).people}
        return any(one.name not in now for one in named)

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

    def new_phrase(self, seat: str) -> Slow[str]:
        """Make a new pass-phrase for a seat, to be told to its player; says a refusal."""
        encrypts_moves = encrypts(self._session.state)
        phrase = make_phrase(self._session, LONG if encrypts_moves else SHORT)
        name = next_name(self._session, SeatId(seat)) if encrypts_moves else ""
        ids = Drawn(self._session.setting.ids)

        def work() -> tuple[KeyMade | None, tuple[bytes, bytes]]:
            key = make_key(ids, SeatId(seat), name, phrase) if name else None
            return key, hashed(ids, phrase)

        def keep(made: tuple[KeyMade | None, tuple[bytes, bytes]]) -> str:
            key, (salt, digest) = made
            try:
                if key is not None:
                    self._session.submit(GiveKey(made=key))
                keep_hash(self._session, seat, salt, digest)
            except WargameError as error:
                return f"{error.message} {error.remedy}".strip()
            self._book.keep(seat, phrase)
            return ""

        return Slow(work, keep)

    def _submit(self, command: Command) -> str:
        try:
            self._session.submit(command)
        except WargameError as error:
            return f"{error.message} {error.remedy}".strip()
        return ""
