"""Relations: who depends on whom for what, and what that makes dearer or impossible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wargame.play.why import RELATION
from wargame.ui.parts.table import DataTable
from wargame.ui.views.table.alliance_drawn import relation_line
from wargame.ui.views.table.details import Details

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from wargame.ui.views.table.alliance_screen import RelationLine
    from wargame.ui.views.table.presenter import TablePresenter
    from wargame.ui.views.table.screen import TableScreen


class RelationsTab(QWidget):
    """A table; below it what is known of the chosen relation. Signal `entry_asked(seq)`."""

    entry_asked = Signal(int)

    def __init__(self, presenter: TablePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._lines: dict[str, RelationLine] = {}
        self.table = DataTable(
            "Relations",
            ("Who depends on", "For", "Now", "Start", "What it bounds now"),
            (156, 116, 64, 64, 0),
        )
        self.details = Details("About the relation that is chosen")
        self.details.entry_asked.connect(self.entry_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addWidget(self.details)
        self.table.current_changed.connect(lambda _: self._explain())

    def show_screen(self, screen: TableScreen) -> None:
        """Show the relations as they stand."""
        self._lines = {line.key: line for line in screen.relations}
        self.table.show_lines([relation_line(line) for line in screen.relations])
        if self.isVisible():
            self._explain()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._explain()

    def _explain(self) -> None:
        line = self._lines.get(self.table.current_key() or next(iter(self._lines), ""))
        if line is not None:
            why = self._presenter.why.of(RELATION, line.key)
            self.details.show_details(line.title, (*line.details, *why))
