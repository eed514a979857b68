"""Breaks a text into at most so many lines of a width, the last one cut with "…"."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


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
        flat = text.replace("\n", " ")
        return [metrics.elidedText(flat, Qt.TextElideMode.ElideRight, max(0, width))]
    if "\n" not in text and metrics.horizontalAdvance(text) <= width:
        return [text]
    shown: list[str] = []
    for paragraph in text.split("\n"):
        _break(paragraph, font, width, lines, shown)
        if len(shown) >= lines:
            break
    return shown


def _break(paragraph: str, font: QFont, width: int, lines: int, shown: list[str]) -> None:
    """Adds the lines of one paragraph, up to `lines` in all."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(paragraph, font)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        if len(shown) == lines - 1:
            metrics = QFontMetrics(font)
            rest = paragraph[start:]
            shown.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        shown.append(paragraph[start : start + line.textLength()].rstrip())
    layout.endLayout()
