"""The ring of the focus for what paints none: areas that scroll, tables, texts with links.

It is for the keyboard. Whoever clicks knows where, and a click on the ground of a page that scrolls
gives the focus to the whole page, so that its keys scroll it: no ring goes around that.
"""

from __future__ import annotations

from weakref import ref

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLabel, QListView, QScrollArea, QTableView, QWidget
from typing_extensions import override

from wargame.ui.parts.rowlist import RowList
from wargame.ui.theme.theme import current_theme

_WIDE = 2


class FocusRing(QWidget):
    """Lies over one widget and lets everything through; it goes when the focus goes."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target.parentWidget())
        self._target = target
        self._theme = current_theme()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        target.installEventFilter(self)
        self.setGeometry(target.geometry())
        self.show()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._target and event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self.setGeometry(self._target.geometry())
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), _WIDE))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


class FocusRings(QObject):
    """Gives the ring to whatever has the focus and shows none itself."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ring: FocusRing | None = None
        # Weakly: a seat's page and what is on it must be gone once it is left.
        self._clicked: ref[QWidget] | None = None

    def follow(self, old: QWidget | None, now: QWidget | None) -> None:
        """The focus went from one to another."""
        if self._ring is not None:
            self._ring.destroyed.disconnect(self._forget)
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None
        if now is None:
            return  # another window has it; what was clicked before that stays so
        if not (old is None and self._was_clicked(now)):
            by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
            self._clicked = ref(now) if by_mouse else None
        if not self._was_clicked(now) and _needs_ring(now):
            self._ring = FocusRing(now)
            # A seat's page is destroyed with everything on it, the ring too.
            self._ring.destroyed.connect(self._forget)

    def _was_clicked(self, widget: QWidget) -> bool:
        return self._clicked is not None and self._clicked() is widget

    def _forget(self) -> None:
        self._ring = None


def _needs_ring(widget: QWidget) -> bool:
    if widget.parentWidget() is None:
        return False
    # The rows of our lists show it on the current one, as a rule.
    plain = isinstance(widget, QListView) and not isinstance(widget, RowList)
    asked = bool(widget.property("ring"))
    return asked or plain or isinstance(widget, QScrollArea | QTableView | QLabel)
