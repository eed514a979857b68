"""What a player's page says and does: hand-over, briefing, inbox, draft, sealing. No Qt.

Everything shown is taken from `session.view(seat)`, so nothing that another seat wrote is here.
A draft lives in the exercise file's draft table, never in the log.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from wargame.game.entry import canonical, utc_moment
from wargame.game.errors import Refused, WargameError
from wargame.game.events.move_deposited import Item
from wargame.game.ids import CONTROL, PUBLIC, SeatId
from wargame.game.requests import OPEN, TALK
from wargame.play.commands import (
    CloseRequest,
    OpenPapers,
    OpenRequest,
    ReopenMove,
    SealMove,
    SendMessage,
    TakeRequest,
)
from wargame.play.legality import price_of
from wargame.play.phases import missing
from wargame.play.phrases import has_phrase, opens
from wargame.play.preview import preview_action
from wargame.play.timing import phase_seconds_left
from wargame.support.prose import read_blocks
from wargame.ui.phrasebook import Phrasebook
from wargame.ui.views.seat.safe import Safe

if TYPE_CHECKING:
    from wargame.game.records import Letter, Move, MoveItem, Offer
    from wargame.game.requests import Request
    from wargame.game.visibility import SeatView
    from wargame.play.command import Command
    from wargame.play.session import Session
    from wargame.support.prose import Block

INSTRUMENTS = (
    ("statement", "Statement"),
    ("envoy", "Envoy"),
    ("aid", "Economic"),
    ("arms", "Arms"),
    ("request", "Request"),
    ("troops", "Troops"),
    ("deal", "Deal"),
    ("nothing", "Nothing, on purpose"),
)
TRIES_LEFT = {2: "Two tries left.", 1: "One try left."}
CONDUCT = {
    "permitted": ("passed", "Charter: permitted"),
    "breach": ("failed", "Charter: a breach"),
    "contested": ("contested", "Charter: contested"),
    "not-addressed": ("not-brought", "Charter: no article speaks of it"),
}


@dataclass(frozen=True, slots=True)
class HandOver:
    """The page before the papers: whose turn it is to hold the laptop."""

    seat: str
    name: str
    people: str
    turn: str
    turn_title: str
    asks_phrase: bool
    draft_kept: str
    phrase_label: str = "Your pass-phrase"


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One thing in the inbox; `who` says from whom, `only` whether this seat alone has it.

    Attributes:
        request: The request that it is, empty for a letter; `acts` are what may be done with it.
    """

    seq: int
    icon: str
    who: str
    only: bool
    when: str
    title: str
    text: str
    may_reply: bool
    sender: str
    request: str = ""
    acts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact as this seat was told."""

    title: str
    value: str


@dataclass(frozen=True, slots=True)
class OfferRow:
    """An action that may be taken this turn."""

    id: str
    title: str
    text: str
    price: str
    condition: str
    conduct_glyph: str
    conduct: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One thing in the move being written, or sealed."""

    title: str
    detail: str
    text: str


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A sheet being filled in: an action in the player's own words, or a letter."""

    instrument: str = ""
    to: tuple[str, ...] = ()
    title: str = ""
    text: str = ""
    secret: bool = False


@dataclass(frozen=True, slots=True)
class SeatScreen:
    """Everything on a seat's open page, in ready words.

    Attributes:
        state: `writing` while a move may be written, `sealed`, or `reading`.
        seal_effect: Second line of the sealing button: what would be sealed, at what price.
    """

    seat: str
    name: str
    people: str
    turn: str
    dates: str
    time_left: int
    briefing: tuple[Block, ...]
    objectives: tuple[str, ...]
    red_lines: tuple[str, ...]
    resources: tuple[str, ...]
    points: str
    points_left: int
    points_of: int
    facts: tuple[FactRow, ...]
    inbox: tuple[LetterRow, ...]
    offers: tuple[OfferRow, ...]
    draft: tuple[DraftRow, ...]
    state: str
    why_reading: str
    may_seal: bool
    seal_effect: str
    code: str
    sealed_entry: str
    sealed_at: str
    sealed_what: str
    next_seat: str
    next_name: str
    draft_kept: str


