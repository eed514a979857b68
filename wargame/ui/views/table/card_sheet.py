"""The sheet for an order card: what is ticked on paper is ticked here, and sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from wargame.ui.parts.scrolling import scrolled
from wargame.ui.parts.text import Text
from wargame.ui.running.sheets import Sheet
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.table.card_lines import card_screen, code_words, seal_card

if TYPE_CHECKING:
    from wargame.play.session import Session

_HIGH, _ROW, _INDENT = 300, 52, 26


class CardSheet(Sheet):
    """Signal `sealed(words)` with the code to write on the card."""

    sealed = Signal(str)

    def __init__(self, over: QWidget, session: Session, seat: str) -> None:
        screen = card_screen(session, seat)
        super().__init__(over, screen.title, screen.why, "Seal this card", width=620)
        self._session, self._seat = session, seat
        self.boxes: dict[str, QCheckBox] = {}
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        for place, line in enumerate(screen.lines, start=1):
            box = QCheckBox(f"{place}. {line.title}".replace("&", "&&"))
            self.boxes[line.action] = box
            column.addWidget(box)
            note = Text(line.note, "second", "text2", lines=2)
            note.setIndent(_INDENT)
            column.addWidget(note)
        column.addStretch(1)
        area = scrolled(inner, "Actions of the card")
        area.setFixedHeight(current_theme().px(min(_HIGH, _ROW * len(screen.lines) + _ROW)))
        area.setVisible(bool(screen.lines))
        self.content.addWidget(area)
        self.own = QLineEdit()
        self.own.setAccessibleName("In its own words")
        self.own.setPlaceholderText("A line in its own words, if the card has one")
        self.content.addWidget(self.own)
        self.button.clicked.connect(self._seal)

    @classmethod
    def over(cls, widget: QWidget, session: Session, seat: str) -> CardSheet:
        """Ask now."""
        sheet = cls(widget, session, seat)
        sheet.open()
        return sheet

    def ticked(self) -> tuple[str, ...]:
        """What is ticked."""
        return tuple(action for action, box in self.boxes.items() if box.isChecked())

    def _seal(self) -> None:
        self.answer_with(
            lambda: seal_card(self._session, self._seat, self.ticked(), self.own.text())
        )
        if not self.note.text():
            self.sealed.emit(code_words(self._session, self._seat))
