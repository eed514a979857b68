"""The log's rows for a list, made when they are drawn; new entries come in at the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from typing_extensions import override

from wargame.ui.parts.longrows import LongRows
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowmeasure import TOP
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.table.drawn import log_row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from wargame.ui.parts.rows import Index, Row
    from wargame.ui.views.table.log_book import LogBook
    from wargame.ui.views.table.screen import LogRow

_LINES = 2


class LogModel(LongRows):
    """What the book has found, the latest first; a row is worded when somebody looks at it."""

    def __init__(self, book: LogBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._count = 0
        self._made: dict[int, Row] = {}

    @override
    def row_at(self, place: int) -> Row | None:
        if not 0 <= place < self._count:
            return None
        entry = self._book.found[self._count - 1 - place]
        if entry not in self._made:
            self._made[entry] = log_row(self._book.row(entry))
        return self._made[entry]

    def line_at(self, place: int) -> LogRow | None:
        """What may be done with the entry at a place."""
        known = 0 <= place < self._count
        return self._book.row(self._book.found[self._count - 1 - place]) if known else None

    @override
    def place_of(self, key: str) -> int:
        seq, low, high = int(key or 0), 0, self._count
        # Entries stand in order: halving finds one of many.
        while low < high:
            middle = (low + high) // 2
            if self._book.row(self._book.found[middle]).seq < seq:
                low = middle + 1
            else:
                high = middle
        known = low < self._count and self._book.row(self._book.found[low]).seq == seq
        return self._count - 1 - low if known else -1

    def catch_up(self, *, older_changed: bool) -> None:
        """Show what the book found since: it only ever finds later ones than before."""
        if older_changed:
            self._made.clear()
            if self._count:
                self.dataChanged.emit(self.index(0), self.index(self._count - 1))
        news = len(self._book.found) - self._count
        if news > 0:
            # Counted first: whoever is told of the rows asks for them at once.
            self._count += news
            self.insertRows(0, news)
        # The entry before the head may be taken back to now.
        self._made.clear()

    def begin_anew(self) -> None:
        """Another filter: what was shown goes."""
        if self._count:
            gone, self._count = self._count, 0
            self.removeRows(0, gone)
        self._made.clear()


class LogDelegate(RowDelegate):
    """Rows of one height, two lines: a long list need not measure each."""

    def __init__(self, lead: int, parent: QObject | None = None) -> None:
        super().__init__(lines=_LINES, divided=True, lead=lead, hours=True, parent=parent)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = current_theme()
        high = 2 * TOP + _LINES * theme.line("body") + 2
        return QSize(self._width(option), high)
