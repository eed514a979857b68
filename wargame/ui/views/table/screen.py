"""What the table shows, as ready words: the view only lays them out. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from wargame.game.enclosed import Enclosed
    from wargame.support.prose import Block
    from wargame.ui.maps.sheet import MapScreen
    from wargame.ui.tones import Tone
    from wargame.ui.views.table.alliance_screen import ForceLine, RelationLine, TrainingLine
    from wargame.ui.views.table.request_lines import RequestsScreen


@dataclass(frozen=True, slots=True)
class SeatLine:
    """One card of the seat strip.

    Attributes:
        act: Words of its button, empty for none.
        menu: Pairs of act and words: `paper`, `absent`, `person`, `control`.
        brief: The status on a narrow card.
    """

    seat: str
    code: str
    name: str
    person: str
    glyph: str
    status: str
    tone: Tone
    mark: str
    act: str
    urgent: bool
    faint: bool
    menu: tuple[tuple[str, str], ...]
    brief: str = ""


@dataclass(frozen=True, slots=True)
class InjectLine:
    """One inject of the queue; `section` lines are headings and have a title and a count only.

    Attributes:
        kind: `row`, `line` for everything on one line, `section`.
        acts: What may be done: `deliver`, `hold`, `release`, `skip`, `edit`, `later`, `answer`.
        notes: What it sets off, or on what condition it comes, for control alone.
        serves: The learning objectives of one that is due, and who brings it.
        early: Why it would come before its time, empty when it would not: a key asks once more.
    """

    key: str
    kind: Literal["row", "line", "section"]
    title: str
    number: str = ""
    glyph: str = ""
    to: str = ""
    sealed: bool = False
    right: str = ""
    urgent: bool = False
    expected: str = ""
    quiet: bool = False
    acts: tuple[str, ...] = ()
    notes: str = ""
    answered: bool = False
    serves: str = ""
    early: str = ""


@dataclass(frozen=True, slots=True)
class InjectText:
    """An inject in full, for reading and for editing.

    Attributes:
        serves: Titles of the learning objectives that it serves; control's, like all that follows.
        controller: Who brings it, where that is not whoever runs the table.
        pictures: What comes with it.
        letter: The entry that delivered it, 0 while it has not come.
    """

    inject: str
    number: str
    title: str
    text: str
    to: tuple[str, ...]
    sender: str
    expected: str
    condition: str
    can_edit: bool
    notes: str = ""
    acts: tuple[str, ...] = ()
    serves: str = ""
    controller: str = ""
    pictures: tuple[Enclosed, ...] = ()
    letter: int = 0


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact: what is so, and what seats were told otherwise."""

    key: str
    title: str
    truth: str
    told: str
    entry: int
    differs: bool


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A fact that the charter asks about, and how it was settled."""

    key: str
    title: str
    finding: str
    glyph: str
    tone: Tone
    by: str


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator, now and beside history.

    Attributes:
        points: Turn and value at its end, the present one last.
        history: The same in the baseline.
    """

    key: str
    title: str
    meaning: str
    value: int
    change: str
    better: str
    then: str
    points: tuple[tuple[int, int], ...]
    history: tuple[tuple[int, int], ...]
    describes: str


class OutcomeLine(NamedTuple):
    """One row of an outcome table: its weight, its words, and whether it was taken.

    Attributes:
        moves: What it would move, or has moved.
    """

    row: int
    chance: str
    text: str
    taken: bool
    note: str
    moves: str = ""


class ReadLine(NamedTuple):
    """Whether a seat has read this turn's papers."""

    name: str
    state: str
    glyph: str


class MoveLine(NamedTuple):
    """A sealed move, or one that was opened: its code, and whether it matched."""

    seat: str
    name: str
    code: str
    state: str
    glyph: str
    tone: Tone
    can_open: bool


class SummaryPart(NamedTuple):
    """One part of the turn on a card."""

    head: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DrawCard:
    """A roll on an outcome table."""

    draw: int
    title: str
    by: str
    rows: tuple[OutcomeLine, ...]
    can_pick: bool


@dataclass(frozen=True, slots=True)
class DeedLine:
    """One thing that a seat did, or tried in vain.

    Attributes:
        result: How it was weighed, and what was told of it.
        act: What may be done now: "Weigh…", "Tell the result…", or nothing.
    """

    key: str
    title: str
    who: str
    text: str
    state: str
    glyph: str
    tone: Tone
    entry: int
    result: str = ""
    act: str = ""


@dataclass(frozen=True, slots=True)
class TurnTab:
    """What the middle shows of this turn, by its phase.

    Attributes:
        aloud: The text to read aloud, in blocks, else empty.
        deeds: What was done this turn.
        draws: Rolls of this turn.
        docket: Motions of this turn, in one line each.
        unbrought: What the pack foresees and nobody has brought.
        empty: What is so when there is nothing of all this.
        ended: Whether the report is what is left to do.
    """

    heading: str
    note: str
    aloud: tuple[Block, ...]
    deeds: tuple[DeedLine, ...]
    draws: tuple[DrawCard, ...]
    docket: tuple[tuple[str, str], ...]
    unbrought: tuple[str, ...]
    empty: str
    ended: bool
    readers: tuple[ReadLine, ...] = ()
    moves: tuple[MoveLine, ...] = ()
    summary: tuple[SummaryPart, ...] = ()


@dataclass(frozen=True, slots=True)
class LogRow:
    """One entry of the log."""

    seq: int
    time: str
    icon: str
    tone: Tone
    says: str
    abandoned: bool
    can_take_back: bool


class LogChoices(NamedTuple):
    """By what the log can be narrowed: turns, seats and kinds, each a key with its words."""

    turns: tuple[tuple[str, str], ...]
    seats: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CorrectingBallot:
    """What is asked when a recorded ballot is corrected."""

    seq: int
    title: str
    why: str
    was: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TableScreen:
    """All of the table but phase bar and clock, which are shared.

    Attributes:
        others: Seats without a vote, in one card: how many, and how they stand.
        tab: The tab that fits the phase: `map`, `indicators` or `turn`.
    """

    seats: tuple[SeatLine, ...]
    others: tuple[SeatLine, ...]
    others_title: str
    others_status: str
    injects: tuple[InjectLine, ...]
    injects_empty: tuple[str, str]
    current_inject: str
    can_invent: bool
    recipients: tuple[tuple[str, str, str], ...]
    map: MapScreen
    facts: tuple[FactLine, ...]
    findings: tuple[FindingLine, ...]
    indicators: tuple[IndicatorLine, ...]
    forces: tuple[ForceLine, ...]
    trainings: tuple[TrainingLine, ...]
    relations: tuple[RelationLine, ...]
    turn: TurnTab
    tab: str
    requests: RequestsScreen
    chain: str
    chain_glyph: str
    head: str
