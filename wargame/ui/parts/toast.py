"""Toast: what was just recorded, for ten seconds, with the way to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.announce import announce
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent

STAYS_MS = 10_000
LINES = 4
"""Lines of a notice, such as one that says why a file did not open."""
_MARGIN = 16
_WIDEST = 520


class Toast(QFrame):
    """A notice above the bottom edge of its host; it stays while hovered or focused.

    Args:
        host: the widget over which it stands.
        lift: pixels above the host's bottom edge, such as the height of the next bar.
    """

    undo_pressed = Signal()

    def __init__(self, host: QWidget, lift: int = 0) -> None:
        super().__init__(host)
        self.setProperty("kit", "toast")
        self._host = host
        self._lift = lift
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._timer.timeout.connect(self.hide)
        self._glyph = GlyphMark("")
        self._glyph.set_ground("toast", "on2")
        self._text = Text("", "control", "toast_text", lines=LINES)
        self._undo = ActButton("Undo", does="undo", scale="small")
        self._undo.clicked.connect(self._take_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._glyph)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        host.installEventFilter(self)
        self._undo.installEventFilter(self)
        self.hide()

    def show_message(self, text: str, *, glyph: str = "", undo: bool = False) -> None:
        """Shows a text for ten seconds, and tells readers.

        Args:
            text: what is so now.
            glyph: a status shape before it.
            undo: whether Undo is offered.
        """
        self._text.setText(text)
        self.setAccessibleName(text)
        self._glyph.show_glyph(glyph)
        self._glyph.setVisible(bool(glyph))
        self._undo.setVisible(undo)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def set_lift(self, lift: int) -> None:
        """Pixels above the host's bottom edge."""
        self._lift = lift
        self.place()

    def place(self) -> None:
        """Takes its place at the bottom of the host, in the middle."""
        words = self._text.fontMetrics().horizontalAdvance(self._text.text())
        wish = self.sizeHint().width() - self._text.sizeHint().width() + words + 2
        wide = min(max(wish, 280), _WIDEST, self._host.width() - 2 * _MARGIN)
        layout = self.layout()
        high = layout.totalHeightForWidth(wide) if layout else self.sizeHint().height()
        left = (self._host.width() - wide) // 2
        top = self._host.height() - self._lift - high - _MARGIN
        self.setGeometry(QRect(left, max(0, top), wide, high))

    def _take_back(self) -> None:
        self.hide()
        self.undo_pressed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._host and kind == QEvent.Type.Resize and self.isVisible():
            self.place()
        elif watched is self._undo and kind == QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched is self._undo and kind == QEvent.Type.FocusOut and not self.underMouse():
            self._timer.start()
        return False

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if not self._undo.hasFocus():
            self._timer.start()

    def is_counting(self) -> bool:
        """Whether its ten seconds run."""
        return self._timer.isActive()
