"""A letter being written: to other seats, to the facilitator, or a request for a talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from wargame.game.ids import CONTROL
from wargame.game.phrasing import listed
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.flow import Flow
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text, hairline
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.seat.screen import Unfinished

if TYPE_CHECKING:
    from wargame.ui.views.seat.presenter import SeatPresenter

_LEAST = 84
"""Height of the text, at least."""
KINDS = (
    ("letter", "Letter"),
    ("question", "Ask the facilitator"),
    ("talk", "Ask for a talk"),
)


class WriteSheet(QWidget):
    """A letter to other seats or the facilitator, kept as it is typed.

    Signals: `sent(words)` with what became of it, and `closed` when it was thrown away.
    """

    closed = Signal()
    sent = Signal(str)

    def __init__(self, presenter: SeatPresenter, letter: Unfinished) -> None:
        super().__init__()
        self._presenter = presenter
        # Whoever answers has chosen whom it goes to.
        self._all = not letter.to
        self.kind = Segmented("What it is", KINDS, letter.instrument or KINDS[0][0], wraps=True)
        self.to: dict[str, ActButton] = {}
        self.more = ActButton("Others…", role="quiet", scale="small")
        self.more.setAccessibleName("Write to others as well")
        self.title = QLineEdit()
        self.title.setPlaceholderText("Subject")
        self.title.setAccessibleName("Subject")
        self.title.setMaxLength(200)
        self.title.setText(letter.title)
        self.title.setCursorPosition(0)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Letter")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(current_theme().px(_LEAST))
        self.text.setPlainText(letter.text)
        self.note = InlineNote()
        self.send = ActButton("Send", icon="send", role="soft")
        self.cancel = ActButton("Cancel", role="quiet")
        self._lay_out(self._chips(letter))
        self._connect()
        self._fit()

    def _chips(self, letter: Unfinished) -> QWidget:
        chips = QWidget()
        flow = Flow(6)
        chips.setLayout(flow)
        for seat, name in (*self._presenter.others(), (CONTROL, "The facilitator")):
            chip = ActButton(name, role="chip", scale="small")
            chip.setCheckable(True)
            chip.setAccessibleName(
                f"To {name[:1].lower()}{name[1:]}" if seat == CONTROL else f"To {name}"
            )
            chip.setChecked(seat in letter.to)
            self.to[seat] = chip
            flow.addWidget(chip)
        flow.addWidget(self.more)
        return chips

    def _lay_out(self, chips: QWidget) -> None:
        """On a low window what is written scrolls, never what sends it."""
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(14, 12, 14, 8)
        column.addWidget(self.kind)
        self._to_head = Text("To", "second-strong", "text2")
        for part in (self._to_head, chips, self.title):
            column.addWidget(part)
        column.addWidget(self.text, 1)
        area = scrolled(fields, "What you write")
        # Its fields scroll into sight by Tab.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot, row = QVBoxLayout(), QHBoxLayout()
        foot.setContentsMargins(14, 0, 14, 10)
        foot.setSpacing(8)
        foot.addWidget(self.note)
        row.addWidget(self.send)
        row.addWidget(self.cancel)
        row.addStretch(1)
        foot.addLayout(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addLayout(foot)
        outer.addWidget(hairline("edge"))

    def _connect(self) -> None:
        self.kind.chosen_changed.connect(lambda _: self._change())
        for chip in self.to.values():
            chip.toggled.connect(lambda _: self._keep())
        self.more.clicked.connect(self._offer_others)
        self.title.textEdited.connect(lambda _: self._keep())
        self.text.textChanged.connect(self._keep)
        self.send.clicked.connect(self._send)
        self.cancel.clicked.connect(self._throw_away)

    def first_focus(self) -> QWidget:
        """Where writing begins: whom it goes to, or the text once that is known."""
        letter = self.kind.chosen() == "letter"
        return next(iter(self.to.values())) if letter and not self._to() else self.text

    def _change(self) -> None:
        self._fit()
        self._keep()

    def _fit(self) -> None:
        """A question goes to the facilitator; a talk is asked of seats, without a subject."""
        letter, talk = (self.kind.chosen() == key for key in ("letter", "talk"))
        self._to_head.setVisible(letter or talk)
        for seat, chip in self.to.items():
            meant = self._all or chip.isChecked()
            chip.setVisible(meant and (letter or (talk and seat != CONTROL)))
        self.more.setVisible(not self._all and (letter or talk))
        self.title.setVisible(letter)
        words = {"letter": "Letter", "question": "Your question", "talk": "What it is about"}
        self.text.setPlaceholderText(words[self.kind.chosen()])

    def _offer_others(self) -> None:
        first = next((one for one in self.to.values() if not one.isChecked()), self.text)
        self._all = True
        self._fit()
        first.setFocus()

    def _to(self) -> tuple[str, ...]:
        return tuple(seat for seat, chip in self.to.items() if chip.isChecked())

    def _keep(self) -> None:
        self._presenter.write_letter(
            Unfinished(
                instrument=self.kind.chosen(),
                to=self._to(),
                title=self.title.text(),
                text=self.text.toPlainText(),
            )
        )

    def _sent_words(self) -> str:
        if self.kind.chosen() != "letter":
            return "Asked. It stands in your inbox until it is closed."
        return f"Sent to {listed(self.to[seat].text() for seat in self._to())}."

    def _throw_away(self) -> None:
        self._presenter.write_letter(None)
        self.closed.emit()

    def _send(self) -> None:
        refusal = self._presenter.send(
            self._to(), self.title.text(), self.text.toPlainText(), self.kind.chosen()
        )
        if refusal:
            self.note.say(refusal)
        else:
            self.sent.emit(self._sent_words())
