"""What the room's window shows, as ready words. No Qt here.

A slide is a mode and, for some, what it is about. Each mode has a body of its own; all but the
curtain share the head. Every word of it comes from the public view.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from wargame.ui.maps.sheet import MapScreen, MapSheet

if TYPE_CHECKING:
    from collections.abc import Iterator

Mode = Literal[
    "holding",
    "overview",
    "map",
    "inject",
    "picture",
    "motion",
    "roll",
    "amendment",
    "moves",
    "clock",
    "review",
    "message",
    "curtain",
]

MODE_WORDS: dict[Mode, str] = {
    "holding": "Holding slide",
    "overview": "Overview",
    "map": "Map",
    "inject": "Inject",
    "picture": "Picture",
    "motion": "Motion",
    "roll": "Roll call",
    "amendment": "Amendment",
    "moves": "Moves",
    "clock": "Clock",
    "review": "Turn on one card",
    "message": "Message",
    "curtain": "Blank",
}


class Slide(NamedTuple):
    """What is meant: `subject` is an entry's number, a motion, or a seat, by the mode."""

    mode: Mode
    subject: str = ""


class Step(NamedTuple):
    """A phase of the bar; `state` is `done`, `now` or `later`."""

    title: str
    state: str


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over every slide but the curtain.

    Attributes:
        speaks: Who has the floor, empty for nobody; it stands in place of the note.
    """

    title: str
    note: str
    turn: str
    dates: str
    steps: tuple[Step, ...]
    speaks: str = ""


@dataclass(frozen=True, slots=True)
class ClockWords:
    """The clock at one moment.

    Attributes:
        text: The figures, empty while no phase is open.
        beside: What runs out, or that it stands.
        note: "One minute left" under a minute, "paused" while it stands.
        tone: `text`, `warn` or `text3`.
        share: How much of the phase is over, 0 to 1.
        seconds: Left; negative when over.
        paused: Whether it stands.
    """

    text: str = ""
    beside: str = ""
    note: str = ""
    tone: str = "text"
    share: float = 0.0
    seconds: int = 0
    paused: bool = False


class Sealed(NamedTuple):
    """Whether a seat has sealed; nothing finer is told to the room."""

    name: str
    word: str
    glyph: str
    tone: str


class News(NamedTuple):
    """A public inject in short."""

    when: str
    place: str
    words: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class LastMotion:
    """How the last motion came out."""

    number: str
    title: str
    word: str
    glyph: str
    tone: str
    marks: tuple[str, ...]
    tally: str


@dataclass(frozen=True, slots=True)
class Overview:
    """The slide between everything else."""

    map: MapScreen
    sealed_title: str
    sealed_count: str
    sealed: tuple[Sealed, ...]
    news: tuple[News, ...]
    last: LastMotion | None
    quiet: str


@dataclass(frozen=True, slots=True)
class MapSlide:
    """The map alone, with what its pins stand for."""

    map: MapScreen
    lines: tuple[News, ...]


@dataclass(frozen=True, slots=True)
class PictureSlide:
    """A picture that came with a public inject.

    Attributes:
        alt: What it shows, for readers of the screen; it is not drawn.
        content: None where the file does not hold it.
    """

    title: str
    credit: str
    alt: str
    inject: str
    content: bytes | None


@dataclass(frozen=True, slots=True)
class InjectSlide:
    """A public inject, to be read; `picture` stands beside its words."""

    kind: str
    when: str
    place: str
    source: str
    title: str
    text: str
    cut: str
    picture: PictureSlide | None = None


class Card(NamedTuple):
    """A seat at the roll call."""

    code: str
    name: str
    note: str
    word: str
    glyph: str
    tone: str
    is_now: bool


class Count(NamedTuple):
    """One figure of the tally."""

    figure: str
    word: str
    glyph: str
    tone: str


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who has the floor and who waits; `time` is filled in by the clock."""

    now: str
    how: str
    waiting: str


@dataclass(frozen=True, slots=True)
class MotionSlide:
    """A motion, with its roll where it was called.

    Attributes:
        verdict: "As it stands: blocked", or the outcome.
        why: Article and arithmetic in a sentence or two.
        cards: Empty on the slide that shows the text alone.
    """

    number: str
    by: str
    pill: str
    pill_tone: str
    title: str
    text: str
    cut: str
    facts: tuple[str, ...]
    cards: tuple[Card, ...] = ()
    counts: tuple[Count, ...] = ()
    verdict: str = ""
    verdict_tone: str = "text"
    verdict_glyph: str = ""
    why: str = ""
    speakers: Speakers | None = None


@dataclass(frozen=True, slots=True)
class AmendmentSlide:
    """An amendment: `parts` are stretches of `same`, `added` or `removed` text."""

    number: str
    label: str
    by: str
    pill: str
    pill_tone: str
    title: str
    parts: tuple[tuple[str, str], ...]
    final: str
    cut: str


class MoveCard(NamedTuple):
    """A seat at Reveal: what it did in the open, or that its move is still sealed."""

    code: str
    name: str
    lines: tuple[str, ...]
    glyph: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class MovesSlide:
    """What all seats did, as their moves are opened."""

    title: str
    count: str
    cards: tuple[MoveCard, ...]


class Line(NamedTuple):
    """A line of a turn's card: a shape, who or what, and what of it."""

    glyph: str
    tone: str
    head: str
    words: str


class Column(NamedTuple):
    """A column of a turn's card; `more` says how many lines have no room."""

    title: str
    lines: tuple[Line, ...]
    more: str
    empty: str


@dataclass(frozen=True, slots=True)
class ReviewSlide:
    """A turn on one card, for all or for one seat."""

    title: str
    note: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class HoldingSlide:
    """Before the exercise, between turns, and at its end."""

    title: str
    pack: str
    line: str
    facts: tuple[str, ...]
    small: str


@dataclass(frozen=True, slots=True)
class MessageSlide:
    """A word of the facilitator to the room."""

    text: str
    when: str


@dataclass(frozen=True, slots=True)
class ClockSlide:
    """The clock alone, large."""

    phase: str
    story: str


Body = (
    Overview
    | MapSlide
    | InjectSlide
    | PictureSlide
    | MotionSlide
    | AmendmentSlide
    | MovesSlide
    | ReviewSlide
    | HoldingSlide
    | MessageSlide
    | ClockSlide
    | None
)


@dataclass(frozen=True, slots=True)
class SlideScreen:
    """A slide with all its words.

    Attributes:
        name: What the top bar calls it, such as "Roll call, motion 3.2".
        body: None for the curtain.
    """

    slide: Slide
    name: str
    head: Head
    body: Body


def words_of(thing: object) -> Iterator[str]:
    """Every word that a slide may show, for readers of the screen and for the test of secrecy.

    The ground of the map is the pack's and printed for everybody: of it only the note is told.
    """
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, MapSheet):
        yield thing.note
    elif is_dataclass(thing) and not isinstance(thing, type):
        for each in fields(thing):
            yield from words_of(getattr(thing, each.name))
    elif isinstance(thing, (tuple, list)):
        for each in thing:
            yield from words_of(each)
