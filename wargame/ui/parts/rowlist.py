"""A list of rows: one Tab stop, arrows inside, one bar of buttons on the current row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QToolTip,
    QWidget,
)
from typing_extensions import override

from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rows import Index, Row, RowModel
from wargame.ui.parts.text import plain_tip
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.ui.parts.longrows import LongRows


class RowList(QListView):
    """Shows rows and tells which one is meant.

    Signals: `current_changed` (the key, or nothing), `activated_row` on Enter or a double
    click, `section_pressed` on a heading, `menu_asked` with the key and a point on the
    screen.

    Args:
        name: what the list holds, for readers.
        delegate: how rows are drawn; the usual way when left out.
        rows: a model of its own, for lists too long to be made at once.
    """

    stays_at = QAbstractItemView.ScrollHint.EnsureVisible
    """Where the current row stands after a change of text size."""
    current_changed = Signal(str)
    activated_row = Signal(str)
    section_pressed = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(
        self,
        name: str,
        delegate: RowDelegate | None = None,
        parent: QWidget | None = None,
        *,
        rows: LongRows | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        theme = current_theme()
        self.rows: RowModel | LongRows = rows or RowModel(self)
        self._painter = delegate or RowDelegate()
        self._painter.setParent(self)
        self._bar: QWidget | None = None
        self._takes_bar: Callable[[Row], bool] = lambda _: True
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.activated.connect(self._activate)
        self.clicked.connect(self._press)
        self.rows.rowsInserted.connect(self._place_bar)
        self.rows.rowsRemoved.connect(self._place_bar)
        self.rows.dataChanged.connect(self._place_bar)
        self._measured_at = theme.text_size
        theme.grown.connect(self._stay)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows these rows; the current one and the place stay where they are."""
        if isinstance(self.rows, RowModel):
            self.rows.set_rows(rows)
        self._place_bar()

    def current_key(self) -> str:
        """The key of the current row, empty if there is none."""
        row = self.rows.row_at(self.currentIndex().row())
        return row.key if row is not None else ""

    def choose(self, key: str) -> None:
        """Makes a row the current one; an unknown key makes none."""
        place = self.rows.place_of(key)
        self.setCurrentIndex(self.rows.index(place) if place >= 0 else QModelIndex())

    def set_bar(self, bar: QWidget, wanted: Callable[[Row], bool] = lambda _: True) -> None:
        """Puts buttons on the current row.

        Args:
            bar: a row of small buttons; it is moved, never made anew.
            wanted: whether a row has them.
        """
        self._bar = bar
        self._takes_bar = wanted
        bar.setParent(self.viewport())
        bar.hide()
        self._place_bar()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._place_bar()
        self.current_changed.emit(self.current_key())

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        # Headings are passed over: on to the next row, or back where there is none.
        here = self.currentIndex().row()
        place = super().moveCursor(cursorAction, modifiers).row()
        step = -1 if place < here else 1
        while (row := self.rows.row_at(place)) is not None and row.kind == "section":
            place += step
        return self.rows.index(place if self.rows.row_at(place) else here)

    def _place_bar(self) -> None:
        if self._bar is None:
            return
        row = self._barred()
        self._painter.keep_room(row.key if row else "", self._bar.sizeHint().height())
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self._bar.setVisible(row is not None)
        self._move_bar()

    def _barred(self) -> Row | None:
        """The current row, if the buttons belong on it."""
        row = self.rows.row_at(self.currentIndex().row())
        wanted = row is not None and row.kind == "row" and self._takes_bar(row)
        return row if wanted else None

    def _move_bar(self) -> None:
        row = self._barred()
        if self._bar is not None and row is not None:
            rect = self.visualRect(self.currentIndex())
            place = self._painter.bar_rect(row, rect, self.layoutDirection())
            self._bar.setGeometry(place)

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._move_bar()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._move_bar()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Titles wrap anew.
        self.scheduleDelayedItemsLayout()
        self._place_bar()

    def _stay(self) -> None:
        """In another text size the current row is still the one that is seen."""
        text_size = current_theme().text_size
        if self._measured_at == text_size or not self.isVisible():
            return
        self._measured_at = text_size
        self._place_bar()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), self.stays_at)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stay()

    def _press(self, index: Index) -> None:
        row = self.rows.row_at(index.row())
        if row is not None and row.kind == "section":
            self.section_pressed.emit(row.key)

    def _activate(self, index: Index) -> None:
        row = self.rows.row_at(index.row())
        if row is not None and row.kind != "section":
            self.activated_row.emit(row.key)

    def _ask_menu(self, point: QPoint) -> None:
        row = self.rows.row_at(self.indexAt(point).row())
        if row is not None and row.kind != "section":
            self.menu_asked.emit(row.key, self.viewport().mapToGlobal(point))

    @override
    def viewportEvent(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            row = self.rows.row_at(self.indexAt(event.pos()).row())
            if row is not None:
                QToolTip.showText(event.globalPos(), plain_tip(row.sentence()), self)
                return True
        return bool(super().viewportEvent(event))  # type: ignore[arg-type] # any event of the viewport
