"""Sheets of the room: the roll call, the speakers with their rules, a point of order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.play.commands.points import CATEGORIES
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.number import NumberField
from wargame.ui.parts.pill import Pill
from wargame.ui.parts.text import Text
from wargame.ui.running.sheets import Sheet
from wargame.ui.views.council.lettered import LetteredRows
from wargame.ui.views.council.screen import Option

if TYPE_CHECKING:
    from wargame.ui.running.asking import Answer
    from wargame.ui.views.council.room_presenter import RoomPresenter

PRESENCES = (
    Option("present", "Present", "P"),
    Option("observer", "Observer", "O"),
    Option("excused", "Excused", "E"),
    Option("absent", "Absent", "A"),
)
WAITS = (
    Option("speak", "Speaks", "S"),
    Option("for", "For", "F"),
    Option("against", "Against", "A"),
    Option("reply", "In reply", "R"),
    Option("drop", "Not", "N"),
)
_CATEGORIES = {
    "rules": "The rules are not kept",
    "order-of-business": "The order of business",
    "language": "Language or the text",
    "right-of-reply": "Right of reply",
    "other": "Another point",
}


class RollCallSheet(Sheet):
    """One key for each state; the quorum is said at once, as the charter judges it."""

    def __init__(self, over: QWidget, presenter: RoomPresenter) -> None:
        why = "P, O, E or A marks the seat and goes on to the next. Ballots follow from it."
        super().__init__(over, "Roll call", why, "Done", width=680)
        self._presenter = presenter
        self.quorum = Pill("")
        self.why = Text("", "second", "text2", lines=2)
        self.all = ActButton("All others are present", icon="checks", scale="small")
        self.rows = LetteredRows("Who is there", PRESENCES)
        head = QHBoxLayout()
        head.addWidget(self.quorum)
        head.addStretch(1)
        head.addWidget(self.all)
        self.content.addLayout(head)
        self.content.addWidget(self.why)
        self.content.addWidget(self.rows)
        self.cancel.hide()
        self.rows.chosen.connect(lambda seat, word: self._answer(presenter.mark(seat, word)))
        self.all.clicked.connect(lambda: self._answer(presenter.all_present()))
        self.button.clicked.connect(self.close_overlay)
        self._show()

    def _answer(self, answer: Answer) -> None:
        self.note.say(answer.refused)
        self._show()

    def _show(self) -> None:
        screen = self._presenter.roll_call()
        glyph = {"ok": "passed", "bad": "failed"}.get(screen.tone, "")
        self.quorum.say(screen.head, screen.tone, glyph=glyph)
        self.why.setText(screen.why)
        self.rows.show_lines(screen.lines)

    @override
    def first_focus(self) -> QWidget | None:
        return self.rows


class SpeakersSheet(Sheet):
    """Who waits, with the time of each seat, and how speech is ordered."""

    def __init__(self, over: QWidget, presenter: RoomPresenter) -> None:
        why = "S, F, A or R puts the seat on the list, N takes it off. A stance may be left out."
        super().__init__(over, "Speakers", why, "Done", width=720)
        self._presenter = presenter
        self.rows = LetteredRows("Who waits to speak", WAITS, goes_on=False)
        self.content.addWidget(self.rows)
        self.seconds = NumberField("Seconds each", 10, 3600, step=30, unit="s")
        self.budget = NumberField(
            "Minutes of each seat in a turn, 0 for no limit", 0, 240, unit="min"
        )
        self.once = QCheckBox("Once on an item")
        self.interlaced = QCheckBox("For and against in turn")
        self.shut = QCheckBox("Closed")
        self.content.addLayout(self._rules())
        self.cancel.hide()
        self.rows.chosen.connect(self._listed)
        self.button.clicked.connect(self._done)
        self._show_rules()
        self._show()

    def _rules(self) -> QVBoxLayout:
        column, row, boxes = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        row.setSpacing(10)
        boxes.setSpacing(16)
        for words, field in (("Each speaks", self.seconds), ("Each seat in a turn", self.budget)):
            row.addWidget(Text(words, "second-medium", "text2"))
            row.addWidget(field)
        for box in (self.once, self.interlaced, self.shut):
            boxes.addWidget(box)
        for line in (row, boxes):
            line.addStretch(1)
            column.addLayout(line)
        return column

    def _show_rules(self) -> None:
        ruled = self._presenter.speaking()
        self.seconds.setValue(ruled.seconds)
        self.budget.setValue(ruled.budget // 60)
        self.once.setChecked(ruled.once)
        self.interlaced.setChecked(ruled.interlaced)
        self.shut.setChecked(not ruled.is_open)

    def rule(self) -> Answer:
        """Order speech as the fields say."""
        return self._presenter.set_speaking(
            seconds=self.seconds.value(),
            budget=self.budget.value() * 60,
            once=self.once.isChecked(),
            interlaced=self.interlaced.isChecked(),
            is_open=not self.shut.isChecked(),
        )

    def _listed(self, seat: str, stance: str) -> None:
        answer = self.rule()
        if not answer.refused:
            answer = self._presenter.list_speaker(seat, stance)
        self.note.say(answer.refused)
        self._show()

    def _done(self) -> None:
        self.answer_with(self.rule)

    def _show(self) -> None:
        self.rows.show_lines(self._presenter.lines())

    @override
    def first_focus(self) -> QWidget | None:
        return self.rows


class PointSheet(Sheet):
    """A point of order: whose, of which kind, in which words; the speaker's clock stops."""

    def __init__(
        self, over: QWidget, presenter: RoomPresenter, seats: tuple[tuple[str, str], ...]
    ) -> None:
        why = "The speaker's clock stops until you have ruled on it."
        super().__init__(over, "Point of order", why, "Raise it")
        self.seat = QComboBox()
        self.seat.setAccessibleName("Raised by")
        for seat, name in seats:
            self.seat.addItem(name, seat)
        self.category = QComboBox()
        self.category.setAccessibleName("Kind of point")
        for key in CATEGORIES:
            self.category.addItem(_CATEGORIES.get(key, key), key)
        self.text = QLineEdit()
        self.text.setAccessibleName("The point")
        self.text.setPlaceholderText("The point, in a few words, if any")
        for field in (self.seat, self.category, self.text):
            self.content.addWidget(field)
        self._presenter = presenter
        self.keeps(
            presenter.session,
            "point",
            "a point of order",
            {"seat": self.seat, "category": self.category, "text": self.text},
        )
        self.button.clicked.connect(self._raise)
        self.text.returnPressed.connect(self._raise)

    def _raise(self) -> None:
        seat, category = str(self.seat.currentData()), str(self.category.currentData())
        self.answer_with(lambda: self._presenter.raise_point(seat, category, self.text.text()))
