"""What Review shows, as ready words: the view only lays them out. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.ui.tones import Tone

from dataclasses import dataclass
from typing import Literal, NamedTuple


class TurnSpan(NamedTuple):
    """A turn on the scrubber: entries `first` to `last`."""

    title: str
    first: int
    last: int


class Mark(NamedTuple):
    """A motion's ruling on the scrubber, by its shape and its words."""

    seq: int
    glyph: str
    says: str


@dataclass(frozen=True, slots=True)
class ScrubScreen:
    """The scrubber: where the handle is, and what lies along it.

    Attributes:
        at: The entry at the handle; `last` is the last of the log.
        ticks: Entries that somebody remembers, in order.
        where, when: "Turn 3, Council" and "#139 15:05:12".
        stops: Entries where a turn or phase began, for Ctrl+arrows.
    """

    at: int
    last: int
    where: str
    when: str
    turns: tuple[TurnSpan, ...]
    ticks: tuple[int, ...]
    marks: tuple[Mark, ...]
    stops: tuple[int, ...]


class PathLine(NamedTuple):
    """An indicator as a line of the chart; None where there is no value yet."""

    key: str
    title: str
    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class IndicatorsScreen:
    """Up to four indicators over the turns.

    Attributes:
        every: All that can be chosen, id and title.
        chosen: Which are drawn, the strong one first.
        history: The strong one's path in history, empty while that is hidden.
    """

    columns: tuple[str, ...]
    now: int
    lines: tuple[PathLine, ...]
    history: tuple[int | None, ...]
    every: tuple[tuple[str, str], ...]
    chosen: tuple[str, ...]
    empty: str


class PastLine(NamedTuple):
    """An entry of the log, or a heading of the list."""

    key: str
    kind: Literal["row", "section"]
    title: str
    lead: str = ""
    lead_below: str = ""
    under: str = ""
    glyph: str = ""
    right: str = ""
    tone: Tone = "text"


class DecisionLine(NamedTuple):
    """A motion in the register as it stood at the handle, or a matter that nobody brought."""

    key: str
    number: str
    title: str
    by: str
    ballots: tuple[tuple[str, str], ...]
    glyph: str
    outcome: str
    tone: Tone
    entry: int


class KnewCell(NamedTuple):
    """When a seat was told, and `who` where one column stands for several."""

    text: str
    how: Literal["alone", "shared", "later", "never"]
    who: str = ""


class KnewLine(NamedTuple):
    """An inject, and when it reached each seat and the room."""

    key: str
    number: str
    title: str
    cells: tuple[KnewCell, ...]
    entry: int


@dataclass(frozen=True, slots=True)
class KnewScreen:
    """Who knew what, when: heads of the columns with whom they stand for.

    Seats without a vote share one column.
    """

    seats: tuple[tuple[str, str], ...]
    lines: tuple[KnewLine, ...]
    gap: str


class TrialCell(NamedTuple):
    """What one charter makes of a motion; `turns` where it adopts what was not, or the reverse."""

    glyph: str
    word: str
    turns: bool


class TrialLine(NamedTuple):
    """A motion under every charter of the exercise."""

    key: str
    number: str
    title: str
    was: tuple[str, str]
    cells: tuple[TrialCell, ...]


class TrialDetail(NamedTuple):
    """One motion under one charter: verdict, why, and the article."""

    charter: str
    glyph: str
    outcome: str
    tone: Tone
    because: str
    articles: str
    changes: bool


class CompareLine(NamedTuple):
    """One thing in two exercises.

    Attributes:
        about: Of what kind it is, by which the list can be narrowed.
        why: What led to it in the first and in the second, with entries.
    """

    key: str
    kind: Literal["row", "section"]
    title: str
    first: str
    second: str
    differs: bool
    about: str = ""
    why: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class CompareScreen:
    """Two exercises side by side.

    Attributes:
        parted: Where they part, in sentences.
        kinds: By what the list can be narrowed: key and word.
        paths: The indicators of both, by title.
    """

    heading: str
    note: str
    tally: str
    first: str
    second: str
    lines: tuple[CompareLine, ...]
    paths: tuple[tuple[str, tuple[str, ...], tuple[int | None, ...], tuple[int | None, ...]], ...]
    parted: str = ""
    kinds: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewScreen:
    """All that follows the handle.

    Attributes:
        history_shown: Whether history may be seen yet.
        tally: How many came out the same, otherwise, or were not reached; empty while hidden.
    """

    scrub: ScrubScreen
    indicators: IndicatorsScreen
    log: tuple[PastLine, ...]
    facts: tuple[PastLine, ...]
    history: tuple[PastLine, ...]
    history_here: str
    history_shown: bool
    tally: str
    register: tuple[DecisionLine, ...]
    register_note: str
    knew: KnewScreen
    can_branch: str
