"""A paragraph: spans in a style, broken into lines, that may go on over the next page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from wargame.reports.kit.legible import legible
from wargame.reports.kit.letters import show
from wargame.reports.kit.lines import break_lines
from wargame.reports.kit.marks import draw_mark
from wargame.reports.kit.spans import Span, spans
from wargame.reports.kit.tags import Node, artifact, link_to, tagged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from wargame.reports.kit.lines import Piece, Row
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.styles import Style

# Where the baseline lies in a line's height, so that letters stand optically in its middle.
_BASELINE: Final = 0.36
# How far before its words the mark of an item begins.
_HANGS: Final = 12.0
_APART: Final = 3.0


class Text(Flowable):
    """Words in a style; `node` says what they are to a screen reader.

    `mark` is the dot or the number of an item of a list; it hangs in front of the first line.
    """

    def __init__(
        self, style: Style, *words: Words, node: Node | None = None, mark: str = ""
    ) -> None:
        super().__init__()
        self.style = style
        self.mark = legible(mark)
        self.words = tuple(_clean(one) for one in spans(*words))
        self.node = node or Node(style.role)
        self.spaceBefore = style.before
        self.spaceAfter = style.after
        self.rows: list[Row] | None = None
        self._measure = 0.0

    def set_to(self, width: float) -> float:
        """Break into lines of a width; returns the height."""
        inner = width - self.style.left - self.style.right
        if self.rows is None or inner != self._measure:
            self.rows = break_lines(self.words, self.style, inner)
            self._measure = inner
        self.width = width
        self.height: float = len(self.rows) * self.style.leading
        return self.height

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        return availWidth, self.set_to(availWidth)

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        self.set_to(availWidth)
        rows = self.rows or []
        fit = int((availHeight + 0.01) / self.style.leading)
        if fit >= len(rows):
            return [self]
        least = self.style.orphans
        fit = min(fit, len(rows) - least)
        if fit < least or fit < 1:
            return []
        return [self.part(0, fit), self.part(fit, len(rows))]

    def part(self, first: int, end: int) -> Text:
        """Lines `first` to `end` as a text of their own, belonging to the same paragraph."""
        rows = self.rows or []
        one = Text(self.style, node=self.node, mark="" if first else self.mark)
        one.words = self.words
        one.rows = rows[first:end]
        one._measure = self._measure
        one.width, one.height = self.width, len(one.rows) * self.style.leading
        if first:
            one.spaceBefore = 0
        if end < len(rows):
            one.spaceAfter = 0
        return one

    @override
    def draw(self) -> None:
        self.draw_at(self.canv, 0, self.height)

    def draw_at(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw with the upper left corner at x, top."""
        style = self.style
        lift = style.leading / 2 + style.size * _BASELINE
        if self.mark and self.rows:
            (hung,) = break_lines((Span(self.mark),), style, style.left)[:1]
            node = Node("Lbl", self.node.parent)
            start = x + style.left - max(_HANGS, hung.width + _APART)
            _draw_row(canvas, hung, (start, top - lift), style, node)
        for row in self.rows or ():
            start = x + style.left
            spare = self._measure - row.width
            if style.align == "right":
                start += spare
            elif style.align == "centre":
                start += spare / 2
            _draw_row(canvas, row, (start, top - lift), style, self.node)
            top -= style.leading


def _clean(span: Span) -> Span:
    """Every text goes through here before it is set: nothing unseen gets onto a page."""
    shown = legible(span.text)
    return span if shown is span.text else replace(span, text=shown)


def _draw_row(canvas: Canvas, row: Row, at: tuple[float, float], style: Style, node: Node) -> None:
    plain: list[Piece] = []
    for piece in row.pieces:
        if piece.look.link:
            _draw_pieces(canvas, plain, at, style.size, node)
            plain = []
            _draw_link(canvas, piece, at, style, node)
        else:
            plain.append(piece)
    _draw_pieces(canvas, plain, at, style.size, node)


def _draw_link(
    canvas: Canvas, piece: Piece, at: tuple[float, float], style: Style, parent: Node
) -> None:
    node = Node("Link", parent)
    _draw_pieces(canvas, [piece], at, style.size, node)
    x, y = at[0] + piece.x, at[1]
    low, high = y - 0.3 * style.size, y + 0.9 * style.size
    link_to(canvas, node, piece.look.link, piece.text, (x, low, x + piece.width, high))


def _draw_pieces(
    canvas: Canvas, pieces: Sequence[Piece], at: tuple[float, float], size: float, node: Node
) -> None:
    if not pieces:
        return
    x, y = at
    letters = [piece for piece in pieces if not piece.look.glyph]
    if letters:
        with tagged(canvas, node):
            show(canvas, letters, at, size)
    for piece in pieces:
        if piece.look.glyph:
            text = piece.text
            told = tagged(canvas, Node("Span", node, text)) if text else artifact(canvas)
            with told:
                draw_mark(canvas, piece.look.glyph, x + piece.x, y - size * 0.2, size * 1.05)
