"""Where the words of a kind of decision stand in its row: one column, or two side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRect

from wargame.ui.parts.pill import pill_size
from wargame.ui.parts.wrapping import wrapped
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.charters.screen import DIFFERS
from wargame.ui.views.charters.side_by_side import paired

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.ui.theme.scale import Role
    from wargame.ui.tones import PillTone
    from wargame.ui.views.charters.screen import KindLine, Part, Piece

SIDE, TOP, LABEL, GAP = 16, 12, 104, 16
_GUTTER, _MARK, _BETWEEN = 20, 14, 4
_MANY = 10_000

Style = tuple["Role", str]
"""A role of the type scale and the token of a colour."""

MARKS: Final[Mapping[str, tuple[PillTone, str]]] = {
    "differs": ("warn", "arrows-exchange"),
    "only here": ("accent", "arrow-left"),
    "only beside": ("accent", "arrow-right"),
}
"""Colour and icon of each mark; its word always stands beside them."""


class Word(NamedTuple):
    """A line of text."""

    rect: QRect
    text: str
    role: Role
    tone: str


class Shape(NamedTuple):
    """A status shape or an icon."""

    rect: QRect
    name: str
    is_icon: bool


class Mark(NamedTuple):
    """A pill that says how two charters compare."""

    rect: QRect
    word: str


class Laid(NamedTuple):
    """Everything that a row draws, from its own upper left corner, and its height."""

    words: tuple[Word, ...]
    shapes: tuple[Shape, ...]
    marks: tuple[Mark, ...]
    height: int


def columns_from(width: int) -> tuple[int, int, int]:
    """Where the first column begins, where the second does, and how wide each is."""
    first = SIDE + current_theme().px(LABEL) + 8
    wide = max(60, (width - SIDE - first - GAP) // 2)
    return first, first + wide + GAP, wide


def lay_out(line: KindLine, width: int) -> Laid:
    """Lay a kind of decision out in a row of a width."""
    return _Row(width).lay(line)


class _Row:
    def __init__(self, width: int) -> None:
        self._theme = current_theme()
        self._width = width
        self._words: list[Word] = []
        self._shapes: list[Shape] = []
        self._marks: list[Mark] = []

    def lay(self, line: KindLine) -> Laid:
        y = self._title(line) + 6
        for part in line.parts:
            if part.here or part.beside:
                y = self._part(part, y) + 8
        return Laid(tuple(self._words), tuple(self._shapes), tuple(self._marks), y + TOP - 8)

    def _title(self, line: KindLine) -> int:
        room = self._width - 2 * SIDE
        if line.mark:
            room -= self._pill(line.mark, self._width - SIDE, TOP, at_end=True) + 8
        return self._write(line.title, (SIDE, TOP), room, ("panel", "text"))

    def _part(self, part: Part, y: int) -> int:
        below = self._label(part, y)
        first, second, wide = columns_from(self._width)
        if part.beside is None or part.here == part.beside:
            for piece in part.here:
                y = self._piece(piece, first, y, self._width - SIDE - first) + _BETWEEN
            return max(below, y - _BETWEEN)
        indent = self._theme.px(_GUTTER) if part.mark == DIFFERS else 0
        for left, right in paired(part):
            ends = [
                self._piece(piece, x, y, wide, indent=indent)
                for piece, x in ((left, first), (right, second))
                if piece is not None
            ]
            y = max(ends) + _BETWEEN
        return max(below, y - _BETWEEN)

    def _label(self, part: Part, y: int) -> int:
        room = self._theme.px(LABEL)
        y = self._write(part.label, (SIDE, y), room, ("second-medium", "text2"))
        if part.note:
            y = self._write(part.note, (SIDE, y), room, ("meta", "text3"))
        if part.mark:
            self._pill(part.mark, SIDE, y + 2)
            y += 2 + pill_size(part.mark, marked=True).height()
        elif part.beside is not None and part.here == part.beside:
            y = self._write("the same", (SIDE, y), room, ("meta", "text3"))
        return y

    def _piece(self, piece: Piece, x: int, y: int, wide: int, *, indent: int = 0) -> int:
        side = self._theme.px(_MARK)
        if piece.differs:
            self._shapes.append(Shape(QRect(x, y + 2, side, side), "arrows-exchange", True))
        x, wide = x + indent, wide - indent
        if not piece.head:
            return self._write(piece.text, (x, y), wide, ("second", "text"))
        y = self._write(piece.head, (x, y), wide, ("second-strong", "text"))
        if piece.word:
            box = QRect(x, y + (self._theme.line("meta") - side) // 2, side, side)
            self._shapes.append(Shape(box, piece.glyph, False))
            y = self._write(piece.word, (x + side + 6, y), wide - side - 6, ("meta", "text2"))
        return self._write(piece.text, (x, y), wide, ("second", "text2")) if piece.text else y

    def _write(self, text: str, at: tuple[int, int], wide: int, style: Style) -> int:
        x, y = at
        role, tone = style
        high = self._theme.line(role)
        for shown in wrapped(text, self._theme.font(role), wide, _MANY):
            self._words.append(Word(QRect(x, y, wide, high), shown, role, tone))
            y += high
        return y

    def _pill(self, word: str, x: int, y: int, *, at_end: bool = False) -> int:
        size = pill_size(word, marked=True)
        left = x - size.width() if at_end else x
        self._marks.append(Mark(QRect(left, y, size.width(), size.height()), word))
        return size.width()
