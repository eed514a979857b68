"""Voting power of each member, as a table, with what stands out above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wargame.ui.parts.cells import Cell, Line
from wargame.ui.parts.table import DataTable
from wargame.ui.parts.text import Text

if TYPE_CHECKING:
    from wargame.ui.views.charters.screen import PowerCard, PowerLine

_WAITING = "Working out the power of each member."
_LONGEST = 11
"""Characters of a fraction that a cell shows; a longer one is in its tooltip."""


class PowerPage(QWidget):
    """Banzhaf and Shapley-Shubik of every member."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.says = Text("", "second", "text2", lines=8)
        self.table = DataTable(
            "Voting power", ("Member", "Banzhaf", "", "Shapley", ""), (0, 76, 92, 76, 92),
            row_height=34,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        said = QVBoxLayout()
        said.setContentsMargins(16, 10, 16, 10)
        said.addWidget(self.says)
        column.addLayout(said)
        column.addWidget(self.table, 1)
        # Keeps the words on top while there is no table.
        self._rest = QWidget()
        column.addWidget(self._rest, 1)

    def show_power(self, card: PowerCard | None) -> None:
        """Show the power of each member, or that it is being worked out."""
        self.says.setText("\n".join(card.says) if card else _WAITING)
        self.table.setVisible(bool(card and card.lines))
        self._rest.setVisible(not self.table.isVisibleTo(self))
        self.table.show_lines([_line(line) for line in card.lines] if card else [])


def _line(line: PowerLine) -> Line:
    banzhaf, shapley = line.banzhaf, line.shapley
    return Line(
        line.seat,
        (
            Cell(line.name, role="second-strong"),
            Cell(banzhaf[0], at_end=True),
            _fraction(banzhaf[1]),
            Cell(shapley[0], at_end=True),
            _fraction(shapley[1]),
        ),
    )


def _fraction(text: str) -> Cell:
    shown = text if len(text) <= _LONGEST else "exactly …"
    return Cell(shown, tone="text2", says=text)
