"""The sheet that corrects a recorded ballot: another answer, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from wargame.ui.parts.segmented import Segmented
from wargame.ui.running.sheets import Sheet

if TYPE_CHECKING:
    from wargame.ui.views.table.presenter import TablePresenter
    from wargame.ui.views.table.screen import CorrectingBallot


class CorrectSheet(Sheet):
    """The old ballot stays in the log; the motion is ruled on again."""

    def __init__(self, over: QWidget, presenter: TablePresenter, screen: CorrectingBallot) -> None:
        super().__init__(over, screen.title, screen.why, "Correct this ballot")
        self.value = Segmented("What was meant", screen.choices, screen.choices[0][0])
        self.reason = QLineEdit()
        self.reason.setAccessibleName("Reason")
        self.reason.setPlaceholderText("What was wrong, such as: misheard")
        self.content.addWidget(self.value)
        self.content.addWidget(self.reason)
        self.keeps(
            presenter.session,
            f"correct:{screen.seq}",
            "a correction",
            {"value": self.value, "reason": self.reason},
        )
        self.reason.returnPressed.connect(self.button.click)
        self.button.clicked.connect(
            lambda: self.answer_with(
                lambda: presenter.correct(screen.seq, self.value.chosen(), self.reason.text())
            )
        )

    @classmethod
    def over(
        cls, widget: QWidget, presenter: TablePresenter, screen: CorrectingBallot
    ) -> CorrectSheet:
        """Ask now."""
        sheet = cls(widget, presenter, screen)
        sheet.open()
        return sheet
