"""The sheet that hands a seat to other people in mid-exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from wargame.ui.running.asking import Answer
from wargame.ui.running.sheets import Sheet
from wargame.ui.working import working_of

if TYPE_CHECKING:
    from wargame.ui.views.seats.presenter import SeatsPresenter

WHY = (
    "Names in a row, each with a post or none: Ana Duarte (head of state), Lea Brandt. "
    "Who is new gets a new pass-phrase."
)


class HandSheet(Sheet):
    """Who plays a seat from now on; signal `handed`."""

    handed = Signal()

    def __init__(self, over: QWidget, presenter: SeatsPresenter, seat: str, name: str) -> None:
        super().__init__(over, f"Who plays {name}", WHY, "Hand the seat over")
        self._name = name
        self.line = QLineEdit(presenter.people_line(seat))
        self.line.setAccessibleName(f"Who plays {name}")
        self.line.setMaxLength(500)
        self.content.addWidget(self.line)
        self.line.returnPressed.connect(self.button.click)
        self.button.clicked.connect(lambda: self._hand(presenter, seat))

    def _hand(self, presenter: SeatsPresenter, seat: str) -> None:
        handing = presenter.hand_to(seat, self.line.text())
        working_of(self).carry(f"Making a phrase for {self._name}", handing, self._handed, self)

    def _handed(self, refusal: str) -> None:
        self.answer_with(lambda: Answer(refused=refusal))
        if not refusal:
            self.handed.emit()
