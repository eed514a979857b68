"""The form of an inject, in place: title, text, recipients; for a new one or to change one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.game.ids import PUBLIC
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import emptied
from wargame.ui.parts.text import Text, plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

_ACROSS = 3
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class InjectForm(QWidget):
    """Title, text and recipients; signals `sent` and `cancelled`.

    What was typed stays until it is recorded. Ctrl+Enter in it sends what is written here: the
    next step, which has the same keys, waits until the form is left.
    """

    sent = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = Text("", "strong", lines=1)
        self.title = QLineEdit()
        self.title.setAccessibleName("Title of the inject")
        self.title.setPlaceholderText("What happens, in one line")
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Text of the inject")
        self.text.setPlaceholderText("What the seats read; the title alone if empty")
        self.text.setTabChangesFocus(True)
        self._chips = QGridLayout()
        self._chips.setSpacing(6)
        self._buttons: dict[str, ActButton] = {}
        self.note = InlineNote()
        self.send = ActButton("Deliver", role="soft", scale="small", keys=("Ctrl", "Enter"))
        self.cancel = ActButton("Cancel", role="quiet", scale="small")
        self.send.clicked.connect(self.sent)
        self.cancel.clicked.connect(self.cancelled)
        self.title.returnPressed.connect(self.text.setFocus)
        for field in (self.title, self.text):
            field.installEventFilter(self)
        self._lay_out()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _KEYS and isinstance(event, QKeyEvent) and _sends(event):
            event.accept()
            if kind is QEvent.Type.KeyPress:
                self.sent.emit()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.title)
        column.addWidget(self.text, 1)
        column.addWidget(Text("To", "second-medium", "text2"))
        column.addLayout(self._chips)
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.addWidget(self.send)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)

    def show_recipients(self, recipients: Sequence[tuple[str, str, str]]) -> None:
        """Who may be chosen: id, short word, name; the first is everybody."""
        known = [seat for seat, _, _ in recipients]
        if known == list(self._buttons):
            return
        emptied(self._chips)
        self._buttons = {}
        for place, (seat, word, name) in enumerate(recipients):
            chip = ActButton(word, role="chip", scale="tiny")
            chip.setCheckable(True)
            chip.setAccessibleName(f"To {name}")
            chip.setToolTip(plain_tip(name))
            chip.clicked.connect(lambda _=False, seat=seat: self._settle(seat))
            self._buttons[seat] = chip
            wide = _ACROSS if not place else 1
            at = place - 1 + _ACROSS if place else 0
            self._chips.addWidget(chip, at // _ACROSS, at % _ACROSS, 1, wide)

    def _settle(self, seat: str) -> None:
        """All and some exclude each other."""
        others = [one for one in self._buttons if (one == PUBLIC) != (seat == PUBLIC)]
        for one in others:
            self._buttons[one].setChecked(False)

    def begin(self, head: str, verb: str, title: str, text: str, to: Sequence[str]) -> None:
        """Fill the form and take the focus."""
        self.head.setText(head)
        self.send.set_label(verb)
        self.title.setText(title)
        self.text.setPlainText(text)
        for seat, chip in self._buttons.items():
            chip.setChecked(seat in to)
        self.note.clear()
        self.title.setFocus()

    def focus_recipients(self) -> None:
        """Go to those who receive it."""
        chosen = [chip for chip in self._buttons.values() if chip.isChecked()]
        if chosen:
            chosen[0].setFocus()

    def to(self) -> tuple[str, ...]:
        """Who is chosen."""
        return tuple(seat for seat, chip in self._buttons.items() if chip.isChecked())


def _sends(event: QKeyEvent) -> bool:
    enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return enter and event.modifiers() == Qt.KeyboardModifier.ControlModifier
