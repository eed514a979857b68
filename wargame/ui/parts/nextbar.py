"""The bar of the next step: what can be undone, what comes after, and the filled button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.nextbutton import NextButton
from wargame.ui.parts.text import Text
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_BAR, _LOW_BAR = 74, 48
# Below this width only undo and the act itself are left.
_NARROW = 860


class NextBar(QFrame):
    """Bottom of the running screens: undo, what comes after, and the next step.

    Signals `next_pressed` and `undo_pressed`.
    """

    next_pressed = Signal()
    undo_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self.setProperty("kit", "panel")
        self.setAccessibleName("Next step")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.undo = ActButton("Undo", icon="arrow-back-up", does="undo", yields=True)
        self._undo_text = Text("", "second", "text2", lines=1)
        self._after_head = Text("After this", "second-medium", "text2")
        self._after = Text("", "second-strong", "text2", lines=1)
        self.button = NextButton()
        self.undo.clicked.connect(self.undo_pressed)
        self.button.clicked.connect(self.next_pressed)
        self._compact = False
        self._row = QHBoxLayout(self)
        self._lay_out()
        self.show_undo("")
        self.show_after("")

    def _lay_out(self) -> None:
        row = self._row
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self.undo)
        row.addWidget(self._undo_text, 1)
        after = QVBoxLayout()
        after.setSpacing(2)
        after.addStretch(1)
        for text in (self._after_head, self._after):
            text.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            after.addWidget(text)
        after.addStretch(1)
        row.addLayout(after, 1)
        row.addSpacing(4)
        row.addWidget(self.button)

    @override
    def sizeHint(self) -> QSize:
        high = _LOW_BAR if self._compact else _BAR
        return QSize(super().sizeHint().width(), self._theme.px(high))

    @override
    def minimumSizeHint(self) -> QSize:
        # It becomes compact before the window grows.
        return QSize(0, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shrink(event.size().width() < self._theme.px(_NARROW))

    def _shrink(self, compact: bool) -> None:
        if compact == self._compact:
            return
        self._compact = compact
        self.button.set_compact(compact)
        self._row.setContentsMargins(*((8, 5, 5, 5) if compact else (12, 8, 8, 8)))
        self._undo_text.setVisible(not compact)
        self.show_after(self._after.text())
        self.updateGeometry()

    def show_step(self, title: str, effect: str, after: str = "", *, enabled: bool = True) -> None:
        """The next step, its effect, and what comes after it."""
        self.button.say(title, effect)
        self.button.setEnabled(enabled)
        self.show_after(after)

    def show_after(self, after: str) -> None:
        """What comes after the next step, or nothing."""
        self._after.setText(after)
        self._after_head.setVisible(bool(after) and not self._compact)
        self._after.setVisible(bool(after) and not self._compact)

    def show_undo(self, what: str, entry: int = 0) -> None:
        """What Undo would take back, with its entry; without it the button is not offered."""
        self.undo.setVisible(bool(what))
        self._undo_text.setText(f"#{entry}  {what}" if entry and what else what)
        if what:
            self.undo.setAccessibleName(f"Undo: {what}")
