"""The middle of the page: the charter that is read, alone or beside another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.switch import Switch
from wargame.ui.parts.text import Text, hairline
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.charters.kind_layout import GAP, LABEL, SIDE
from wargame.ui.views.charters.kinds import KindList

if TYPE_CHECKING:
    from wargame.ui.views.charters.screen import CharterScreen

_BAR = 12


class Reading(QWidget):
    """Signals `kind_chosen(kind)` and `only_changed(on)`."""

    kind_chosen = Signal(str)
    only_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("The charter")
        self.title = Text("", "panel", lines=2)
        self.note = Text("", "second", "text2", lines=2)
        self.only = Switch("Only differences")
        self._differing = Text("", "second", "text2", lines=1)
        self._filter = QWidget()
        self._heads = QWidget()
        self._lead = QSpacerItem(0, 0)
        self._first = Text("", "second-strong", lines=3)
        self._second = Text("", "second-strong", lines=3)
        self.kinds = KindList()
        self.empty = EmptyState("book", "", "")
        self._stack = QStackedWidget()
        self._lay_out()
        self.kinds.current_changed.connect(self._tell)
        self.only.toggled.connect(self.only_changed)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(SIDE, 12, SIDE, 10)
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.note)
        head.addWidget(self._filter)
        row = QHBoxLayout(self._filter)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.only)
        row.addWidget(Text("Only differences", "second-medium"))
        row.addWidget(self._differing, 1)
        heads = QHBoxLayout(self._heads)
        # The columns of the rows below, whose scroll bar stands at the end.
        heads.setContentsMargins(SIDE, 6, SIDE + _BAR, 6)
        heads.setSpacing(0)
        heads.addItem(self._lead)
        heads.addWidget(self._first, 1, Qt.AlignmentFlag.AlignTop)
        heads.addSpacing(GAP)
        heads.addWidget(self._second, 1, Qt.AlignmentFlag.AlignTop)
        current_theme().changed.connect(self._fit)
        self._fit()
        self._stack.addWidget(self.kinds)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self._heads)
        column.addWidget(self._stack, 1)

    def _fit(self) -> None:
        """The heads stand over the columns at every text size."""
        self._lead.changeSize(current_theme().px(LABEL) + 8, 0)
        layout = self._heads.layout()
        if layout is not None:
            layout.invalidate()

    def _tell(self, kind: str) -> None:
        if kind:
            self.kind_chosen.emit(kind)

    def show_screen(self, screen: CharterScreen) -> None:
        """Show the charter, and the one beside it if there is one."""
        two = screen.heads is not None
        self.title.setText(screen.title)
        self.title.setVisible(bool(screen.title) and not two)
        self.note.setText(screen.note)
        self.note.setVisible(bool(screen.note) and not two)
        self._filter.setVisible(two)
        self._differing.setText(screen.differing)
        self._heads.setVisible(two)
        first, second = screen.heads or ("", "")
        self._first.setText(first)
        self._second.setText(second)
        switch = QSignalBlocker(self.only)
        self.only.setChecked(screen.only_differences)
        switch.unblock()
        blocker = QSignalBlocker(self.kinds)
        self.kinds.show_kinds(screen.kinds, screen.kind)
        blocker.unblock()
        if screen.problem:
            self.empty.say("This charter does not open.", screen.problem)
        elif not screen.kinds:
            self.empty.say("Nothing differs.", "Both charters say the same of every kind.")
        self._stack.setCurrentWidget(self.kinds if screen.kinds else self.empty)
