"""Facts: the truth for the facilitator's eyes, beliefs by seat, and what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wargame.ui.parts.table import DataTable
from wargame.ui.parts.text import Text
from wargame.ui.views.table.drawn import fact_line, finding_line

if TYPE_CHECKING:
    from wargame.ui.views.table.screen import TableScreen


class FactsTab(QWidget):
    """Two tables: the pack's facts, and what the charter asks about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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

    def show_screen(self, screen: TableScreen) -> None:
        """Show the facts as they stand."""
        self.facts.show_lines([fact_line(line) for line in screen.facts])
        self.findings.show_lines([finding_line(line) for line in screen.findings])
