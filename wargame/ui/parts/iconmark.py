"""An icon as a part of its own, beside a text."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wargame.ui.icons import paint_icon
from wargame.ui.theme.theme import current_theme


class IconMark(QWidget):
    """An icon that stands alone and only decorates.

    Args:
        name: the icon.
        size: its side in pixels.
        tone: the token of its colour.
    """

    def __init__(
        self, name: str, *, size: int = 16, tone: str = "text2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._side = size
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tone: str = "") -> None:
        """Another icon, and perhaps another colour."""
        self._name, self._tone = name, tone or self._tone
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = current_theme().px(self._side)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self.rect(), self._name, self._tone)
        painter.end()
