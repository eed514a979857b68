"""The sheets of an adjudication: reasons and odds before the draw, the result after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.number import NumberField
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text
from wargame.ui.running.fields import Part
from wargame.ui.running.sheets import Sheet
from wargame.ui.views.table.weigh_lines import SIDES, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.ui.running.unsent import Value
    from wargame.ui.views.table.weigh_lines import WeighPresenter

FIRST_ROWS, MOST_ROWS = 2, 8
FURTHEST = 30
_HIGH = 84


def weigh_or_tell(over: QWidget, presenter: WeighPresenter, deed: int) -> Sheet:
    """Ask for what comes next with an action."""
    made = ResultSheet if presenter.is_weighed(deed) else WeighSheet
    sheet = made(over, presenter, deed)
    sheet.open()
    return sheet


class ReasonRow(NamedTuple):
    """One reason being written."""

    side: Segmented
    text: QLineEdit
    weight: Segmented


class WeighSheet(Sheet):
    """Reasons for and against with their weights; the odds follow them."""

    def __init__(self, over: QWidget, presenter: WeighPresenter, deed: int) -> None:
        screen = presenter.weigh_screen(deed)
        super().__init__(over, screen.title, screen.why, "Draw", width=720)
        self._presenter = presenter
        self.rows: list[ReasonRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.more = ActButton("Another reason", icon="plus", scale="small")
        self.odds = Text("", "second-medium", "text2", lines=2)
        self.grade = QComboBox()
        self.grade.setAccessibleName("How it is decided")
        for key, words in screen.grades:
            self.grade.addItem(words, key)
        self.why = QLineEdit()
        self.why.setAccessibleName("Your own reason")
        self.why.setPlaceholderText("Your own reason: only you and the full report read it")
        self.content.addLayout(self._list)
        below = QHBoxLayout()
        below.addWidget(self.more)
        below.addWidget(self.odds, 1)
        self.content.addLayout(below)
        self.content.addWidget(self.grade)
        self.content.addWidget(self.why)
        for side, _ in SIDES[:FIRST_ROWS]:
            self._add(side)
        self.more.clicked.connect(self._add_one)
        self.grade.activated.connect(lambda _: self._fit())
        self.button.clicked.connect(
            lambda: self.answer_with(
                lambda: presenter.weigh(
                    deed, self.reasons(), str(self.grade.currentData()), self.why.text()
                )
            )
        )
        self.keeps(
            presenter.session,
            f"weigh:{deed}",
            "reasons for and against",
            {
                "reasons": Part(self._written, self._write_again),
                "grade": self.grade,
                "why": self.why,
            },
            fit=self._fit,
        )
        self._fit()

    def _written(self) -> Value:
        """All rows, those without words as well: their sides and weights were chosen too."""
        return [[row.side.chosen(), row.text.text(), row.weight.chosen()] for row in self.rows]

    def _write_again(self, kept: Value) -> None:
        rows = [one for one in kept if isinstance(one, list)] if isinstance(kept, list) else []
        while len(self.rows) < min(len(rows), MOST_ROWS):
            self._add(SIDES[0][0])
        for row, (side, text, weight) in zip(self.rows, rows, strict=False):
            row.side.choose(str(side))
            row.text.setText(str(text))
            row.weight.choose(str(weight))

    @override
    def first_focus(self) -> QWidget | None:
        return self.rows[0].text

    def _add_one(self) -> None:
        self._add(SIDES[0][0]).text.setFocus()

    def _add(self, side: str) -> ReasonRow:
        place = len(self.rows) + 1
        row = ReasonRow(
            Segmented(f"Reason {place} speaks", SIDES, side),
            QLineEdit(),
            Segmented(f"Weight of reason {place}", WEIGHTS, "1"),
        )
        row.text.setAccessibleName(f"Reason {place}")
        row.text.setPlaceholderText("Because …")
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(row.side)
        line.addWidget(row.text, 1)
        line.addWidget(row.weight)
        self._list.addWidget(holder)
        self.rows.append(row)
        row.side.chosen_changed.connect(lambda _: self._fit())
        row.weight.chosen_changed.connect(lambda _: self._fit())
        row.text.textChanged.connect(lambda _: self._fit())
        self.more.setVisible(len(self.rows) < MOST_ROWS)
        self.place()
        return row

    def reasons(self) -> tuple[tuple[str, str, int], ...]:
        """Those that say something."""
        return tuple(
            (row.side.chosen(), row.text.text().strip(), int(row.weight.chosen()))
            for row in self.rows
            if row.text.text().strip()
        )

    def _fit(self) -> None:
        self.odds.setText(self._presenter.odds(self.reasons()))
        self.button.set_label("Decide" if self.grade.currentData() else "Draw")
        if self.keeping is not None:
            self.keeping.changed()
        self.place()


class ResultSheet(Sheet):
    """What came of the action, to whom, and what it moves."""

    def __init__(self, over: QWidget, presenter: WeighPresenter, deed: int) -> None:
        screen = presenter.result_screen(deed)
        super().__init__(over, screen.title, screen.why, "Tell the result", width=640)
        self._values = {key: values for key, _, values in screen.facts}
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("What came of it")
        self.text.setPlaceholderText("What came of it, as those who learn of it read it")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_HIGH)
        self.to = QComboBox()
        self.to.setAccessibleName("Who learns of it")
        for key, words in screen.readers:
            self.to.addItem(words, key)
        self.indicator = _combo("Indicator", "No indicator moves", screen.indicators)
        self.by = NumberField("By how much", -FURTHEST, FURTHEST)
        self.fact = _combo(
            "Fact", "No fact changes", [(key, words) for key, words, _ in screen.facts]
        )
        self.becomes = _combo("Becomes", "as it is", ())
        self._lay_out()
        self.fact.currentIndexChanged.connect(lambda _: self._offer_values())
        self.button.clicked.connect(
            lambda: self.answer_with(
                lambda: presenter.tell(
                    deed,
                    self.text.toPlainText(),
                    (str(self.to.currentData()),),
                    ((str(self.indicator.currentData()), self.by.value()),),
                    ((str(self.fact.currentData()), str(self.becomes.currentData())),),
                )
            )
        )
        self.keeps(
            presenter.session,
            f"result:{deed}",
            "what came of an action",
            {
                "text": self.text,
                "to": self.to,
                "indicator": self.indicator,
                "by": self.by,
                "fact": self.fact,
                "becomes": self.becomes,
            },
        )

    def _lay_out(self) -> None:
        self.content.addWidget(self.text)
        self.content.addWidget(self.to)
        for first, second in ((self.indicator, self.by), (self.fact, self.becomes)):
            row = QHBoxLayout()
            row.addWidget(first, 2)
            row.addWidget(second, 1)
            self.content.addLayout(row)

    @override
    def first_focus(self) -> QWidget | None:
        return self.text

    def _offer_values(self) -> None:
        self.becomes.clear()
        self.becomes.addItem("as it is", "")
        for key, words in self._values.get(str(self.fact.currentData()), ()):
            self.becomes.addItem(words, key)


def _combo(name: str, none: str, options: Iterable[tuple[str, str]]) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setMinimumContentsLength(10)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.addItem(none, "")
    for key, words in options:
        made.addItem(words, key)
    return made
