"""Rows of one height where there are very many: to measure each would hold the window up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from typing_extensions import override

from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowmeasure import TOP, RowMeasure
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from wargame.ui.parts.rows import Index

MANY = 200
"""More rows than these are as high as each other."""
_CUT = 2


class EvenDelegate(RowDelegate):
    """Rows as high as they need; as high as each other, their titles in two lines, where many.

    Args:
        lines: how many lines a title may take where there are few rows.
        over: whether a line stands over the titles.
        under: whether one stands under them.
    """

    def __init__(
        self,
        *,
        lines: int = _CUT,
        over: bool = False,
        under: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(lines=lines, divided=True, parent=parent)
        self._whole = self._measure
        self._even = RowMeasure(lines=_CUT, lead=0, under=1)
        self._around = (over, under)

    def suit(self, view: QListView, rows: int) -> None:
        """Measure rows one by one or not, by how many there are; before they are shown."""
        even = rows > MANY
        self._measure = self._even if even else self._whole
        view.setUniformItemSizes(even)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if self._measure is self._whole:
            return super().sizeHint(option, index)
        over, under = self._around
        line = self._even.line("second")
        high = 2 * TOP + _CUT * current_theme().line("body")
        high += (line + 2 if over else 0) + (line + 1 if under else 0)
        return QSize(self._width(option), high)
