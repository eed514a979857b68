"""The sheet for an order card: what is ticked on paper is ticked here, and sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.scrolling import scrolled
from wargame.ui.parts.text import Text
from wargame.ui.running.fields import ticks
from wargame.ui.running.sheets import Sheet
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.table.card_lines import card_screen, code_words, seal_card

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from wargame.play.session import Session

_HIGH, _INDENT, _INSIDE = 320, 26, 10


class CardSheet(Sheet):
    """Signal `sealed(words, following)`: the code to write on the card, and whose comes then.

    A figure ticks the line of that number, Enter seals what is ticked.
    """

    sealed = Signal(str, str)

    def __init__(self, over: QWidget, session: Session, seat: str) -> None:
        screen = card_screen(session, seat)
        super().__init__(over, screen.title, screen.why, screen.verb, width=620)
        self._following = screen.following
        self._verbs = screen.verb, screen.passing
        self.was_sealed = False
        self._session, self._seat = session, seat
        self.boxes: dict[str, QCheckBox] = {}
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(_INSIDE, _INSIDE, _INSIDE, 4)
        for place, line in enumerate(screen.lines, start=1):
            box = QCheckBox(f"{place}. {line.title}".replace("&", "&&"))
            box.setEnabled(not line.spent)
            self.boxes[line.action] = box
            box.toggled.connect(lambda _: self._name_button())
            column.addWidget(box)
            below = QVBoxLayout()
            below.setContentsMargins(_INDENT, 0, 0, 4)
            below.addWidget(Text(line.note, "second", "text2", lines=2))
            column.addLayout(below)
        column.addStretch(1)
        area = scrolled(inner, "Actions of the card")
        self.let_stretch(
            area, lambda: min(current_theme().px(_HIGH), inner.sizeHint().height() + 4)
        )
        self.content.addWidget(area)
        # Not before it is laid out: shown without a parent it would be a window.
        area.setVisible(bool(screen.lines))
        self.own = QLineEdit()
        self.own.setAccessibleName("In its own words")
        self.own.setPlaceholderText("A line in its own words, if the card has one")
        self.content.addWidget(self.own)
        self.own.returnPressed.connect(self._seal_what_is_there)
        self.own.textChanged.connect(lambda _: self._name_button())
        self.button.clicked.connect(self._seal)
        self._name_button()
        self.keeps(
            session,
            f"card:{session.state.turn.id}:{seat}",
            "an order card",
            {"ticked": ticks(self.boxes), "own": self.own},
            sealed=True,
        )

    @classmethod
    def over(cls, widget: QWidget, session: Session, seat: str) -> CardSheet:
        """Ask now."""
        sheet = cls(widget, session, seat)
        sheet.open()
        return sheet

    def say_before(self, words: str) -> None:
        """What became of the card before this one."""
        self.note.say(words, "ok")
        self.place()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        boxes = list(self.boxes.values())
        figure = int(event.text()) if event.text().isdecimal() else 0
        if 0 < figure <= len(boxes):
            self._tick(boxes[figure - 1])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._seal_what_is_there()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _tick(self, box: QCheckBox) -> None:
        """What is used up keeps its number, and says why it stays without a tick."""
        if box.isEnabled():
            box.toggle()
            return
        self.note.say(f"{box.text().replace('&&', '&')} can not be taken now.", "warn")

    def _seal_what_is_there(self) -> None:
        """Enter never passes a turn by itself: an empty card asks for the button."""
        if self.ticked() or self.own.text().strip():
            self._seal()
            return
        self.note.say("Nothing is ticked. Press the button to pass this turn.", "warn")
        self.place()

    def _name_button(self) -> None:
        """With nothing on the card the button passes, and says so."""
        seals, passes = self._verbs
        something = bool(self.ticked() or self.own.text().strip())
        self.button.set_label(seals if something else passes)

    def ticked(self) -> tuple[str, ...]:
        """What is ticked."""
        return tuple(action for action, box in self.boxes.items() if box.isChecked())

    def _seal(self) -> None:
        answer = seal_card(self._session, self._seat, self.ticked(), self.own.text())
        self.was_sealed = not answer.refused
        self.answer_with(lambda: answer)
        if self.was_sealed:
            self.sealed.emit(code_words(self._session, self._seat), self._following)
