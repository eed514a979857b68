"""The rows and cards of Set-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.ui.parts.buttons import IconButton
from wargame.ui.parts.monogram import Monogram
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text, plain_tip, restyle
from wargame.ui.people_line import people_lines
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from wargame.ui.views.setup.presenter import SetupPresenter
    from wargame.ui.views.setup.seating import Seating

_NAME = 112
MODES = (("person", "Person"), ("absent", "Absent"), ("control", "By me"))


class ChoiceCard(QFrame):
    """A radio card: a title and a line of words. Signal `chosen`."""

    chosen = Signal()

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kit", "choice")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        self.radio = QRadioButton()
        self.radio.setAutoExclusive(False)
        self.radio.setAccessibleName(f"{title}. {words}")
        self.radio.clicked.connect(self.chosen)
        row.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Text(title, "strong", lines=2))
        column.addWidget(Text(words, "second", "text2", lines=4))
        column.addStretch(1)
        row.addLayout(column, 1)

    def show_choice(self, *, chosen: bool, enabled: bool) -> None:
        """Show whether this is the choice, and whether it can still be made."""
        with QSignalBlocker(self.radio):
            self.radio.setChecked(chosen)
        self.setEnabled(enabled or chosen)
        self.radio.setEnabled(enabled)
        if self.property("chosen") != chosen:
            self.setProperty("chosen", chosen)
            restyle(self)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.radio.isEnabled() and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()


class SeatLine(QObject):
    """One seat's row in the grid: real fields, since there are few.

    Signals: `changed`, and `phrase_typed` when a phrase is typed to its end.
    """

    changed = Signal()
    phrase_typed = Signal()

    def __init__(self, presenter: SetupPresenter, seat: str) -> None:
        super().__init__()
        self._presenter = presenter
        self._seat = seat
        self.mark = Monogram(presenter.monogram(seat), seat, side=34)
        self.name = Text("", "body", lines=2)
        current_theme().keep(self.name, least_width=_NAME)
        self.mode = Segmented("Played by", MODES)
        self.person = QLineEdit()
        self.person.setMaxLength(200)
        self.person.setMinimumWidth(116)
        self.pair = PhraseField()
        self.phrase, self.eye = self.pair.phrase, self.pair.eye
        self.no_person = Text("", "second", "text2", lines=1)
        self.objectives = Text("", "second", "text2")
        self.mode.chosen_changed.connect(lambda key: self._choose(mode=key))
        self.person.textEdited.connect(lambda text: self._choose(person=text))
        self.person.editingFinished.connect(lambda: self.person.setCursorPosition(0))
        self.phrase.textEdited.connect(lambda text: self._choose(phrase=text))
        self.phrase.editingFinished.connect(self.phrase_typed)

    def place(self, grid: QGridLayout, row: int) -> None:
        """Put the row into the grid."""
        grid.addWidget(self.mark, row, 0)
        grid.addWidget(self.name, row, 1)
        grid.addWidget(self.mode, row, 2)
        grid.addWidget(self.person, row, 3)
        grid.addWidget(self.pair, row, 4)
        grid.addWidget(self.no_person, row, 3, 1, 2)
        grid.addWidget(self.objectives, row, 5)

    def show_seat(self, seat: Seating, *, fixed: bool) -> None:
        """Show a seat; a field with the focus keeps what is typed."""
        self.name.setText(seat.name)
        with QSignalBlocker(self.mode):
            self.mode.choose(seat.mode)
        self.mode.setEnabled(not fixed)
        played = seat.mode == "person"
        for field, text in ((self.person, seat.person), (self.phrase, seat.phrase)):
            if not field.hasFocus():
                field.setText(text)
                # Of a long line its beginning is seen; the whole is in the tooltip.
                field.setCursorPosition(0)
            field.setEnabled(played and not fixed)
        self._stand(seat.mode)
        self.person.setAccessibleName(f"Who plays {seat.name}")
        self.person.setToolTip(plain_tip("\n".join(people_lines(seat.person))))
        self.pair.set_name(f"Pass-phrase of {seat.name}")
        self.person.setPlaceholderText("Name" if played else "")
        hint = "kept, as a hash" if seat.kept else "made at the start"
        self.phrase.setPlaceholderText(hint if played and not fixed else "")
        self.eye.setVisible(played and bool(seat.phrase))
        count = len(seat.objectives)
        self.objectives.setText(str(count) if count else "none")
        self.objectives.setToolTip(plain_tip("\n".join(seat.objectives)))

    def _stand(self, mode: str) -> None:
        """Fields where a person sits, else words in their place."""
        played = mode == "person"
        self.no_person.setText(
            "nobody; it does nothing"
            if mode == "absent"
            else "you write its moves; no phrase needed"
        )
        for field in (self.person, self.pair):
            field.setVisible(played)
        self.no_person.setVisible(not played)

    def _choose(self, **changes: str) -> None:
        self._presenter.choose(self._seat, **changes)
        self.changed.emit()


class PhraseField(QWidget):
    """A field for a pass-phrase, dots behind an eye."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.phrase = QLineEdit()
        self.phrase.setProperty("mono", "true")
        self.phrase.setMinimumWidth(140)
        self.phrase.setMaxLength(100)
        self.phrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.eye = IconButton("eye", "Show the phrase")
        self.eye.clicked.connect(self._turn)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.phrase, 1)
        row.addWidget(self.eye)

    def set_name(self, name: str) -> None:
        """What readers hear; never what is in it."""
        self.phrase.setAccessibleName(name)
        self.eye.set_name(f"Show: {name}")

    def uncover(self) -> None:
        """Show the phrase in letters."""
        if self.phrase.echoMode() == QLineEdit.EchoMode.Password:
            self._turn()

    def _turn(self) -> None:
        hidden = self.phrase.echoMode() == QLineEdit.EchoMode.Password
        mode = QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password
        self.phrase.setEchoMode(mode)
        self.eye.set_icon("eye-off" if hidden else "eye")
