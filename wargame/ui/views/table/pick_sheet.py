"""The sheet for another outcome: a row of the table, or words of one's own, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from wargame.ui.parts.text import Text
from wargame.ui.running.sheets import Sheet

if TYPE_CHECKING:
    from wargame.ui.views.table.presenter import TablePresenter
    from wargame.ui.views.table.screen import DrawCard

OWN = -1
_SHIFT = 2
"""QButtonGroup has meanings of its own for -1 and below."""


class PickSheet(Sheet):
    """Exchange a drawn row; the draw stays in the log."""

    def __init__(self, over: QWidget, presenter: TablePresenter, card: DrawCard) -> None:
        why = "The draw stays in the log; what it moved is exchanged."
        super().__init__(over, card.title, why, "Take this outcome", width=640)
        self.group = QButtonGroup(self)
        for row in card.rows:
            if row.row >= 0 and not row.taken:
                self._offer(row.row, f"{row.chance}: {row.text}")
        self._offer(OWN, "In my own words:")
        self.own = _field("Outcome in your own words", "What happens instead")
        self.reason = _field("Reason", "Why another outcome")
        self.content.addWidget(self.own)
        self.content.addWidget(Text("Reason", "second-medium", "text2"))
        self.content.addWidget(self.reason)
        first = self.group.buttons()[0]
        first.setChecked(True)
        self.own.textEdited.connect(lambda: self.group.button(OWN + _SHIFT).setChecked(True))
        rows = {str(self.group.id(button)): button for button in self.group.buttons()}
        self.keeps(
            presenter.session,
            f"pick:{card.draw}",
            "another outcome",
            {"own": self.own, "reason": self.reason, "row": rows},
        )
        self.button.clicked.connect(
            lambda: self.answer_with(
                lambda: presenter.pick(
                    card.draw, self.chosen(), self.reason.text(), self.own.text()
                )
            )
        )

    def chosen(self) -> int:
        """The row that is chosen, -1 for one's own words."""
        return self.group.checkedId() - _SHIFT

    def _offer(self, row: int, words: str) -> None:
        line = QHBoxLayout()
        button = QRadioButton()
        button.setAccessibleName(words)
        self.group.addButton(button, row + _SHIFT)
        line.addWidget(button)
        line.addWidget(Text(words, "body", lines=2), 1)
        self.content.addLayout(line)


def _field(name: str, placeholder: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    return field
