"""The same ballots under every charter of the exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wargame.ui.parts.padded import padded
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.progress import ProgressLine
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.scrolling import scrolled
from wargame.ui.parts.table import DataTable
from wargame.ui.parts.text import Text
from wargame.ui.views.review.drawn import trial_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.views.review.screen import TrialDetail, TrialLine

_MARK = 40


_LEAST = 280
"""Height under which the page scrolls."""


class ChartersPage(QWidget):
    """Signal `chosen(key)`: the motion whose rulings are shown below."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = Panel("Under other charters", margin=0)
        self.note = Text("", "second", "text2", lines=None)
        self.progress = ProgressLine("gavel", "The other tabs can be used meanwhile.")
        self.table: DataTable | None = None
        self._charters: tuple[str, ...] = ()
        self.detail = Panel("The motion under each", margin=0)
        self.details = RowList("The motion under each charter", RowDelegate(divided=True))
        self._room = QVBoxLayout()
        self.matrix.add(padded(self.note, 10))
        self.matrix.add(self.progress)
        self.matrix.add(self._room, 1)
        self.detail.add(self.details, 1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.matrix.setMinimumHeight(_LEAST)
        self.detail.setMinimumHeight(_LEAST * 2 // 3)
        column.addWidget(self.matrix, 1)
        column.addWidget(self.detail, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inner, "Other charters"))

    def show_trials(self, charters: Sequence[str], lines: Sequence[TrialLine], note: str) -> None:
        """Show every motion under every charter."""
        table = self._table(tuple(charters))
        table.show_lines([trial_line(line) for line in lines])
        self.note.setText(note)
        if lines and not table.current_key():
            table.choose(lines[0].key)

    def _table(self, charters: tuple[str, ...]) -> DataTable:
        if self.table is not None and charters == self._charters:
            return self.table
        if self.table is not None:
            self._room.removeWidget(self.table)
            self.table.deleteLater()
        self._charters = charters
        heads = [str(at) for at, _ in enumerate(charters, start=1)]
        self.table = DataTable(
            "Motions under every charter",
            ("No.", "Motion", "In this exercise", *heads),
            (64, 0, 150, *(_MARK for _ in charters)),
        )
        self.table.current_changed.connect(self.chosen)
        self._room.addWidget(self.table)
        return self.table

    def show_details(self, title: str, details: Sequence[TrialDetail]) -> None:
        """Show what each charter says of the chosen motion."""
        self.detail.set_note(title)
        rows = [
            Row(
                f"{at}",
                f"{at}  {one.charter}",
                glyph=one.glyph,
                right=one.articles,
                under_head=one.outcome,
                under=one.because,
                ground="warn" if one.changes else "",
                strong=one.changes,
            )
            for at, one in enumerate(details, start=1)
        ]
        self.details.show_rows(rows)
