"""Facts: the truth for the facilitator's eyes, beliefs by seat, and what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wargame.play.why import FACT
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.table.drawn import ASKED, fact_row, finding_row
from wargame.ui.views.table.why_panel import WhyPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from wargame.ui.views.table.presenter import TablePresenter
    from wargame.ui.views.table.screen import FindingLine, TableScreen

_LOW, _SHORT = 320, 84
OPEN = "Nobody has settled it. Council can: by a motion, or by your ruling."


class FactsTab(QWidget):
    """One list: the pack's facts, then what the charter asks about.

    What is chosen says why it is so; signal `entry_asked(seq)`.
    """

    entry_asked = Signal(int)

    def __init__(self, presenter: TablePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._titles: dict[str, str] = {}
        self._asked: dict[str, FindingLine] = {}
        self.why = WhyPanel()
        self.why.entry_asked.connect(self.entry_asked)
        self.facts = RowList("Facts")
        self.facts.current_changed.connect(lambda _: self._explain())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.facts, 1)
        column.addWidget(self.why)

    def show_screen(self, screen: TableScreen) -> None:
        """Show the facts as they stand."""
        self._titles = {line.key: line.title for line in screen.facts}
        self._asked = {f"{ASKED}{line.key}": line for line in screen.findings}
        self.facts.show_rows(
            [
                Row("facts", "For your eyes: seats see only what they were told", kind="section"),
                *(fact_row(line) for line in screen.facts),
                Row("asked", "What the charter asks", kind="section"),
                *(finding_row(line) for line in screen.findings),
            ]
        )
        if self.isVisible():
            self._explain()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._explain()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = current_theme().px
        low = event.size().height() < px(_LOW)
        self.why.setMaximumHeight(px(_SHORT if low else WhyPanel.high))

    def _explain(self) -> None:
        """Why what is chosen is so; the fact that changed last when nothing is."""
        key = self.facts.current_key()
        asked = self._asked.get(key)
        if asked is not None:
            self.why.show_why(asked.title, [f"{asked.finding}. {asked.by}." if asked.by else OPEN])
            return
        key = key if key in self._titles else next(iter(self._titles), "")
        lines = self._presenter.why.of(FACT, key) if key else ()
        self.why.show_why(self._titles.get(key, ""), lines)
