"""Tables: hairlines, a header that repeats on each page, rows that break only when they must."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from wargame.reports.kit import colours, styles
from wargame.reports.kit.tags import Node, artifact, tags_of
from wargame.reports.kit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlab.lib.colors import Color

    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.styles import Style

_PAD: Final = 3.5
_GAP: Final = 8.0
# A row higher than this may go on over the page; a lower one is moved whole.
_TALL: Final = 170.0
# So little of a table at the foot of a page is moved to the next one.
_SCRAP: Final = 70.0
# Less than the height of a page's text on either paper.
_PAGE: Final = 600.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its width in points (0 takes what is left), and how cells are set."""

    head: Words = ""
    width: float = 0.0
    style: Style = styles.CELL


@dataclass(frozen=True, slots=True)
class Band:
    """A line across the whole table that heads the rows below it."""

    words: Words
    cites: Words = ""


Cell = Text | str | tuple["Words", ...]
Row = tuple["Words", ...] | Band


class _Line:
    """One row as it will be drawn: cells at their places, all heights known."""

    __slots__ = ("band", "cells", "height", "node")

    def __init__(self, cells: list[tuple[float, Text]], node: Node, *, band: bool = False) -> None:
        self.cells = cells
        self.node = node
        self.band = band
        self.height = max((cell.height for _, cell in cells), default=0.0) + 2 * _PAD


