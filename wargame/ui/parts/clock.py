"""The clock: figures of a fixed width that repaint only when they change."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QPainter, QPaintEvent
from PySide6.QtWidgets import QAccessibleWidget, QSizePolicy, QWidget
from typing_extensions import override

from wargame.ui.parts.accessible import ensure_factory
from wargame.ui.parts.clock_words import clock_text
from wargame.ui.theme.theme import current_theme

_WIDEST = "00:00"


class ClockLabel(QWidget):
    """Shows the time left; the screen's one timer calls `show_seconds`.

    Args:
        name: what runs, such as "Left in Orders".
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ensure_factory()
        self._access: QAccessibleWidget | None = None
        self._theme = current_theme()
        self._name = name
        self.setAccessibleName(name)
        self._text = _WIDEST
        self._tone = "text"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def show_seconds(self, seconds: int, *, paused: bool = False) -> None:
        """The seconds left (below zero it is over) and whether the clock stands."""
        tone = "warn" if seconds < 0 else "text3" if paused else "text"
        self.show_text(clock_text(seconds), tone)

    def show_text(self, text: str, tone: str = "text") -> None:
        """Any figures, in the colour of a token."""
        if (text, tone) == (self._text, self._tone):
            return
        longer = len(text) != len(self._text)
        self._text, self._tone = text, tone
        self.setAccessibleName(f"{self._name}: {text}")
        if longer:
            self.updateGeometry()
        self.update()

    def make_access(self) -> QAccessibleInterface:
        """The interface that readers use: a clock, whose name ends with what it shows."""
        if self._access is None:
            self._access = QAccessibleWidget(self, QAccessible.Role.Clock)
        return self._access

    def text(self) -> str:
        """What it shows."""
        return self._text

    @override
    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics("clock")
        # Figures are tabular: as many zeros are as wide.
        widest = "".join("0" if sign.isdigit() else sign for sign in self._text)
        wide = max(metrics.horizontalAdvance(widest), metrics.horizontalAdvance(_WIDEST))
        return QSize(wide + 2, metrics.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(self._theme.font("clock"))
        painter.setPen(self._theme.colour(self._tone))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), self._text)
        painter.end()
