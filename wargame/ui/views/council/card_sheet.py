"""The decision card over Council: read it, attach a dissent, add a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.play.commands.attach_statement import KINDS
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.cited import CitedText
from wargame.ui.parts.pill import Pill
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text, hairline
from wargame.ui.running.sheets import Sheet

if TYPE_CHECKING:
    from wargame.ui.running.asking import Answer
    from wargame.ui.running.fields import Field
    from wargame.ui.views.council.card_presenter import CardPresenter
    from wargame.ui.views.council.card_words import DecisionCard

_HIGH, _HEAD = 360, 130
_WRITTEN = "words for a decision card"
_WORDS = {"dissent": "Dissent", "reservation": "Reservation", "explanation": "Explanation"}


class CardSheet(Sheet):
    """Who, what, article, ballots, options, effect; below it what seats want kept with it."""

    def __init__(self, over: QWidget, presenter: CardPresenter) -> None:
        super().__init__(over, "Decision card", "", "Done", width=820)
        self._presenter = presenter
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        inner.setLayout(self._column)
        area = scrolled(inner, "Decision card")
        self.let_stretch(area, lambda: max(_HIGH, inner.sizeHint().height()), _HIGH)
        self.content.addWidget(area, 1)
        self.content.addWidget(hairline())
        self.seat = QComboBox()
        self.seat.setAccessibleName("Whose statement")
        kinds = [(one, _WORDS[one]) for one in KINDS]
        self.kind = Segmented("Statement", kinds, KINDS[0], wraps=True)
        self.text = QLineEdit()
        self.text.setAccessibleName("What the seat says")
        self.text.setPlaceholderText("What the seat wants kept with the decision")
        self.attach = ActButton("Attach", scale="small")
        self.remark = QLineEdit()
        self.remark.setAccessibleName("Your sentence on the card")
        self.remark.setPlaceholderText("A sentence of yours on the card, if any")
        self.add = ActButton("Add the sentence", scale="small")
        self.content.addLayout(_row(self.seat, self.kind, self.text, self.attach))
        self.content.addLayout(_row(self.remark, self.add))
        self.cancel.hide()
        self._connect()
        self._show()
        self._show_remark()
        self.keeps(presenter.session, self._form(), _WRITTEN, self._fields())

    def _form(self) -> str:
        return f"decision-card:{self._presenter.motion_id()}"

    def _fields(self) -> dict[str, Field]:
        return {"seat": self.seat, "kind": self.kind, "text": self.text, "remark": self.remark}

    def _connect(self) -> None:
        self.attach.clicked.connect(self._attach)
        self.text.returnPressed.connect(self._attach)
        self.add.clicked.connect(self._remark)
        self.remark.returnPressed.connect(self._remark)
        self.button.clicked.connect(self.close_overlay)

    def _show(self) -> None:
        card = self._presenter.card()
        if card is None:
            return
        emptied(self._column)
        head = QHBoxLayout()
        head.addWidget(Text(card.title, "panel", lines=2), 1)
        head.addWidget(Pill(card.outcome, card.tone, glyph=card.glyph))
        self._column.addLayout(head)
        self._column.addLayout(_grid(card))
        self._column.addStretch(1)
        if self.seat.count() == 0:
            for seat, name in card.seats:
                self.seat.addItem(name, seat)

    def _show_remark(self) -> None:
        self.remark.setText(self._remarked())

    def _remarked(self) -> str:
        card = self._presenter.card()
        return card.remark if card is not None else ""

    def _attach(self) -> None:
        seat, what = str(self.seat.currentData()), self.kind.chosen()
        answer = self._presenter.attach(seat, what, self.text.text())
        if not answer.refused:
            self.text.clear()
        self._answer(answer)

    def _remark(self) -> None:
        answer = self._presenter.remark(self.remark.text())
        if not answer.refused:
            self._show_remark()
        self._answer(answer)

    def _answer(self, answer: Answer) -> None:
        self.note.say(answer.refused)
        if not answer.refused:
            self._show()
            self._keep_the_rest()

    def _keep_the_rest(self) -> None:
        """One of the two lines was recorded; the other may be half written."""
        if self.keeping is None:
            return
        self.keeping.done()
        self.keeping.begin(
            self._form(),
            _WRITTEN,
            self._fields(),
            fresh={"text": "", "remark": self._remarked()},
        )
        self.keeping.changed()

    @override
    def first_focus(self) -> QWidget | None:
        return self.seat


def _grid(card: DecisionCard) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, _HEAD)
    rows = [*card.rows, *((one.head, one.text) for one in card.kept)]
    if card.remark:
        rows.append(("The facilitator", card.remark))
    top = Qt.AlignmentFlag.AlignTop
    for place, (head, said) in enumerate(rows):
        title = Text(head, "second-strong", "text2", lines=3)
        title.setFixedWidth(_HEAD)
        grid.addWidget(title, place, 0, top)
        grid.addWidget(CitedText(said, "second", "text"), place, 1, top)
    return grid


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    return row
