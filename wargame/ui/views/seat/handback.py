"""The page that asks for the facilitator's phrase before the table shows again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from wargame.ui.parts.buttons import ActButton, PrimaryButton
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import lying
from wargame.ui.parts.text import Text
from wargame.ui.working import working_of

if TYPE_CHECKING:
    from wargame.ui.views.seat.presenter import SeatPresenter


class HandBackPage(QWidget):
    """Asks for the facilitator's phrase. Signals: `opened`, `stay`."""

    opened = Signal()
    stay = Signal()

    def __init__(self, presenter: SeatPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.phrase = QLineEdit()
        self.phrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.phrase.setAccessibleName("The facilitator's pass-phrase")
        self.phrase.returnPressed.connect(self._try)
        self.note = InlineNote()
        card = Panel(margin=40)
        card.setFixedWidth(520)
        card.add(Text("Back to the facilitator", "display", lines=2))
        card.add(Text("The facilitator's pass-phrase", "second"))
        card.add(self.phrase)
        card.add(self.note)
        take = PrimaryButton("Open the table", keys=("Enter",), scale="large")
        take.clicked.connect(self._try)
        card.add(take)
        stay = ActButton("Stay with this seat", role="quiet")
        stay.clicked.connect(self.stay)
        card.add(stay)
        outer = lying(self, "Hand back")
        outer.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(1)

    def first_focus(self) -> QWidget:
        """Where typing begins."""
        return self.phrase

    def _try(self) -> None:
        trial = self._presenter.lock.control_opens(self.phrase.text())
        if working_of(self).carry("Opening the table", trial, self._tried, self):
            self.phrase.clear()

    def _tried(self, refusal: str) -> None:
        self.note.say(refusal)
        if not refusal:
            self.opened.emit()
