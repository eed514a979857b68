"""What a player's page says and does: hand-over, briefing, inbox, draft, sealing. No Qt.

Everything shown is taken from `session.view(seat)`, so nothing that another seat wrote is here.
A draft lives in the exercise file's draft table, never in the log.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.entry import utc_moment
from wargame.game.errors import Refused, WargameError
from wargame.game.events.move_deposited import Item
from wargame.game.ids import CONTROL, PUBLIC, SeatId
from wargame.game.phrasing import capital
from wargame.play.commands import (
    CloseRequest,
    OpenPapers,
    OpenRequest,
    ReopenMove,
    SealMove,
    SendMessage,
    TakeRequest,
)
from wargame.play.guarding import has_phrase
from wargame.play.phases import missing
from wargame.play.ports import LogError
from wargame.play.timing import phase_seconds_left
from wargame.support.forms import hour_words
from wargame.support.prose import read_blocks
from wargame.support.signs import clean
from wargame.ui.phrasebook import Phrasebook
from wargame.ui.slow import Slow
from wargame.ui.views.seat import drafts
from wargame.ui.views.seat.drafts import Draft
from wargame.ui.views.seat.letters import clock, inbox_rows
from wargame.ui.views.seat.lock import SeatLock
from wargame.ui.views.seat.offers import (
    actions,
    as_item,
    draft_row,
    effect,
    item_of,
    judged,
    offer_rows,
)
from wargame.ui.views.seat.opened import Opened
from wargame.ui.views.seat.safe import Safe
from wargame.ui.views.seat.screen import (
    PRIVATE,
    DraftRow,
    FactRow,
    HandOver,
    OpenedMove,
    SeatScreen,
    Unfinished,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.records import Move
    from wargame.game.visibility import SeatView
    from wargame.play.command import Command
    from wargame.play.session import Session


class SeatPresenter:
    """Behind the page of one seat.

    Attributes:
        seat: Whose page it is.
        items: The move being written.
        own: The action being put into words, None when its sheet is closed.
        letter: The letter being written, None when its sheet is closed.
        notes: The player's notes.
        lock: The pass-phrase before the papers.
    """

    def __init__(self, session: Session, seat: SeatId, book: Phrasebook | None = None) -> None:
        self._session = session
        kept = book or Phrasebook()
        self._safe = Safe(session, seat, kept)
        self.lock = SeatLock(session, seat, kept, self._safe)
        self._opened = Opened(session, seat)
        self._loaded = False
        self._changed = False
        self.seat = seat
        self.items: tuple[Item, ...] = ()
        self.own: Unfinished | None = None
        self.letter: Unfinished | None = None
        self.notes = ""
        self.kept_at = ""
        self.unkept = ""
        self._load_draft()

    @property
    def mine(self) -> bool:
        """Whether the facilitator runs the seat, so that nobody passes the laptop on."""
        seat = self._session.state.seats.get(self.seat)
        return seat is not None and seat.mode == "control"

    @property
    def asks_phrase(self) -> bool:
        """Whether the papers open by a phrase."""
        return has_phrase(self._session, self._safe.owner)

    @property
    def _actor(self) -> SeatId:
        """Who enters what is sent: the log tells what the facilitator wrote for a seat."""
        return CONTROL if self.mine else self.seat

    def picture(self, digest: str) -> bytes | None:
        """A picture that came to this seat; None for any other."""
        return self._session.picture(digest, self.seat)

    # Hand-over

    def hand_over(self) -> HandOver:
        """What the page before the papers says; nothing of the papers is in it."""
        view = self._session.view(PUBLIC)
        who = next(one for one in view.seats if one.id == self.seat)
        people = self._session.store.people()
        return HandOver(
            seat=self.seat,
            monogram=self._session.monogram(self.seat),
            name=who.name,
            people=", ".join(people.get(one, one) for one in who.people),
            turn=f"Turn {view.turn.number}, {view.phase.title}" if view.turn.id else "",
            turn_title=view.turn.title,
            asks_phrase=self.asks_phrase,
            draft_kept=self.kept_at,
            phrase_label="Your pass-phrase"
            if self._safe.owner == self.seat
            else "The facilitator's pass-phrase: moves are encrypted by it",
            mine=self.mine,
        )

    def unlock(self, phrase: str) -> Slow[str]:
        """Try a pass-phrase; says the refusal, nothing when the seat and its draft open."""
        trial = self.lock.unlock(phrase)

        def tried(found: object) -> str:
            refusal = trial.take(found)
            if not refusal:
                self._load_draft()
            return refusal

        return Slow(trial.work, tried)

    def shut(self) -> None:
        """The page closes: what was typed is kept, and what the phrase opened is forgotten."""
        self.keep_changes()
        self._safe.shut()

    # The open page

    def screen(self) -> SeatScreen:
        """Everything that the page shows now."""
        view = self._session.view(self.seat)
        who = next(one for one in view.seats if one.id == self.seat)
        names = self._session.store.people()
        state, why = self._standing(view)
        packet = view.briefing
        budget = self._budget()
        left = view.points if view.points is not None else 0
        following = self._next_seat()
        return SeatScreen(
            seat=self.seat,
            monogram=self._session.monogram(self.seat),
            name=who.name,
            people=", ".join(names.get(one, one) for one in who.people) or who.who,
            turn=f"Turn {view.turn.number}, {view.phase.title}" if view.turn.id else "No turn open",
            dates=view.turn.dates,
            time_left=self.time_left(),
            briefing=read_blocks(packet.text if packet else view.public_briefing),
            situation=read_blocks(view.public_briefing) if packet else (),
            objectives=tuple(title for _, title in packet.objectives) if packet else (),
            red_lines=tuple(capital(one) for one in packet.red_lines) if packet else (),
            resources=tuple(
                f"{title}: {limit}" if limit else title
                for title, limit in (packet.resources if packet else ())
            ),
            points=f"{left} of {budget} left",
            points_left=left,
            points_of=budget,
            facts=tuple(
                FactRow(known.title, known.words or known.value) for _, known in view.facts
            ),
            inbox=inbox_rows(self._session, self.seat, view, self._opened.read()),
            offers=offer_rows(self._session, self.seat, view, (one.action for one in self.items)),
            draft=self._rows(view),
            state=state,
            why_reading=why,
            may_seal=state == "writing" and not why,
            seal_effect="Opens in Orders" if why else effect(self._session, self.items),
            code=view.move.code if view.move else "",
            sealed_entry=f"#{view.move.sealed_seq}" if view.move else "",
            sealed_at=clock(view.move.sealed_at) if view.move else "",
            sealed_what=self._sealed_what(view.move),
            next_seat=following,
            next_name=self._session.name(following) if following else "",
            draft_kept=self.kept_at,
            draft_unkept=self.unkept,
            opened=self._opened_move(view.move),
            mine=self.mine,
            band="You write for it: the log says so" if self.mine else PRIVATE,
        )

    def _sealed_what(self, move: Move | None) -> str:
        if move is None:
            return ""
        items = self._safe.sealed(move)
        return "Encrypted" if items is None else actions(len(items))

    def time_left(self) -> int:
        """Seconds left in the phase; below zero it is over its time."""
        return int(phase_seconds_left(self._session.state, self._session.now()))

    def _standing(self, view: SeatView) -> tuple[str, str]:
        if view.move is not None and not view.move.revealed_seq:
            return "sealed", ""
        if self._session.read_only:
            return "reading", self._session.why_read_only
        if "orders" not in view.phase.asks:
            return "writing", "Sealing opens in Orders. What you write is kept as a draft."
        return "writing", ""

    def _budget(self) -> int:
        return self._session.setting.pack.seat(self.seat).budget

    def _next_seat(self) -> str:
        """Whose turn comes next: of the people, or of the seats that the facilitator runs."""
        owing = [one for one in self._owing() if one != self.seat]
        roster = list(self._session.state.roster)
        place = roster.index(self.seat)
        later = [one for one in owing if roster.index(one) > place]
        return str((later or owing)[0]) if owing else ""

    def _owing(self) -> Sequence[SeatId]:
        state = self._session.state
        if not self.mine:
            return missing(state)
        mine = (one for one in state.roster if state.seats[one].mode == "control")
        return [one for one in mine if one not in state.moves]

    def note_reading(self) -> None:
        """The papers are open: the log knows, once a turn, who has read them."""
        state = self._session.state
        seat = state.seats.get(self.seat)
        read, _ = state.readers.get(self.seat, ("", 0))
        unread = bool(state.turn.id) and read != state.turn.id
        if seat is not None and seat.mode == "person" and unread and not state.ended:
            self._submit(OpenPapers(actor=self.seat, seat=self.seat))

    def note_read(self, *entries: int) -> None:
        """These letters were opened by the seat's player."""
        self._opened.add(entries)

    def last_of(self, request: str) -> int:
        """The last entry of a request, 0 for one that is not known."""
        found = self._session.seat_state(self.seat).requests.get(request)
        return found.last if found is not None else 0

    def act_on(self, request: str, act: str) -> str:
        """Begin a talk, or close a request; returns the refusal or nothing."""
        made = TakeRequest if act == "take" else CloseRequest
        return self._submit(made(actor=self.seat, request=request))

    def judge_own(self, instrument: str, to: tuple[str, ...]) -> tuple[str, str]:
        """What the charter says of an action in one's own words: a shape, and a sentence."""
        seats = tuple(SeatId(one) for one in to)
        item = Item(instrument=instrument or "statement", title="x", text="", to=seats)
        glyph, words = judged(self._session, self.seat, item)
        return glyph, f"Free. {words}"

    def _rows(self, view: SeatView) -> tuple[DraftRow, ...]:
        still = view.move is not None and not view.move.revealed_seq
        sealed = self._safe.sealed(view.move) if still else None
        items = self.items if sealed is None else sealed
        return tuple(draft_row(self._session, self.seat, one) for one in items)

    def _opened_move(self, move: Move | None) -> OpenedMove | None:
        """What the room was told of it; a code that its player wrote down is named with it."""
        if move is None or not (move.revealed_seq or move.unopened):
            return None
        if move.unopened:
            return OpenedMove("contested", f"Code {move.code}: nobody could open it.", "warn", ())
        rows = tuple(draft_row(self._session, self.seat, one) for one in move.items or ())
        what = f"{actions(len(rows))}, opened at Reveal, #{move.revealed_seq}."
        if move.matches:
            return OpenedMove("passed", f"{what} Your code {move.code} matches.", "ok", rows)
        return OpenedMove("failed", f"{what} Your code {move.code} does not match.", "bad", rows)

    # Writing

    def others(self) -> tuple[tuple[str, str], ...]:
        """Seats that can be written to or acted upon: id and name."""
        return tuple(
            (seat, self._session.name(seat))
            for seat in self._session.state.roster
            if seat != self.seat
        )

    def add_offer(self, action: str) -> None:
        """Put an action of the pack into the move."""
        if all(item.action != action for item in self.items):
            self.items = (*self.items, item_of(self._session, action))
            self.keep_draft()

    def add_own(
        self, instrument: str, title: str, text: str, to: tuple[str, ...], *, secret: bool
    ) -> str:
        """Put an action in the player's own words into the move; returns a refusal or nothing."""
        if not title.strip():
            return "Say in one line what your state does."
        seats = tuple(SeatId(one) for one in to)
        if secret and not seats:
            return "A secret action needs somebody it is aimed at or agreed with."
        item = Item(
            instrument=instrument,
            title=clean(title.strip()),
            text=clean(text.strip()),
            to=seats,
            secret=secret,
        )
        self.items = (*self.items, item)
        self.own = None
        self.keep_draft()
        return ""

    def remove(self, place: int) -> None:
        """Take one thing out of the move."""
        self.items = tuple(one for index, one in enumerate(self.items) if index != place)
        self.keep_draft()

    def write_notes(self, text: str) -> None:
        """Take the player's notes: never part of the move, never in the report."""
        self._changed |= text != self.notes
        self.notes = text

    def write_own(self, own: Unfinished | None) -> None:
        """Take what stands on the sheet of an action so far; None closes it."""
        self._changed |= own != self.own
        self.own = own

    def write_letter(self, letter: Unfinished | None) -> None:
        """Take what stands on the sheet of a letter so far; None closes it."""
        self._changed |= letter != self.letter
        self.letter = letter

    def keep_changes(self) -> None:
        """Keep what was typed since the last time, if anything was."""
        if self._changed:
            self.keep_draft()

    def keep_draft(self) -> None:
        """Keep what is written so far; a file that cannot be written keeps it on screen alone."""
        now = self._session.now()
        draft = Draft(self.items, self.own, self.letter, self.notes)
        try:
            self._safe.keep(drafts.written(draft), now)
        except LogError as error:
            self.kept_at = ""
            self._changed = True  # tried again every few seconds, and once there is room
            self.unkept = f"Not kept. {error.what}; it is still on this screen"
            return
        self._changed, self.unkept = False, ""
        self.kept_at = hour_words(now.astimezone(), seconds=True)

    def seal(self) -> str:
        """Seal the move; returns the refusal, empty when it is sealed."""
        command = SealMove(actor=self._actor, seat=self.seat, items=self.items)
        refusal = self._submit(command)
        if not refusal:
            self.items = ()
            self.keep_draft()
        return refusal

    def pass_turn(self) -> str:
        """Seal an empty move; what was written stays as a draft."""
        return self._submit(SealMove(actor=self._actor, seat=self.seat, items=()))

    def reopen(self) -> str:
        """Take the sealed move back to write it anew."""
        move = self._session.view(self.seat).move
        items = tuple(
            one if isinstance(one, Item) else as_item(one)
            for one in (self._safe.sealed(move) or ())
        )
        refusal = self._submit(ReopenMove(actor=self._actor, seat=self.seat))
        if not refusal:
            self.items = items
            self.keep_draft()
        return refusal

    def send(self, to: tuple[str, ...], title: str, text: str, kind: str = "letter") -> str:
        """Write to other seats or the facilitator, or ask; returns the refusal or nothing."""
        seats = tuple(SeatId(one) for one in to)
        if kind == "letter":
            refusal = self._submit(
                SendMessage(
                    actor=self._actor,
                    sender=self.seat,
                    to=seats,
                    title=clean(title),
                    text=clean(text),
                )
            )
        else:
            others = tuple(one for one in seats if one != CONTROL)
            refusal = self._submit(
                OpenRequest(
                    actor=self._actor, seat=self.seat, what=kind, to=others, text=clean(text)
                )
            )
        if not refusal:
            self.letter = None
            self.keep_draft()
        return refusal

    def _submit(self, command: Command) -> str:
        try:
            self._session.submit(command)
        except Refused as refused:
            return f"{refused.message} {refused.remedy}".strip()
        except WargameError as error:
            return f"Not recorded: {error.message} {error.remedy}".strip()
        return ""

    def _load_draft(self) -> None:
        at = self._safe.kept_at()
        self.kept_at = _seconds(at) if at and not self.kept_at else self.kept_at
        draft = None if self._loaded else drafts.read(self._safe.draft())
        if draft is None:
            return
        self.items, self.own, self.letter = draft.items, draft.own, draft.letter
        self.notes = draft.notes
        self._loaded = True


def _seconds(at: str) -> str:
    try:
        return hour_words(utc_moment(at).astimezone(), seconds=True)
    except ValueError:
        return ""
