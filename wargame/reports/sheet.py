"""What sections write on: paragraphs, tables, citations and cross-references in one hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus.flowables import CondPageBreak, PageBreak

from wargame.reports import wording
from wargame.reports.kit import colours, styles
from wargame.reports.kit.callout import Callout
from wargame.reports.kit.heading import Heading
from wargame.reports.kit.legible import clip, legible, one_line
from wargame.reports.kit.spans import Span, coloured, glyph, joined, spans, strong
from wargame.reports.kit.table import Column, Table
from wargame.reports.kit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.styles import Style
    from wargame.reports.kit.table import Row
    from wargame.reports.options import ReportOptions
    from wargame.reports.section import Section

# Longer than this, a text from a person is cut in tables; the annex has it whole.
CELL_LIMIT = 400
# A paragraph longer than this is set in pieces, so that a page holds a whole number of them.
_CHUNK = 6000
# A text of more lines than this is no longer a text; its lines run on.
_MOST_LINES = 200
ANNEX = "annex"


class Sheet:
    """The hand that all sections write in.

    Attributes:
        options: How the report is made.
        pictures: Pictures of the pack by name.
        chosen: The sections of this report that hold something, in order.
        numbers: Their numbers, by id; the cover has none.
    """

    def __init__(
        self,
        review: Review,
        options: ReportOptions,
        chosen: Sequence[Section],
        pictures: Mapping[str, bytes],
    ) -> None:
        self.options = options
        self.pictures = pictures
        self.chosen = tuple(chosen)
        numbered = [one.id for one in chosen if one.numbered]
        self.numbers = {name: count for count, name in enumerate(numbered, start=1)}
        self._review = review
        self._names = dict(review.names)
        self._turns = {turn.id: turn.number for turn in review.turns}
        self._known = frozenset(entry.seq for entry in review.log)
        self._has_annex = any(one.id == ANNEX for one in chosen)
        self._section = ""
        self._part = 0

    # Headings

    def section(self, section: Section) -> list[Flowable]:
        """The heading of a section, on a new page where it wants one."""
        self._section, self._part = section.id, 0
        number = str(self.numbers[section.id])
        words = (coloured(colours.ACCENT, number), "\u2002", section.title)
        plain = f"{number}  {section.title}"
        heading = Heading(0, section_anchor(section.id), plain, words)
        if section is self.chosen[0]:
            return [heading]
        if section.own_page and self.options.preset != "executive":
            return [PageBreak(), heading]
        heading.spaceBefore = 28
        return [CondPageBreak(190), heading]

    def part(self, title: str, *after: Words, need: float = 125) -> list[Flowable]:
        """A numbered heading within the section."""
        self._part += 1
        label = f"{self.numbers[self._section]}.{self._part}"
        title = clip(title, 160)
        anchor = f"{section_anchor(self._section)}.{self._part}"
        words = (label, "\u2002", title, *(("  ", after) if after else ()))
        return [CondPageBreak(need), Heading(1, anchor, f"{label}  {title}", words)]

    def minor(self, title: Words, need: float = 70) -> list[Flowable]:
        """A small heading that is in no outline."""
        return [CondPageBreak(need), Text(styles.MINOR, title)]

    # Text

    def p(self, *words: Words) -> Text:
        """A paragraph."""
        return Text(styles.BODY, *words)

    def lead(self, *words: Words) -> Text:
        """The opening sentence of a section, a size larger."""
        return Text(styles.LEAD, *words)

    def caption(self, *words: Words) -> Text:
        """Small print below a table or a picture."""
        return Text(styles.CAPTION, *words)

    def callout(self, title: Words, *paragraphs: Words, warn: bool = False) -> Callout:
        """A box that is not to be missed."""
        return Callout(title, *paragraphs, warn=warn)

    def prose(self, text: str, style: Style = styles.BODY) -> list[Flowable]:
        """A text from a person or a pack, whole, in paragraphs."""
        lines = [line.strip() for line in legible(text).split("\n")]
        if len(lines) > _MOST_LINES:
            lines = [" ".join(lines)]
        return [Text(style, piece) for line in lines for piece in _pieces(line)]

    def table(
        self, columns: Sequence[Column], rows: Iterable[Row], what: str, *, together: bool = False
    ) -> Table:
        """A table; `what` says what it shows."""
        return Table(columns, rows, what, together=together)

    def cell(self, text: str, limit: int = CELL_LIMIT) -> str:
        """A text from a person or a pack, short enough for a table."""
        return clip(text, limit)

    # Names

    def name(self, thing: str) -> str:
        """The title of a seat, turn, motion or fact; its id where it has none."""
        return one_line(self._names.get(thing, wording.seat(thing)))

    def seat(self, seat_id: str) -> str:
        """The short name of a seat."""
        return clip(wording.seat(seat_id), 24)

    def seats(self, ids: Iterable[str]) -> str:
        """Short names of seats, in the order given."""
        return ", ".join(self.seat(one) for one in ids)

    def fact(self, fact: str) -> str:
        """The title of a fact; its id read as words where the pack gives none."""
        return one_line(self._names.get(fact, fact.replace("-", " ")))

    def value(self, value: str) -> str:
        """A value of a fact, an indicator or an outcome, in words."""
        return wording.outcome(value)[0] if value.isascii() and value else one_line(value)

    def turn(self, turn: str) -> str:
        """The number of a turn; its id where it was not played."""
        number = self._turns.get(turn)
        return str(number) if number is not None else one_line(turn)

    def turns(self, ids: Iterable[str]) -> str:
        """Turns by number: "turn 2", "turns 1, 3"."""
        numbers = [self.turn(one) for one in dict.fromkeys(ids)]
        return ("turn " if len(numbers) == 1 else "turns ") + ", ".join(numbers)

    def people(self, names: Sequence[str]) -> str:
        """People as the options show them."""
        if self.options.people == "seats":
            return "not shown" if names else ""
        if self.options.people == "initials":
            return ", ".join(_initials(one) for one in names)
        return ", ".join(clip(one, 120) for one in names)

    # References

    def cite(self, *seqs: int) -> tuple[Span, ...]:
        """Entries of the log, each a link to the annex; those the reader may not see are left out.

        Three and more in a row are written as a range.
        """
        known = sorted({seq for seq in seqs if seq in self._known})
        return joined((self._range(run) for run in _ranges(known)), ", ")

    def cited(self, *seqs: int) -> tuple[Span, ...]:
        """The same with a space before, to end a sentence with; nothing when nothing is known."""
        found = self.cite(*seqs)
        return spans(" ", found) if found else ()

    def _range(self, run: tuple[int, int]) -> tuple[Span, ...]:
        first, last = run
        if first == last:
            return (self._entry(first),)
        return (self._entry(first), Span("–"), self._entry(last))

    def _entry(self, seq: int) -> Span:
        link = entry_anchor(seq) if self._has_annex else ""
        return Span(f"#{seq}", colour=colours.ACCENT if link else None, link=link)

    def see(self, section: str) -> tuple[Span, ...]:
        """A section by its number, as a link; nothing when the report does not have it."""
        number = self.numbers.get(section)
        if number is None:
            return ()
        link = section_anchor(section)
        return (Span(f"section {number}", colour=colours.ACCENT, link=link),)

    # Shapes

    def mark(self, shown: tuple[str, str]) -> tuple[Words, ...]:
        """A word with its shape before it."""
        word, shape = shown
        if not shape:
            return (word,)
        return (glyph(shape, ""), "\u00a0\u2009", strong(word))

    def shape(self, shown: tuple[str, str]) -> Words:
        """The shape alone; the word is what a screen reader says."""
        word, shape = shown
        return glyph(shape, word) if shape else word


def entry_anchor(seq: int) -> str:
    """Name of the anchor of a log entry."""
    return f"entry-{seq}"


def section_anchor(section: str) -> str:
    """Name of the anchor of a section."""
    return f"section-{section}"


def _pieces(text: str) -> Iterator[str]:
    while len(text) > _CHUNK:
        cut = text.rfind(" ", _CHUNK // 2, _CHUNK)
        cut = cut if cut > 0 else _CHUNK
        yield text[:cut]
        text = text[cut:].lstrip()
    if text:
        yield text


def _initials(name: str) -> str:
    return " ".join(f"{part[0]}." for part in one_line(name).split()[:4])


def _ranges(numbers: Sequence[int]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    out: list[tuple[int, int]] = []
    for first, last in ranges:
        if last - first == 1:
            out += [(first, first), (last, last)]
        else:
            out.append((first, last))
    return out
