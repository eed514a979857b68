"""Rows of a sheet as drafts of injects, with everything that stands in the way of a row."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from wargame.scenario.parts.words import Certainty, Method
from wargame.scenario.sheets.clock import moment_of
from wargame.scenario.sheets.leaving import worked_out
from wargame.scenario.sheets.objectives import BETWEEN, served
from wargame.scenario.sheets.people import (
    method_of,
    reader_of,
    sender_of,
    slug_of,
    split_names,
)
from wargame.scenario.sheets.pictures import as_keys, pictured

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wargame.scenario.pack import Attachment, Inject, Pack, Turn
    from wargame.scenario.sheets.headings import Columns

METHODS: Final[tuple[str, ...]] = get_args(Method)
MARKS: Final[tuple[str, ...]] = get_args(Certainty)
LONGEST_TITLE: Final = 70
LONGEST_CONTROLLER: Final = 120
EXPECTED_ACTION: Final = "expected action"
BY_HAND: Final = ("manual", "contingency", "conditional", "by hand")
NAMED: Final = "named seats"


class Trouble(NamedTuple):
    """Why a row cannot be taken as it stands.

    Attributes:
        row: The row as the spreadsheet counts it.
        column: The heading concerned.
        what: What is so, and what to do.
    """

    row: int
    column: str
    what: str


class Draft(NamedTuple):
    """A row that can be taken.

    Attributes:
        row: The row as the spreadsheet counts it.
        inject: The inject that it changes, None for a new one.
        keys: Keys of the inject as the sheet has them.
        columns: What the pack has no key for, by heading.
    """

    row: int
    inject: Inject | None
    keys: Mapping[str, object]
    columns: Mapping[str, str]


class Read(NamedTuple):
    """A sheet as it was understood.

    Attributes:
        rows: Rows below the headings that hold anything.
        senders: Names that the pack does not know yet, by the id that they would get.
    """

    rows: int
    drafts: tuple[Draft, ...]
    errors: tuple[Trouble, ...]
    notes: tuple[Trouble, ...]
    senders: Mapping[str, str]


def read_rows(
    rows: Sequence[Sequence[object]], columns: Columns, pack: Pack, start: int | None = None
) -> Read:
    """Read every row below the headings.

    Args:
        rows: The sheet.
        columns: Which column holds what.
        pack: The pack that the rows go into.
        start: Minutes from midnight at which StartEx is planned, for times of day.
    """
    reader = SheetReader(columns, pack, start)
    for at, row in enumerate(rows[columns.row + 1 :], start=columns.row + 2):
        reader.read(at, row)
    return Read(
        reader.rows,
        tuple(reader.drafts),
        tuple(sorted(reader.errors)),
        tuple(reader.notes),
        reader.senders,
    )


class SheetReader:
    """Reads row after row: numbers are given in order, and names are collected."""

    def __init__(self, columns: Columns, pack: Pack, start: int | None) -> None:
        self._columns = columns
        self._pack = pack
        self._start = start
        self._row: Sequence[object] = ()
        self._at = 0
        self._used = {inject.number for inject in pack.injects}
        self._known = {inject.number: inject for inject in pack.injects} | _by_their_number(
            columns, pack
        )
        self._seen: set[str] = set()
        self.rows = 0
        self.drafts: list[Draft] = []
        self.errors: list[Trouble] = []
        self.notes: list[Trouble] = []
        self.senders: dict[str, str] = {}

    def read(self, at: int, row: Sequence[object]) -> None:
        """Read one row; an empty one is nothing."""
        if not any(cell is not None and str(cell).strip() for cell in row):
            return
        self.rows += 1
        self._row, self._at = row, at
        if self._text("kind").casefold() == EXPECTED_ACTION:
            self._expected()
            return
        before = len(self.errors)
        inject = self._known.get(self._text("number"))
        keys = self._keys(inject)
        serves, beside = self._serves()
        media, words = self._media()
        if len(self.errors) == before:
            kept = {**self._kept(inject, keys), **beside, **words}
            self.drafts.append(Draft(at, inject, {**keys, **serves, **media}, kept))

    def _keys(self, inject: Inject | None) -> dict[str, object]:
        keys: dict[str, object] = {}
        turn = self._turn(inject)
        if turn is not None:
            keys |= {"turn": str(turn.id), **self._minute(turn, inject)}
            keys |= {"number": inject.number if inject else self._number(turn)}
        keys |= self._title_and_text(inject)
        keys |= self._people(inject)
        keys |= self._means(inject)
        keys |= self._rest(inject)
        return keys

    # What each column says.

    def _turn(self, inject: Inject | None) -> Turn | None:
        said = self._text("turn")
        if said:
            found = _turn_named(said, self._pack)
            if found is None:
                titles = ", ".join(f"{one.number} {one.title}" for one in self._pack.turns)
                self._error("turn", f"{said!r} is no turn of the pack; it has {titles}")
            return found
        if inject is not None:
            return self._pack.turn(inject.turn)
        number = self._text("number").split(".")[0]
        if "." in self._text("number") and _turn_named(number, self._pack):
            return _turn_named(number, self._pack)
        return self._turn_by_time()

    def _turn_by_time(self) -> Turn | None:
        """Without a turn the times count from StartEx, over all turns."""
        minutes = self._minutes_from_start()
        if minutes is None:
            return None
        for turn in self._pack.turns:
            if minutes < turn.minutes + _before(turn, self._pack):
                return turn
        self._error("time", f"minute {minutes} lies after the end of the last turn")
        return None

    def _minutes_from_start(self) -> int | None:
        moment = moment_of(self._cell("time"))
        if moment is None:
            self._error("time", "there is no time that can be read; write T+15, 15 or 09:15")
            return None
        if moment.relative:
            return moment.minutes
        if self._start is None:
            self._error("time", "this is a time of day; say when StartEx is, --start 09:00")
            return None
        return moment.minutes - self._start

    def _minute(self, turn: Turn, inject: Inject | None) -> dict[str, object]:
        if inject is not None and self._cell("time") is None:
            return {}
        minutes = self._minutes_from_start()
        if minutes is None:
            return {}
        moment = moment_of(self._cell("time"))
        told = self._text("turn") or inject is not None or "." in self._text("number")
        if not (moment is not None and moment.relative and told):
            minutes -= _before(turn, self._pack)
        if not 0 <= minutes < turn.minutes:
            self._error(
                "time",
                f"T+{minutes} is outside turn {turn.number}, which has {turn.minutes} minutes",
            )
        return {"minute": minutes}

    def _number(self, turn: Turn) -> str:
        said = self._text("number")
        parts = said.split(".")
        ours = len(parts) == 2 and parts[0] == str(turn.number) and parts[1].isdigit()
        if ours and said in self._seen:
            self._error("number", f"{said} stands in the sheet twice; give one of them another")
        number = said if ours else ""
        if not number or number in self._used:
            fresh = (f"{turn.number}.{place}" for place in count(1))
            number = next(one for one in fresh if one not in self._used)
        self._used.add(number)
        self._seen.add(number)
        return number

    def _title_and_text(self, inject: Inject | None) -> dict[str, object]:
        title, text = self._text("title"), self._text("text")
        keys: dict[str, object] = {}
        if len(title) > LONGEST_TITLE:
            self._error("title", f"the title has {len(title)} letters; {LONGEST_TITLE} fit")
        if not title and inject is None:
            self._error("title", "there is no title")
        if title:
            keys["title"] = title
        if not text and inject is None and title:
            text = title
            self._note("text", "there is no text; the title is taken for it")
        if text:
            keys["text"] = text
        return keys

    def _people(self, inject: Inject | None) -> dict[str, object]:
        keys: dict[str, object] = {}
        said = self._text("to")
        names = split_names(said)
        readers = {name: reader_of(name, self._pack) for name in names}
        for name, reader in readers.items():
            if reader is None:
                seats = ", ".join(seat.id for seat in self._pack.seats)
                self._error("to", f"{name!r} is no seat of the pack; it has {seats}, or all")
        if not names and inject is None:
            self._error("to", "nobody receives it; name seats, or all")
        if names:
            keys["to"] = list(dict.fromkeys(reader or "" for reader in readers.values()))
        sender = self._text("from")
        if sender or inject is None:
            keys["from"] = self._sender(sender or "control")
        return keys

    def _sender(self, name: str) -> str:
        known = sender_of(name, self._pack)
        if known is not None:
            return known
        slug = slug_of(name)
        if slug not in self.senders:
            self._note("from", f"{name!r} is new to the pack and becomes a sender")
        self.senders[slug] = name
        return slug

    def _means(self, inject: Inject | None) -> dict[str, object]:
        said = self._text("method")
        if not said:
            return {} if inject else {"method": "briefing"}
        method = method_of(said, METHODS)
        if method is None:
            self._note("method", f"{said!r} is taken as a briefing and kept beside")
        return {"method": method or "briefing"}

    def _rest(self, inject: Inject | None) -> dict[str, object]:
        keys: dict[str, object] = {}
        if self._text("expected"):
            keys["expected"] = self._text("expected")
        keys |= self._controller()
        mark = self._text("certainty").strip("[]").upper()
        if mark and mark not in MARKS:
            self._error("certainty", f"{mark!r} is no mark; it is A, B, C or X")
        elif mark:
            keys["certainty"] = mark
        place = self._text("place")
        if place:
            keys |= self._place(place)
        if inject is None:
            words = f"{self._text('kind')} {self._text('trigger')}".casefold()
            by_hand = any(word in words for word in BY_HAND)
            keys["condition"] = {"facilitator": True} if by_hand else {"always": True}
        return keys

    def _controller(self) -> dict[str, object]:
        said = self._text("controller")
        if len(said) > LONGEST_CONTROLLER:
            self._error("controller", f"it has {len(said)} letters; {LONGEST_CONTROLLER} fit")
        return {"controller": said} if said else {}

    def _serves(self) -> tuple[dict[str, object], dict[str, str]]:
        """Objectives by their ids, and by heading the words that mean none of the pack's."""
        ids: list[str] = []
        beside: dict[str, str] = {}
        for at in self._columns.objectives:
            said, heading = self._shown(at), self._columns.names[at]
            found = served(said, self._pack)
            ids.extend(found.ids)
            if said:
                beside[heading] = BETWEEN.join(found.rest) if found.ids else said
            for words in found.rest:
                what = f"{words!r} is no learning objective of the pack and is kept beside"
                self.notes.append(Trouble(self._at, heading, what))
        return {"serves": list(dict.fromkeys(ids))} if ids else {}, beside

    def _media(self) -> tuple[dict[str, object], dict[str, str]]:
        """Pictures of the pack, and by heading the words that mean none of them."""
        found: dict[str, Attachment] = {}
        beside: dict[str, str] = {}
        for at in self._columns.pictures:
            said, heading = self._shown(at), self._columns.names[at]
            read = pictured(said, self._pack)
            found |= {one.file: one for one in read.found}
            if said:
                # An empty word takes away what stood beside before the picture was attached.
                beside[heading] = BETWEEN.join(read.rest) if read.found else said
            for words in read.rest:
                what = f"{words!r} is carried by no inject of the pack and is kept beside"
                self.notes.append(Trouble(self._at, heading, f"{what}; attach it in the pack"))
        return ({"attachments": as_keys(tuple(found.values()))} if found else {}), beside

    def _place(self, said: str) -> dict[str, object]:
        for place in self._pack.places:
            if said.casefold() in {place.id.casefold(), place.name.casefold()}:
                return {"place": place.id}
        self._note("place", f"{said!r} is no place on the map and is kept beside")
        return {}

    def _expected(self) -> None:
        """A row that tells what players should do belongs to the inject before it."""
        words = self._text("text") or self._text("title")
        if not self.drafts:
            self._error("kind", "an expected action needs an inject above it")
            return
        last = self.drafts[-1]
        told = " ".join(filter(None, (str(last.keys.get("expected", "")), words)))
        self.drafts[-1] = last._replace(keys={**last.keys, "expected": told})
        self._note("kind", f"the expected action is taken to row {last.row}")

    def _kept(self, inject: Inject | None, keys: Mapping[str, object]) -> dict[str, str]:
        """Everything of the row that has no key of its own, word for word."""
        names = self._columns.names
        kept = {names[at]: self._shown(at) for at in self._columns.kept if self._shown(at)}
        for field, key in (("number", "number"), ("method", "method"), ("place", "place")):
            said, ours = self._text(field), str(keys.get(key, ""))
            same = said.casefold().replace(" ", "-") == ours or not said
            placed = field == "place" and key in keys
            if not same and not placed:
                kept[names[self._columns.fields[field]]] = said
        for field in ("kind", "trigger"):
            said = self._text(field)
            if said and inject is None:
                kept[names[self._columns.fields[field]]] = said
        return kept if inject is None else self._changed(kept, inject)

    def _changed(self, kept: Mapping[str, str], inject: Inject) -> dict[str, str]:
        """Without what our own sheet works out of the inject: that is nobody's word."""
        known = {one.heading for one in inject.columns}
        ours = worked_out(inject, self._pack)
        return {
            heading: text
            for heading, text in kept.items()
            if heading in known or ours.get(heading) != text
        }

    # Cells, and what is said of them.

    def _cell(self, field: str) -> object:
        at = self._columns.fields.get(field)
        return self._row[at] if at is not None and at < len(self._row) else None

    def _text(self, field: str) -> str:
        return shown(self._cell(field))

    def _shown(self, at: int) -> str:
        return shown(self._row[at]) if at < len(self._row) else ""

    def _heading(self, field: str) -> str:
        at = self._columns.fields.get(field)
        return self._columns.names[at] if at is not None else field

    def _error(self, field: str, what: str) -> None:
        self.errors.append(Trouble(self._at, self._heading(field), what))

    def _note(self, field: str, what: str) -> None:
        self.notes.append(Trouble(self._at, self._heading(field), what))


def _by_their_number(columns: Columns, pack: Pack) -> dict[str, Inject]:
    """Injects of an earlier import, by the number that the planner's sheet gives them."""
    at = columns.fields.get("number")
    heading = columns.names[at] if at is not None else ""
    return {
        column.text: inject
        for inject in pack.injects
        for column in inject.columns
        if column.heading == heading
    }


def shown(cell: object) -> str:
    """A cell as a person reads it."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _turn_named(said: str, pack: Pack) -> Turn | None:
    words = said.casefold().strip()
    bare = words.removeprefix("turn").removeprefix("move").removeprefix("phase").strip(" .:")
    for turn in pack.turns:
        if words in {turn.id, turn.title.casefold()} or bare == str(turn.number):
            return turn
    return None


def _before(turn: Turn, pack: Pack) -> int:
    """Minutes of play before a turn, in the full version."""
    return sum(one.minutes for one in pack.turns if one.number < turn.number)
