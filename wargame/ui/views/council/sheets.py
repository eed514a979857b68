"""Sheets of Council: a new motion, and a ruling on a contested fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.ui.parts.number import NumberField
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text
from wargame.ui.running.sheets import Sheet

if TYPE_CHECKING:
    from wargame.ui.views.council.presenter import CouncilPresenter
    from wargame.ui.views.council.screen import CouncilScreen, Suggestion

_LIST_HIGH, _TEXT_HIGH = 320, 120
_PACK, _OWN, _PROCEDURE = "pack", "own", "procedure"
_ANYBODY = ""


def _terms(one: Suggestion) -> str:
    """When it is foreseen, and what tabling it costs."""
    price = f"costs {one.price}" if one.price else ""
    return ", ".join(word for word in ("foreseen now" if one.foreseen else "", price) if word)


def _whose(one: Suggestion) -> str:
    """Its kind, and who is likeliest to bring it."""
    return f"{one.kind} · likely from {one.proposer_name}" if one.proposer_name else one.kind


class NewMotionSheet(Sheet):
    """One of the pack's, tabled by one click or Enter; or one written here.

    Args:
        over: The screen.
        kind: The kind of decision that is chosen at first, empty for the pack's motions.
        fact: The charter's fact that the motion would find, empty for none.
    """

    def __init__(
        self,
        over: QWidget,
        presenter: CouncilPresenter,
        screen: CouncilScreen,
        kind: str = "",
        fact: str = "",
    ) -> None:
        super().__init__(over, "Bring a motion", "", "Bring it", width=760)
        self._presenter = presenter
        self._fact = fact
        self.proposer = QComboBox()
        self.proposer.setAccessibleName("Proposed by")
        self.proposer.addItem("As the pack foresees", _ANYBODY)
        for seat, name in screen.new.proposers:
            self.proposer.addItem(name, seat)
        tabs = [(_PACK, "One of the pack's"), (_OWN, "Written here")]
        tabs += [(_PROCEDURE, "Procedure")] if screen.new.procedures else []
        self.tabs = Segmented("Which motion", tabs, wraps=True)
        self.procedures = RowList("Motions of procedure")
        self.procedures.show_rows([Row(key, words) for key, words in screen.new.procedures])
        self.minutes = NumberField("Minutes", 1, 24 * 60, unit="min")
        self.minutes.setValue(10)
        self.about = QComboBox()
        self.about.setAccessibleName("The motion whose debate is adjourned")
        # A long title must not make the sheet wider than a low window has room for.
        self.about.setMinimumContentsLength(8)
        self.about.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for key, words in screen.new.waiting:
            self.about.addItem(words, key)
        self.list = RowList("Motions of the pack")
        self.title = _field("Title of the motion", "What is to be decided, in one line")
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Text of the motion")
        self.text.setPlaceholderText("Its text; the title alone if empty")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_TEXT_HIGH)
        self.organ = _field("Organ", "Before which organ, if that matters")
        self.kind = QComboBox()
        self.kind.setAccessibleName("Kind of decision")
        for key, words in screen.new.kinds:
            self.kind.addItem(words, key)
        self._stack = QStackedWidget()
        self._lay_out()
        self._fill(screen)
        self._connect()
        self._choose_first(kind)
        self.keeps(
            presenter.session,
            f"motion:{kind}:{fact}" if kind or fact else "motion",
            "a motion",
            {
                "title": self.title,
                "text": self.text,
                "organ": self.organ,
                "kind": self.kind,
                "proposer": self.proposer,
                "tab": self.tabs,
            },
            fit=lambda: self._show(self.tabs.chosen()),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(Text("Proposed by", "second-medium", "text2"))
        head.addWidget(self.proposer)
        self.content.addLayout(head)
        self.list.setMinimumHeight(_LIST_HIGH)
        self._stack.addWidget(self.list)
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.title, self.text, self.kind, self.organ):
            column.addWidget(widget)
        column.addStretch(1)
        self._stack.addWidget(form)
        self._stack.addWidget(self._procedures())
        self.content.addWidget(self._stack)

    def _procedures(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.procedures, 1)
        row = QHBoxLayout()
        row.addWidget(Text("Minutes", "second-medium", "text2"))
        row.addWidget(self.minutes)
        row.addWidget(Text("About", "second-medium", "text2"))
        row.addWidget(self.about, 1)
        column.addLayout(row)
        return page

    def _fill(self, screen: CouncilScreen) -> None:
        self.list.show_rows(
            [
                Row(
                    one.template,
                    one.title,
                    over=_whose(one),
                    right=_terms(one),
                    under=one.text,
                    tone="text" if one.foreseen else "text2",
                    says=f"{one.title}, {one.kind}, likely from {one.proposer_name}",
                )
                for one in screen.suggestions
            ]
        )

    def _connect(self) -> None:
        self.tabs.chosen_changed.connect(self._show)
        self.list.activated_row.connect(self.bring)
        self.procedures.activated_row.connect(lambda _: self.table())
        self.list.clicked.connect(lambda _: self.bring(self.list.current_key()))
        self.button.clicked.connect(self.table)

    def _choose_first(self, kind: str) -> None:
        self.tabs.choose(_OWN if kind else _PACK)
        self._show(self.tabs.chosen())
        place = self.kind.findData(kind)
        self.kind.setCurrentIndex(max(0, place))
        first = self.list.rows.row_at(0)
        self.list.choose(first.key if first else "")

    @override
    def first_focus(self) -> QWidget | None:
        return self.list if self.tabs.chosen() == _PACK else self.title

    def _show(self, tab: str) -> None:
        self._stack.setCurrentIndex((_PACK, _OWN, _PROCEDURE).index(tab))
        firsts = {_PACK: self.list, _OWN: self.title, _PROCEDURE: self.procedures}
        firsts[tab].setFocus()
        if tab == _PROCEDURE and not self.procedures.current_key():
            first = self.procedures.rows.row_at(0)
            self.procedures.choose(first.key if first else "")
        self._name_proposers(foreseen=tab == _PACK)

    def _name_proposers(self, *, foreseen: bool) -> None:
        """Only the pack's motions have a likeliest proposer."""
        model = self.proposer.model()
        if isinstance(model, QStandardItemModel):
            model.item(0).setEnabled(foreseen)
        if not foreseen and not self.proposer.currentData():
            self.proposer.setCurrentIndex(1)

    def bring(self, template: str) -> None:
        """Table one of the pack's."""
        proposer = str(self.proposer.currentData())
        self.answer_with(lambda: self._presenter.bring(template, proposer), written=False)

    def table(self) -> None:
        """Table what is chosen or written."""
        if self.tabs.chosen() == _PACK:
            self.bring(self.list.current_key())
            return
        if self.tabs.chosen() == _PROCEDURE:
            self.answer_with(
                lambda: self._presenter.move_procedure(
                    self.procedures.current_key(),
                    str(self.proposer.currentData()),
                    self.minutes.value(),
                    str(self.about.currentData() or ""),
                ),
                written=False,
            )
            return
        self.answer_with(
            lambda: self._presenter.write(
                self.title.text(),
                self.text.toPlainText(),
                str(self.kind.currentData()),
                str(self.proposer.currentData()),
                self.organ.text(),
                (self._fact, True) if self._fact else None,
            )
        )


class FactSheet(Sheet):
    """The facilitator finds a contested fact, with a reason; it stands in the report."""

    def __init__(self, over: QWidget, presenter: CouncilPresenter, fact: str, words: str) -> None:
        why = "Your ruling settles it for every later motion and stands in the report."
        super().__init__(over, words, why, "Rule")
        self.value = Segmented("Finding", (("yes", "It is so"), ("no", "It is not so")), "yes")
        self.reason = _field("Reason for the ruling", "Reason that others can judge")
        row = QHBoxLayout()
        row.addWidget(self.value)
        row.addStretch(1)
        self.content.addLayout(row)
        self.content.addWidget(self.reason)
        self.keeps(
            presenter.session,
            f"fact:{fact}",
            "a ruling on a fact",
            {"value": self.value, "reason": self.reason},
        )
        self.button.clicked.connect(
            lambda: self.answer_with(
                lambda: presenter.rule_fact(
                    fact, value=self.value.chosen() == "yes", reason=self.reason.text()
                )
            )
        )


def _field(name: str, placeholder: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    return field
