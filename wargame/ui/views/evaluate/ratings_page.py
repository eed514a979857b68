"""Ratings: objectives at the left, the guide of the chosen one with its evidence at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.padded import padded
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.reflow import in_row
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text
from wargame.ui.running.keeping import Keeping
from wargame.ui.views.evaluate.evidence import Evidence

if TYPE_CHECKING:
    from wargame.ui.views.evaluate.presenter import EvaluatePresenter
    from wargame.ui.views.evaluate.screen import EvaluateScreen, EvidenceLine, GuideScreen

_LEFT = 420
_NONE = "None yet. Where evaluators differ the worst rating holds."


class RatingsPage(QWidget):
    """Signal `changed`: something was recorded or chosen, and all pages are shown anew."""

    changed = Signal()

    def __init__(self, presenter: EvaluatePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._shown = ("", "")
        self.objectives = RowList("Learning objectives", RowDelegate(divided=True))
        self.list_panel = Panel("Objectives", margin=0)
        self.guide_panel = Panel("Guide", margin=0)
        self.looks = RowList("What each rating looks like", RowDelegate(divided=True, lead=24))
        self.evidence = Evidence()
        self.occasions = RowList("Injects that serve it", RowDelegate(divided=True))
        self.no_occasion = Text("", "second", "text2", lines=3)
        self.given = RowList("Ratings given", RowDelegate(divided=True))
        self._none_given = _standing(Text(_NONE, "second", "text2", lines=3))
        self._no_occasion = _standing(self.no_occasion)
        self.evaluator = QComboBox()
        self.evaluator.setAccessibleName("Rating by")
        self.name = QLineEdit()
        self.name.setPlaceholderText("Name of another evaluator")
        self.name.setAccessibleName("Name of another evaluator")
        self.add = ActButton("Add", scale="small")
        self.rating = Segmented("Rating", (), "")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("Why; Enter records it")
        self.reason.setAccessibleName("Reason of the rating")
        self.record = ActButton("Record the rating", role="soft", does="rating.record")
        self.note = InlineNote()
        self.keeping = Keeping(presenter.session)
        self._form = QVBoxLayout()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        parts = in_row(self, "Ratings")
        parts.add(self.list_panel, width=_LEFT, height=220)
        parts.add(self.guide_panel, 1, least=520, height=660)
        self.list_panel.add(self.objectives, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        left = QVBoxLayout()
        left.addWidget(padded(Text("What each rating looks like here", "second-medium"), 8))
        left.addWidget(self.looks, 1)
        body.addLayout(left, 1)
        body.addWidget(self.evidence, 1)
        self.guide_panel.add(body, 3)
        self.guide_panel.add_line()
        self.guide_panel.add(self._rate_form())
        self.guide_panel.add_line()
        self.guide_panel.add(self._below(), 2)

    def _below(self) -> QHBoxLayout:
        """What was delivered for it, beside what was made of it."""
        for rows in (self.occasions, self.given):
            # Whatever is in them, the form above stays where the hand is.
            rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        row = QHBoxLayout()
        row.setSpacing(0)
        served, given = QVBoxLayout(), QVBoxLayout()
        served.addWidget(padded(Text("Injects that serve it", "second-medium"), 8))
        served.addWidget(self.occasions, 1)
        served.addWidget(self._no_occasion, 1)
        given.addWidget(padded(Text("Ratings given", "second-medium"), 8))
        given.addWidget(self.given, 1)
        given.addWidget(self._none_given, 1)
        row.addLayout(served, 1)
        row.addLayout(given, 1)
        return row

    def _rate_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        who = QHBoxLayout()
        who.addWidget(Text("Rating by", "second-medium", "text2"))
        who.addWidget(self.evaluator, 1)
        who.addWidget(self.name, 1)
        who.addWidget(self.add)
        column.addLayout(who)
        column.addWidget(self.keeping)
        column.addLayout(self._form)
        row = QHBoxLayout()
        row.addWidget(self.reason, 1)
        row.addWidget(self.record)
        column.addLayout(row)
        column.addWidget(self.note)
        return form

    def _connect(self) -> None:
        self.objectives.current_changed.connect(self._choose)
        self.evidence.toggled.connect(self._cite)
        self.evaluator.activated.connect(self._choose_evaluator)
        self.add.clicked.connect(self._add)
        self.name.returnPressed.connect(self._add)
        self.record.clicked.connect(self.record_rating)
        self.reason.returnPressed.connect(self.record_rating)

    # What is shown

    def show_screen(self, screen: EvaluateScreen) -> None:
        """Show the objectives, and the guide of the one at hand."""
        self.list_panel.set_note(screen.note)
        self.objectives.show_rows(
            [
                Row(
                    one.key,
                    one.title,
                    glyph=one.glyph,
                    state=one.rating,
                    under=one.by,
                    foot=one.served,
                )
                for one in screen.objectives
            ]
        )
        if screen.guide is not None:
            self.objectives.choose(screen.guide.key)
            self._show_guide(screen.guide)

    def _show_guide(self, guide: GuideScreen) -> None:
        self.guide_panel.set_title(guide.title)
        self.looks.show_rows(
            [
                Row(key, text, lead=letter, over=name, strong=False)
                for key, letter, name, text in guide.looks
            ]
        )
        self.occasions.show_rows([_row(line) for line in guide.occasions])
        self.occasions.setVisible(bool(guide.occasions))
        self.no_occasion.setText(guide.none)
        self._no_occasion.setVisible(bool(guide.none))
        self.evidence.show_lines(guide.evidence)
        self.given.show_rows([_row(line) for line in guide.given])
        self.given.setVisible(bool(guide.given))
        self._none_given.setVisible(not guide.given)
        self._show_evaluators(guide)
        self._show_mine(guide)

    def _show_evaluators(self, guide: GuideScreen) -> None:
        self.evaluator.clear()
        for key, name in guide.evaluators:
            self.evaluator.addItem(name, key)
        self.evaluator.setCurrentIndex(self.evaluator.findData(self._presenter.evaluator))

    def _show_mine(self, guide: GuideScreen) -> None:
        """What this evaluator gave before; a reason that is being written stays."""
        here = (guide.key, self._presenter.evaluator)
        if here == self._shown:
            return
        self._shown = here
        self.keeping.leave()
        self._form.removeWidget(self.rating)
        self.rating.deleteLater()
        options = tuple((key, f"{letter}  {name}") for key, letter, name, _ in guide.looks)
        self.rating = Segmented("Rating", options, guide.mine[0], scale="regular", wraps=True)
        self._form.addWidget(self.rating)
        self.reason.setText(guide.mine[1])
        self._begin()

    def _begin(self) -> None:
        form = "rating:{}:{}".format(*self._shown)
        fields = {"rating": self.rating, "reason": self.reason}
        self.keeping.begin(form, "a rating", fields)

    # Acts

    def _choose(self, key: str) -> None:
        if key and key != self._presenter.objective:
            self._presenter.take_up(key)
            self.note.clear()
            self.changed.emit()

    def _choose_evaluator(self, _: int) -> None:
        self._presenter.speak_for(str(self.evaluator.currentData()))
        self.changed.emit()

    def _cite(self, seq: int) -> None:
        self._presenter.cite(seq)
        self.changed.emit()

    def _add(self) -> None:
        answer = self._presenter.add_evaluator(self.name.text())
        self.note.say(answer.refused)
        if not answer.refused:
            self.name.clear()
            self.changed.emit()

    def grade(self, key: str) -> None:
        """Choose a rating by its letter."""
        self.rating.button(key).setChecked(True)

    def record_rating(self) -> None:
        """Record the rating, and leave the choice where it was."""
        answer = self._presenter.rate(self.rating.chosen(), self.reason.text())
        self.note.say(answer.refused)
        if not answer.refused:
            self.keeping.done()
            self._begin()
            self.changed.emit()


def _row(line: EvidenceLine) -> Row:
    return Row(line.key, line.title, under=line.under, glyph=line.glyph, strong=False)


def _standing(words: QWidget) -> QWidget:
    """Words where a list would be."""
    place = QWidget()
    column = QVBoxLayout(place)
    column.setContentsMargins(16, 0, 16, 0)
    column.addWidget(words)
    column.addStretch(1)
    return place