class SeatPresenter:
    """Behind the page of one seat.

    Attributes:
        seat: Whose page it is.
        items: The move being written.
        own: The action being put into words, None when its sheet is closed.
        letter: The letter being written, None when its sheet is closed.
        notes: The player's notes.
    """

    def __init__(self, session: Session, seat: SeatId, book: Phrasebook | None = None) -> None:
        self._session = session
        self._book = book or Phrasebook()
        self._changed = False
        self.seat = seat
        self.items: tuple[Item, ...] = ()
        self.own: Unfinished | None = None
        self.letter: Unfinished | None = None
        self.notes = ""
        self.kept_at = ""
        self._safe = Safe(session, seat, self._book)
        self._loaded = False
        self._load_draft()

    # Hand-over

    def hand_over(self) -> HandOver:
        """What the page before the papers says; nothing of the papers is in it."""
        view = self._session.view(PUBLIC)
        who = next(one for one in view.seats if one.id == self.seat)
        people = self._session.store.people()
        return HandOver(
            seat=self.seat,
            name=who.name,
            people=", ".join(people.get(one, one) for one in who.people),
            turn=f"Turn {view.turn.number}, {view.phase.title}" if view.turn.id else "",
            turn_title=view.turn.title,
            asks_phrase=has_phrase(self._session, self._safe.owner),
            draft_kept=self.kept_at,
            phrase_label="Your pass-phrase"
            if self._safe.owner == self.seat
            else "The facilitator's pass-phrase: moves are encrypted by it",
        )

    def unlock(self, phrase: str) -> str:
        """Try a pass-phrase; returns the refusal, empty when the seat opens."""
        name = self._session.name(self.seat)
        refusal = self._try(self._safe.owner, phrase, f"That does not open {name}.")
        if not refusal:
            self._safe.unlock(phrase)
            self._load_draft()
        return refusal

    def shut(self) -> None:
        """The page closes: what was typed is kept, and what the phrase opened is forgotten."""
        self.keep_changes()
        self._safe.shut()

    def control_opens(self, phrase: str) -> str:
        """Try the facilitator's phrase; returns the refusal, empty when it is right."""
        return self._try(CONTROL, phrase, "That is not the facilitator's phrase.")

    def wait(self, seat: str = "") -> int:
        """Seconds before the next try of this seat's phrase, or of another's."""
        return self._book.wait(seat or self._safe.owner, self._session.now())

    def control_wait(self) -> int:
        """Seconds before the next try of the facilitator's phrase."""
        return self.wait(CONTROL)

    def _try(self, seat: str, phrase: str, no: str) -> str:
        if self.wait(seat):
            return self.wait_words(seat)
        if opens(self._session, seat, phrase):
            self._book.right(seat)
            return ""
        left = self._book.wrong(seat, self._session.now())
        return f"{no} {TRIES_LEFT.get(left) or self.wait_words(seat)}"

    def wait_words(self, seat: str = "") -> str:
        """What a person reads who has to wait, empty when nobody has to."""
        seconds = self.wait(seat)
        if not seconds:
            return ""
        way = "" if seat == CONTROL else ", or ask the facilitator for a new phrase"
        return f"Wait {seconds} seconds{way}."

    @property
    def control_has_phrase(self) -> bool:
        """Whether handing back asks for the facilitator's phrase."""
        return has_phrase(self._session, CONTROL)

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
            name=who.name,
            people=", ".join(names.get(one, one) for one in who.people) or who.who,
            turn=f"Turn {view.turn.number}, {view.phase.title}" if view.turn.id else "No turn open",
            dates=view.turn.dates,
            time_left=self.time_left(),
            briefing=read_blocks(packet.text if packet else view.public_briefing),
            objectives=tuple(title for _, title in packet.objectives) if packet else (),
            red_lines=tuple(_capital(one) for one in packet.red_lines) if packet else (),
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
            inbox=self._inbox(view),
            offers=self._offers(view),
            draft=self._rows(view),
            state=state,
            why_reading=why,
            may_seal=state == "writing" and not why,
            seal_effect=self._effect(),
            code=view.move.code if view.move else "",
            sealed_entry=f"#{view.move.sealed_seq}" if view.move else "",
            sealed_at=_clock(view.move.sealed_at) if view.move else "",
            sealed_what=self._sealed_what(view.move),
            next_seat=following,
            next_name=self._session.name(following) if following else "",
            draft_kept=self.kept_at,
        )

    def _sealed_what(self, move: Move | None) -> str:
        if move is None:
            return ""
        items = self._safe.sealed(move)
        return "Encrypted" if items is None else _actions(len(items))

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
        owing = [one for one in missing(self._session.state) if one != self.seat]
        roster = list(self._session.state.roster)
        place = roster.index(self.seat)
        later = [one for one in owing if roster.index(one) > place]
        return str((later or owing)[0]) if owing else ""

    def _letter(self, letter: Letter) -> LetterRow:
        kinds = {
            "intelligence": "eye",
            "message": "mail",
            "inject": "speakerphone",
            "result": "flag",
        }
        who = "Public"
        if letter.what == "intelligence":
            who = f"Your service, reliability {letter.reliability}"
        elif letter.what == "result":
            who = "What came of it"
        elif letter.what == "message":
            sent = letter.sender == self.seat
            who = (
                f"To {self._names(letter)}" if sent else f"From {self._session.name(letter.sender)}"
            )
        elif PUBLIC not in letter.to:
            who = f"From {self._session.name(letter.sender)}"
        return LetterRow(
            seq=letter.seq,
            icon=kinds.get(letter.what, "mail")
            if PUBLIC in letter.to
            else "mail"
            if letter.what == "inject"
            else kinds.get(letter.what, "mail"),
            who=who,
            only=letter.to == (self.seat,),
            when=_clock(letter.at),
            title=letter.title or _first_words(letter.text),
            text=letter.text,
            may_reply=letter.what == "message" and letter.sender != self.seat,
            sender=letter.sender,
        )

    def _inbox(self, view: SeatView) -> tuple[LetterRow, ...]:
        """Letters and requests, the newest first; an open request stays on top."""
        asked = [
            request_row(self._session, self.seat, one)
            for one in self._session.seat_state(self.seat).requests.values()
        ]
        letters = [self._letter(one) for one in view.inbox]
        rows = sorted((*letters, *asked), key=lambda row: (not row.acts, -row.seq))
        return tuple(rows)

    def note_reading(self) -> None:
        """The papers are open: the log knows, once a turn, who has read them."""
        state = self._session.state
        seat = state.seats.get(self.seat)
        read, _ = state.readers.get(self.seat, ("", 0))
        unread = bool(state.turn.id) and read != state.turn.id
        if seat is not None and seat.mode == "person" and unread and not state.ended:
            self._submit(OpenPapers(actor=self.seat, seat=self.seat))

    def act_on(self, request: str, act: str) -> str:
        """Begin a talk, or close a request; returns the refusal or nothing."""
        made = TakeRequest if act == "take" else CloseRequest
        return self._submit(made(actor=self.seat, request=request))

    def judge_own(self, instrument: str, to: tuple[str, ...]) -> tuple[str, str]:
        """What the charter says of an action in one's own words: a shape, and a sentence."""
        seats = tuple(SeatId(one) for one in to)
        item = Item(instrument=instrument or "statement", title="x", text="", to=seats)
        judged = preview_action(self._session, self.seat, item).conduct
        glyph, words = CONDUCT[judged.judged]
        cites = f", {judged.cites}" if judged.cites else ""
        return glyph, f"Free. {words}{cites}"

    def _names(self, letter: Letter) -> str:
        return ", ".join(self._session.name(seat) for seat in letter.to)

    def _offers(self, view: SeatView) -> tuple[OfferRow, ...]:
        chosen = {item.action for item in self.items}
        rows = []
        for offer in view.actions:
            item = self._item_of(offer.id)
            preview = preview_action(self._session, self.seat, item)
            glyph, words = CONDUCT[preview.conduct.judged]
            if preview.conduct.cites:
                words = f"{words}, {preview.conduct.cites}"
            rows.append(
                OfferRow(
                    id=offer.id,
                    title=offer.title,
                    text=offer.text,
                    price="free" if not offer.price else f"costs {offer.price}",
                    condition=_terms(offer),
                    conduct_glyph=glyph,
                    conduct=words,
                    chosen=offer.id in chosen,
                )
            )
        return tuple(rows)

    def _rows(self, view: SeatView) -> tuple[DraftRow, ...]:
        sealed = self._safe.sealed(view.move)
        if sealed is not None:
            return tuple(self._row(one) for one in sealed)
        return tuple(self._row(one) for one in self.items)

    def _row(self, item: Item | MoveItem) -> DraftRow:
        words = dict(INSTRUMENTS).get(item.instrument, item.instrument)
        to = ", ".join(self._session.name(seat) for seat in item.to)
        detail = f"{words}, to {to}" if to else words
        if item.secret:
            detail = f"{detail}, secret"
        return DraftRow(item.title, detail, item.text)

    def _effect(self) -> str:
        if not self.items:
            return "Nothing chosen: this passes the turn"
        price = sum(
            price_of(self._session.state, self._session.setting.pack, item) for item in self.items
        )
        return f"{_actions(len(self.items))}, {price} influence"

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
            self.items = (*self.items, self._item_of(action))
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
            title=_clean(title.strip()),
            text=_clean(text.strip()),
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
        draft: dict[str, object] = {
            "items": [item.model_dump(mode="json") for item in self.items],
            "own": asdict(self.own) if self.own else None,
            "letter": asdict(self.letter) if self.letter else None,
            "notes": self.notes,
        }
        now = self._session.now()
        try:
            self._safe.keep(_cleaned(draft), now)
        except WargameError:
            self.kept_at = ""
            return
        self._changed = False
        self.kept_at = now.astimezone().strftime("%H:%M:%S")

    def seal(self) -> str:
        """Seal the move; returns the refusal, empty when it is sealed."""
        command = SealMove(actor=self.seat, seat=self.seat, items=self.items)
        refusal = self._submit(command)
        if not refusal:
            self.items = ()
            self.keep_draft()
        return refusal

    def pass_turn(self) -> str:
        """Seal an empty move; what was written stays as a draft."""
        return self._submit(SealMove(actor=self.seat, seat=self.seat, items=()))

    def reopen(self) -> str:
        """Take the sealed move back to write it anew."""
        move = self._session.view(self.seat).move
        items = tuple(
            Item(
                action=one.action,
                instrument=one.instrument,
                title=one.title,
                text=one.text,
                to=one.to,
                secret=one.secret,
            )
            for one in (self._safe.sealed(move) or ())
        )
        refusal = self._submit(ReopenMove(actor=self.seat, seat=self.seat))
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
                    actor=self.seat,
                    sender=self.seat,
                    to=seats,
                    title=_clean(title),
                    text=_clean(text),
                )
            )
        else:
            others = tuple(one for one in seats if one != CONTROL)
            refusal = self._submit(
                OpenRequest(
                    actor=self.seat, seat=self.seat, what=kind, to=others, text=_clean(text)
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

    def _item_of(self, action: str) -> Item:
        known = self._session.setting.pack.action(action)
        return Item(
            action=known.id,
            instrument=known.instrument,
            title=known.title,
            text=known.text,
            to=known.targets,
            secret=known.visibility == "parties",
        )

    def _load_draft(self) -> None:
        at = self._safe.kept_at()
        self.kept_at = _seconds(at) if at and not self.kept_at else self.kept_at
        text = "" if self._loaded else self._safe.draft()
        if not text:
            return
        try:
            draft = json.loads(text)
            self.items = tuple(Item.model_validate(one) for one in draft["items"])
            self.notes = str(draft["notes"])
            self.own, self.letter = _unfinished(draft["own"]), _unfinished(draft["letter"])
            self._loaded = True
        except (ValueError, KeyError, TypeError):
            # A draft of another version: what cannot be read is written anew by the player.
            self.items, self.notes, self.own, self.letter = (), "", None, None


def request_row(session: Session, seat: SeatId, one: Request) -> LetterRow:
    """A request as one of those whom it concerns reads it."""
    mine = one.seat == seat
    if one.what == TALK:
        names = ", ".join(session.name(other) for other in one.to)
        who = f"You asked {names} for a talk" if mine else f"{session.name(one.seat)} asks to talk"
    else:
        who = "You asked the facilitator"
    state = _REQUEST_STATES.get(one.state, one.state)
    said = one.answer or one.reason
    acts: tuple[tuple[str, str], ...] = ()
    if one.state in OPEN and not session.read_only:
        begin = one.what == TALK and one.state == "open"
        acts = ((("take", "We are talking"),) if begin else ()) + (("close", "Close"),)
    return LetterRow(
        seq=one.last,
        icon="help-circle",
        who=who,
        only=one.what != TALK,
        when=_clock(one.last_at),
        title=_first_words(one.text) or "A private talk",
        text=f"{one.text}\n\n{state}{f': {said}' if said else '.'}".strip(),
        may_reply=False,
        sender=one.seat,
        request=one.id,
        acts=acts,
    )


_REQUEST_STATES = {
    "open": "Nobody has taken it up yet",
    "taken": "It is being dealt with",
    "answered": "Answered",
    "closed": "Closed",
}


def _unfinished(kept: dict[str, object] | None) -> Unfinished | None:
    if not kept:
        return None
    to = kept["to"]
    return Unfinished(
        instrument=str(kept["instrument"]),
        to=tuple(str(one) for one in to) if isinstance(to, list) else (),
        title=str(kept["title"]),
        text=str(kept["text"]),
        secret=bool(kept["secret"]),
    )


def _first_words(text: str, most: int = 80) -> str:
    """The beginning of a text that has no title, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]}…"


def _clock(at: str) -> str:
    return utc_moment(at).astimezone().strftime("%H:%M")


def _terms(offer: Offer) -> str:
    """What must be so first, and what bears on the price, as far as this seat may know."""
    terms = [f"Shut: {offer.shut}" if offer.shut else ""]
    terms.append(f"If {offer.condition}" if offer.condition else "")
    terms.extend(offer.because)
    return "; ".join(term for term in terms if term)


def _actions(count: int) -> str:
    if not count:
        return "A pass"
    return "One action" if count == 1 else f"{count} actions"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _seconds(at: str) -> str:
    try:
        return utc_moment(at).astimezone().strftime("%H:%M:%S")
    except ValueError:
        return ""


def _cleaned(draft: dict[str, object]) -> object:
    """A draft without halves of characters."""
    return json.loads(_clean(canonical(draft)))


def _clean(text: str) -> str:
    """Without halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
