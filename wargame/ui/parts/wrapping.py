"""Breaks a text into at most so many lines of a width, the last one cut with "…"."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

_PIECE = 1_000
"""Characters that are laid out at once: the time that Qt takes grows with their square."""


def wrapped(text: str, font: QFont, width: int, lines: int) -> list[str]:
    """The lines to draw; one line is only cut, never broken.

    Args:
        text: what is to be shown.
        font: what it is drawn with.
        width: pixels there are.
        lines: how many lines at most.
    """
    metrics = QFontMetrics(font)
    if lines == 1 or width <= 0:
        return [_cut(text.replace("\n", " "), metrics, max(0, width))]
    if "\n" not in text and len(text) <= _PIECE and metrics.horizontalAdvance(text) <= width:
        return [text]
    shown: list[str] = []
    for paragraph in text.split("\n"):
        for piece in _pieces(paragraph):
            _break(piece, font, width, lines, shown)
            if len(shown) >= lines:
                return shown
    return shown


def _cut(text: str, metrics: QFontMetrics, width: int) -> str:
    # No line is as wide as a piece: the rest of a long text need not be measured.
    return metrics.elidedText(text[:_PIECE], Qt.TextElideMode.ElideRight, width)


def _pieces(paragraph: str) -> list[str]:
    """A paragraph in pieces that are quick to break, each ending at a blank where there is one."""
    pieces = []
    while len(paragraph) > _PIECE:
        blank = paragraph.rfind(" ", _PIECE // 2, _PIECE)
        end = blank + 1 if blank > 0 else _PIECE
        pieces.append(paragraph[:end])
        paragraph = paragraph[end:]
    return [*pieces, paragraph]


def _break(piece: str, font: QFont, width: int, lines: int, shown: list[str]) -> None:
    """Adds the lines of one piece, up to `lines` in all."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    # Qt counts in halves of UTF-16, Python in whole characters.
    units = piece.encode("utf-16-le", "surrogatepass")
    layout = QTextLayout(piece, font)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = 2 * line.textStart()
        if len(shown) == lines - 1:
            rest = units[start:].decode("utf-16-le", "replace")
            shown.append(_cut(rest, QFontMetrics(font), width))
            break
        end = start + 2 * line.textLength()
        shown.append(units[start:end].decode("utf-16-le", "replace").rstrip())
    layout.endLayout()