class Table(Flowable):
    """Rows under a header.

    Args:
        columns: Exactly one of them may have width 0.
        rows: Words for each column, or a band across all of them.
        what: What the table shows, for those who cannot see it.
        together: Whether to begin a new page rather than to break, where one page holds it.
        labels: Whether the first cell of each row is its head, as where columns have none.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Iterable[Row],
        what: str = "",
        *,
        together: bool = False,
        labels: bool = False,
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows = tuple(rows)
        self.node = Node("Table", about=what)
        self._labels = labels or not any(column.head for column in self.columns)
        self._together = together
        self.spaceBefore = 3.5
        self.spaceAfter = 10.5
        self._lines: list[_Line] | None = None
        self._head: _Line | None = None
        self._repeated = False
        self._width = 0.0

    def rows(self) -> tuple[Row, ...]:
        """The rows as they were given."""
        return self._rows

    def widths(self, width: float) -> list[float]:
        """How wide each column is in a table of this width, without the gaps between them."""
        return [wide for _, wide in self._places(width)]

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self._set(availWidth)
        self.width = availWidth
        self.height = self._head_height() + sum(line.height for line in self._lines or ())
        return availWidth, self.height

    def _head_height(self) -> float:
        return self._head.height if self._head else 0.0

    def _set(self, width: float) -> None:
        if self._lines is not None and width == self._width:
            return
        self._width = width
        places = self._places(width)
        if any(column.head for column in self.columns):
            self._head = self._header(places)
        self._lines = [self._line(row, places, width) for row in self._rows]

    def _places(self, width: float) -> list[tuple[float, float]]:
        """Where each column stands: those without a width share the rest, none leaves the page."""
        gaps = _GAP * (len(self.columns) - 1)
        fixed = sum(column.width for column in self.columns)
        sharing = sum(not column.width for column in self.columns) or 1
        rest = max(24.0, (width - fixed - gaps) / sharing)
        wishes = [column.width or rest for column in self.columns]
        over = sum(wishes) - (width - gaps)
        scale = (width - gaps) / sum(wishes) if over > 1 else 1.0
        places, x = [], 0.0
        for wide in (wish * scale for wish in wishes):
            places.append((x, wide))
            x += wide + _GAP
        return places

    def _header(self, places: list[tuple[float, float]]) -> _Line:
        row = Node("TR", self.node)
        cells = []
        for column, (x, wide) in zip(self.columns, places, strict=True):
            style = replace(styles.COLUMN, align=column.style.align)
            head = Node("TH", row, about="/Scope /Column") if column.head else Node("TD", row)
            text = Text(style, column.head, node=head)
            text.set_to(wide)
            cells.append((x, text))
        return _Line(cells, row)

    def _line(self, row: Row, places: list[tuple[float, float]], width: float) -> _Line:
        node = Node("TR", self.node)
        if isinstance(row, Band):
            words = (row.words, "  ", row.cites) if row.cites else row.words
            about = f"/Scope /Column /ColSpan {len(self.columns)}"
            text = Text(styles.CELL_STRONG, words, node=Node("TH", node, about=about))
            text.set_to(width)
            return _Line([(0.0, text)], node, band=True)
        cells: list[tuple[float, Text]] = []
        for words, column, (x, wide) in zip(row, self.columns, places, strict=True):
            first = self._labels and not cells
            head = Node("TH", node, about="/Scope /Row") if first else Node("TD", node)
            text = Text(column.style, words, node=head)
            text.set_to(wide)
            cells.append((x, text))
        return _Line(cells, node)

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        self._set(availWidth)
        lines = self._lines or []
        used, fit = self._head_height(), 0
        if self._together and used + sum(line.height for line in lines) < _PAGE:
            return []
        while fit < len(lines) and used + lines[fit].height <= availHeight + 0.01:
            used += lines[fit].height
            fit += 1
        if fit == len(lines):
            return [self]
        cut = self._cut(lines[fit], availHeight - used) if lines[fit].height > _TALL else None
        if cut is None and fit == len(lines) - 1 and fit > 3:
            # One row alone on the next page would be taken for the end of something else.
            fit -= 1
            used -= lines[fit].height
        while cut is None and fit and lines[fit - 1].band:
            fit -= 1
            used -= lines[fit].height
        if cut is None and (fit == 0 or (fit == 1 and used < _SCRAP)):
            return []
        if cut is None:
            return [self._part(lines[:fit], first=True), self._part(lines[fit:], first=False)]
        upper, lower = cut
        return [
            self._part([*lines[:fit], upper], first=True),
            self._part([lower, *lines[fit + 1 :]], first=False),
        ]

    def _cut(self, line: _Line, room: float) -> tuple[_Line, _Line] | None:
        """Cut a tall row at the line that still fits, or say that it is not worth it."""
        upper, lower = [], []
        for x, cell in line.cells:
            fit = int((room - 2 * _PAD) / cell.style.leading)
            rows = len(cell.rows or ())
            if fit < 3:
                return None
            upper.append((x, cell.part(0, min(fit, rows))))
            lower.append((x, cell.part(min(fit, rows), rows)))
        return _Line(upper, line.node), _Line(lower, line.node)

    def _part(self, lines: list[_Line], *, first: bool) -> Table:
        one = Table(self.columns, ())
        one.node = self.node
        one._lines, one._head, one._width = lines, self._head, self._width
        one._repeated = self._repeated or not first
        if not first:
            one.spaceBefore = 0
        return one

    @override
    def draw(self) -> None:
        top = self.height
        if self._head:
            self._draw_head(top)
            top -= self._head.height
        for line in self._lines or ():
            self._draw_line(line, top)
            top -= line.height

    def _draw_head(self, top: float) -> None:
        head = self._head
        if head is None:
            return
        canvas = self.canv
        if self._repeated:
            with artifact(canvas, repeated=True):
                tags, canvas.tags = getattr(canvas, "tags", None), None
                self._draw_cells(head, top)
                canvas.tags = tags
        else:
            self._draw_cells(head, top)
        self._rule(top - head.height, colours.RULE_STRONG, 0.8)

    def _draw_line(self, line: _Line, top: float) -> None:
        if line.band:
            with artifact(self.canv):
                self.canv.setFillColor(colours.SUNKEN)
                self.canv.rect(-4, top - line.height, self.width + 8, line.height, stroke=0, fill=1)
        self._draw_cells(line, top)
        self._rule(top - line.height, colours.RULE, 0.5)

    def _draw_cells(self, line: _Line, top: float) -> None:
        tags = tags_of(self.canv)
        for x, cell in line.cells:
            if tags is not None:
                # An empty cell draws nothing and still counts: the grid closes.
                tags.place(cell.node)
            cell.draw_at(self.canv, x, top - _PAD)

    def _rule(self, y: float, colour: Color, wide: float) -> None:
        with artifact(self.canv):
            self.canv.setStrokeColor(colour)
            self.canv.setLineWidth(wide)
            self.canv.line(0, y, self.width, y)
