"""Rows of a very long list: how many there are is known to Qt, what they are is asked when drawn.

Qt asks a model for its count at every row that it lays out. Where Python answers, a list of
100,000 rows stands still for a quarter of a second each time something comes in; so the count is
kept by Qt's own model of texts, all of which are empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStringListModel, Qt
from typing_extensions import override

from wargame.ui.parts.rows import RowRole

if TYPE_CHECKING:
    from wargame.ui.parts.rows import Index, Row


class LongRows(QStringListModel):
    """As many empty rows as `insertRows` made; a subclass says what each is.

    `rowCount` must stay Qt's own.
    """

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == RowRole.ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.sentence()
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_at(self, place: int) -> Row | None:
        """The row at a place, or nothing."""
        raise NotImplementedError

    def place_of(self, key: str) -> int:
        """The place of a row, -1 if it is not here."""
        raise NotImplementedError
