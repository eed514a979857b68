"""Facts, roles and time of the calculator: what has been found, who is who, how long ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text, hairline

if TYPE_CHECKING:
    from wargame.ui.views.charters.screen import CaseCard, FactLine, RoleLine

_FOUND = (("yes", "Yes"), ("no", "No"), ("contested", "Contested"))


class CaseForm(QWidget):
    """Signals `found(fact, answer)`, `named(role, seat)`, `waited(key)`.

    An empty seat in `named` takes everybody out of the role.
    """

    found = Signal(str, str)
    named = Signal(str, str)
    waited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts: dict[str, Segmented] = {}
        self.roles: dict[str, ActButton] = {}
        self.wait: Segmented | None = None
        self._made: object = None
        self._lines: dict[str, RoleLine] = {}
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner, "Facts, roles and time"))

    def show_case(self, case: CaseCard) -> None:
        """Show what has been found and named; rows are made anew only for another rule."""
        made = (
            tuple((fact.fact, fact.says) for fact in case.facts),
            tuple((role.role, role.says) for role in case.roles),
            case.waits,
        )
        if made != self._made:
            self._made = made
            self._build(case)
        for fact in case.facts:
            self.facts[fact.fact].choose(fact.found)
        self._lines = {role.role: role for role in case.roles}
        for role in case.roles:
            self.roles[role.role].set_label(role.holders)
            self.roles[role.role].setAccessibleName(f"{role.says}: {role.holders}")
        if self.wait is not None:
            self.wait.choose(case.wait)

    def _build(self, case: CaseCard) -> None:
        emptied(self._column)
        self.facts = {fact.fact: self._fact(fact) for fact in case.facts}
        self.roles = {role.role: self._role(role) for role in case.roles}
        self.wait = None
        if case.waits:
            self.wait = Segmented("Time since the motion was put", case.waits, case.wait)
            self.wait.chosen_changed.connect(self.waited)
            self._row("Time since the motion was put", self.wait)
        if not (case.facts or case.roles or case.waits):
            row = QHBoxLayout()
            row.setContentsMargins(16, 12, 16, 12)
            row.addWidget(Text("The rule asks for no fact and no role.", "second", "text2"))
            row.addStretch(1)
            self._column.addLayout(row)
        self._column.addStretch(1)

    def _fact(self, fact: FactLine) -> Segmented:
        choice = Segmented(fact.says, _FOUND, fact.found)
        choice.chosen_changed.connect(lambda answer: self.found.emit(fact.fact, answer))
        self._row(fact.says, choice)
        return choice

    def _role(self, role: RoleLine) -> ActButton:
        button = ActButton(role.holders, icon="users", scale="small")
        button.clicked.connect(lambda: self._open(role.role))
        self._row(role.says, button)
        return button

    def _row(self, says: str, control: QWidget) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(Text(says, "second", lines=4), 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)
        self._column.addWidget(hairline())

    def menu(self, role: str) -> QMenu:
        """Who may hold a role; those who do are ticked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        nobody = menu.addAction("Nobody")
        nobody.triggered.connect(lambda: self.named.emit(role, ""))
        menu.addSeparator()
        for seat, name, held in self._lines[role].options:
            entry = menu.addAction(name.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(held)
            entry.triggered.connect(lambda _=False, seat=seat: self.named.emit(role, seat))
        return menu

    def _open(self, role: str) -> None:
        button = self.roles[role]
        self.menu(role).popup(button.mapToGlobal(button.rect().bottomLeft()))
