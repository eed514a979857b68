"""Facts: the truth for the facilitator's eyes, beliefs by seat, and what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wargame.play.why import FACT
from wargame.ui.parts.table import DataTable
from wargame.ui.parts.text import Text
from wargame.ui.views.table.drawn import fact_line, finding_line
from wargame.ui.views.table.why_panel import WhyPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from wargame.ui.views.table.presenter import TablePresenter
    from wargame.ui.views.table.screen import TableScreen


class FactsTab(QWidget):
    """Two tables: the pack's facts, and what the charter asks about.

    The fact that is chosen says why it is so; signal `entry_asked(seq)`.
    """

    entry_asked = Signal(int)

    def __init__(self, presenter: TablePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._titles: dict[str, str] = {}
        self.why = WhyPanel()
        self.why.entry_asked.connect(self.entry_asked)
        self.facts = DataTable(
            "Facts", ("Fact", "So it is", "What seats were told", "Since"), (0, 148, 156, 60)
        )
        self.findings = DataTable(
            "What the charter asks", ("What the charter asks", "Finding", "How"), (0, 136, 130)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.facts, 3)
        head = Text(
            "For your eyes: seats see only what they were told.", "second", "text3", lines=1
        )
        head.setContentsMargins(12, 0, 12, 0)
        column.addWidget(head)
        column.addWidget(self.findings, 2)
        column.addWidget(self.why)
        self.facts.current_changed.connect(lambda _: self._explain())

    def show_screen(self, screen: TableScreen) -> None:
        """Show the facts as they stand."""
        self.facts.show_lines([fact_line(line) for line in screen.facts])
        self.findings.show_lines([finding_line(line) for line in screen.findings])
        self._titles = {line.key: line.title for line in screen.facts}
        if self.isVisible():
            self._explain()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._explain()

    def _explain(self) -> None:
        """Why the fact that is chosen is so; the one that changed last when none is."""
        key = self.facts.current_key() or next(iter(self._titles), "")
        lines = self._presenter.why.of(FACT, key) if key else ()
        self.why.show_why(self._titles.get(key, ""), lines)
