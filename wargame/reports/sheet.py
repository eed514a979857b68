"""What sections write on: paragraphs, tables, citations and cross-references in one hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus.flowables import CondPageBreak, PageBreak

from wargame.reports.citations import Citations, section_anchor
from wargame.reports.kit import colours, styles
from wargame.reports.kit.callout import Callout
from wargame.reports.kit.heading import Heading
from wargame.reports.kit.legible import clip, legible
from wargame.reports.kit.spans import coloured, glyph, strong
from wargame.reports.kit.table import Column, Table
from wargame.reports.kit.tags import Node
from wargame.reports.kit.text import Text
from wargame.reports.names import Names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.headed import Headed
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.styles import Style
    from wargame.reports.kit.table import Row
    from wargame.reports.options import ReportOptions

REPLAYED = (
    "Worked out when this report was made, from the file and by this version's rules; it is not in"
    " the log."
)
# Longer than this, a text from a person is cut in tables; the annex has it whole.
CELL_LIMIT = 400
# A paragraph longer than this is set in pieces, so that a page holds a whole number of them.
_HALF = 330
"""About half a page: where the one before leaves less, a section that wants its own gets it."""
_CHUNK = 6000
# A text of more lines than this is no longer a text; its lines run on.
_MOST_LINES = 200


class Sheet(Names, Citations):
    """The hand that all sections write in.

    Attributes:
        options: How the report is made.
        pictures: The cover by its name, and pictures that came with injects by their digest.
        chosen: The sections of this report that hold something, in order.
    """

    def __init__(
        self,
        review: Review,
        options: ReportOptions,
        chosen: Sequence[Headed],
        pictures: Mapping[str, bytes],
    ) -> None:
        numbered = [one.id for one in chosen if one.numbered]
        numbers = {name: count for count, name in enumerate(numbered, start=1)}
        Names.__init__(self, review, options)
        Citations.__init__(self, {entry.seq for entry in review.log}, numbers)
        self.pictures = pictures
        self.chosen = tuple(chosen)
        self._section = ""
        self._part = 0

    def section(self, section: Headed) -> list[Flowable]:
        """The heading of a section, on a new page where it wants one."""
        self._section, self._part = section.id, 0
        number = str(self.numbers[section.id])
        words = (coloured(colours.ACCENT, number), "\u2002", section.title)
        plain = f"{number}  {section.title}"
        heading = Heading(0, section_anchor(section.id), plain, words)
        note = self._note(section.id)
        if section is self.chosen[0]:
            return [heading, *note]
        heading.spaceBefore = 28
        if section.own_page and self.options.preset != "executive":
            return [self._new_page(section), heading, *note]
        return [CondPageBreak(190), heading, *note]

    def _new_page(self, section: Headed) -> Flowable:
        """A new page, but not where the section before left half of the last one empty."""
        before = self.chosen[self.chosen.index(section) - 1]
        return CondPageBreak(_HALF) if before.numbered else PageBreak()

    def _note(self, section: str) -> list[Flowable]:
        """What the author of the report adds to a section, set apart: it is no entry of the log."""
        text = dict(self.options.notes).get(section, "").strip()
        if not text:
            return []
        lines = [piece for line in legible(text).split("\n") for piece in _pieces(line.strip())]
        return [Callout("Note by the author of this report", *lines)]

    def part(self, title: str, *after: Words, need: float = 125) -> list[Flowable]:
        """A numbered heading within the section."""
        self._part += 1
        label = f"{self.numbers[self._section]}.{self._part}"
        title = clip(title, 160)
        anchor = f"{section_anchor(self._section)}.{self._part}"
        words = (label, "\u2002", title, *(("  ", after) if after else ()))
        return [CondPageBreak(need), Heading(1, anchor, f"{label}  {title}", words)]

    def need(self, table: Table, most: float = 560.0) -> float:
        """The room that a heading needs to stay with a whole table, where a page holds it."""
        height: float = table.wrap(styles.MEASURE, 0)[1]
        return min(most, height + 60)

    def minor(self, title: Words, need: float = 70) -> list[Flowable]:
        """A small heading that is in no outline."""
        # A level of headings is never left out, whatever the section holds.
        role = "H3" if self._part else "H2"
        return [CondPageBreak(need), Text(styles.MINOR, title, node=Node(role))]

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

    def shows(self, what: str) -> bool:
        """Whether the options let something in: one of `options.PARTS`."""
        return what not in self.options.without

    def replayed(self) -> str:
        """The label of what is not in the log."""
        return REPLAYED

    def table(
        self, columns: Sequence[Column], rows: Iterable[Row], what: str, *, together: bool = False
    ) -> Table:
        """A table; `what` says what it shows."""
        return Table(columns, rows, what, together=together)

    def cell(self, text: str, limit: int = CELL_LIMIT) -> str:
        """A text from a person or a pack, short enough for a table."""
        return clip(text, limit)

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


def _pieces(text: str) -> Iterator[str]:
    while len(text) > _CHUNK:
        cut = text.rfind(" ", _CHUNK // 2, _CHUNK)
        cut = cut if cut > 0 else _CHUNK
        yield text[:cut]
        text = text[cut:].lstrip()
    if text:
        yield text
