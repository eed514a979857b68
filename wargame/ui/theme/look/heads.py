"""The heads of tables: words over a hairline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

    from wargame.ui.theme.values import Values

_USUAL = (12, 6, 12, 6)
_DENSE = (9, 6, 4, 6)
_LINE = 1
_HIGH = 17
"""Pixels over and under the words of a head, with its line."""


def dress_heads(heads: QHeaderView, theme: Values) -> None:
    """Its font, and nothing behind it."""
    heads.setFont(theme.font("meta-strong"))
    heads.viewport().setAutoFillBackground(False)


def _padding(heads: QWidget | None) -> tuple[int, int, int, int]:
    dense = heads is not None and heads.property("dense") == "true"
    return _DENSE if dense else _USUAL


def head_size(option: QStyleOptionHeader, heads: QWidget | None, theme: Values) -> QSize:
    """The size of a head."""
    left, _, right, _ = _padding(heads)
    words = theme.metrics("meta-strong").horizontalAdvance(option.text)
    return QSize(words + left + right, theme.metrics("body").height() + _HIGH)


def draw_head(painter: QPainter, option: QStyleOptionHeader, theme: Values) -> None:
    """The hairline under a head."""
    rect: QRect = option.rect
    line = rect.adjusted(0, rect.height() - _LINE, 0, 0)
    painter.fillRect(line, theme.colour("divider"))


def draw_head_words(
    painter: QPainter, option: QStyleOptionHeader, heads: QWidget | None, theme: Values
) -> None:
    """The words of a head, cut where they have no room."""
    left, top, right, bottom = _padding(heads)
    if option.direction == Qt.LayoutDirection.RightToLeft:
        left, right = right, left
    room = option.rect.adjusted(left, top, -right, -bottom - _LINE)
    painter.save()
    painter.setFont(theme.font("meta-strong"))
    painter.setPen(theme.colour("text2"))
    words = theme.metrics("meta-strong").elidedText(
        option.text, Qt.TextElideMode.ElideRight, room.width()
    )
    painter.drawText(room, int(option.textAlignment | Qt.AlignmentFlag.AlignVCenter), words)
    painter.restore()
