"""The list of sections: tick, drag or Alt+Up and Alt+Down, and the page where each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate
from typing_extensions import override

from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel, QObject
    from PySide6.QtGui import QDropEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from wargame.ui.views.report.screen import SectionRow

Index = QModelIndex | QPersistentModelIndex
_ROW: Final = int(Qt.ItemDataRole.UserRole) + 1
_HEIGHT: Final = 32
_GRIP, _BOX, _TITLE = 10, 30, 58


class SectionModel(QAbstractListModel):
    """The rows; a tick is told, not kept: what is ticked the presenter says."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[SectionRow, ...] = ()

    def show_rows(self, rows: Sequence[SectionRow]) -> None:
        """Show rows; those that stay keep their place in the view."""
        if [row.id for row in rows] == [row.id for row in self.rows]:
            self.rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        return {
            int(Qt.ItemDataRole.DisplayRole): row.title,
            int(Qt.ItemDataRole.AccessibleTextRole): row.spoken,
            int(Qt.ItemDataRole.CheckStateRole): (
                Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
            ),
            _ROW: row,
        }.get(int(role))

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if int(role) != int(Qt.ItemDataRole.CheckStateRole) or not index.isValid():
            return False
        self.ticked.emit(self.rows[index.row()].id, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsDragEnabled
        )

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


class SectionDelegate(QStyledItemDelegate):
    """Paints a row, and takes the click on its box."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = current_theme()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self._theme.px(_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: SectionRow = index.data(_ROW)
        rect, theme = QRect(option.rect), self._theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(rect, theme.colour("accent_soft"))
            painter.fillRect(
                QRect(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent")
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        self._paint_grip(painter, rect)
        self._paint_box(painter, self._box(rect), ticked=row.ticked)
        self._paint_words(painter, rect, row, chosen=chosen)
        painter.restore()

    def _paint_grip(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("text3"))
        for dx in (0, 5):
            for dy in (-5, 0, 5):
                painter.drawEllipse(
                    QPointF(rect.left() + _GRIP + dx + 1, rect.center().y() + dy + 0.5), 1.1, 1.1
                )

    def _paint_box(self, painter: QPainter, box: QRect, *, ticked: bool) -> None:
        theme = self._theme
        painter.setBrush(theme.colour("fill") if ticked else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("fill" if ticked else "bstrong"), 1.2))
        painter.drawRoundedRect(box, 4, 4)
        if not ticked:
            return
        painter.setPen(QPen(theme.colour("on"), 1.8))
        x, y, wide = box.left(), box.top(), box.width()
        tick = ((0.24, 0.52), (0.43, 0.7), (0.76, 0.32))
        painter.drawPolyline(QPolygonF([QPointF(x + a * wide, y + b * wide) for a, b in tick]))

    def _paint_words(
        self, painter: QPainter, rect: QRect, row: SectionRow, *, chosen: bool
    ) -> None:
        theme = self._theme
        painter.setFont(theme.font("second"))
        painter.setPen(theme.colour("text2"))
        right = rect.adjusted(0, 0, -12, 0)
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(right, int(flags | Qt.AlignmentFlag.AlignRight), row.pages)
        taken = painter.fontMetrics().horizontalAdvance(row.pages) + 20
        words = rect.adjusted(_TITLE, 0, -taken, 0)
        painter.setFont(theme.font("control" if chosen else "body"))
        tone = "accent" if chosen else "text" if row.ticked else "text3"
        painter.setPen(theme.colour(tone))
        title = f"{row.title} ✎" if row.noted else row.title
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(flags), shown)

    def _box(self, rect: QRect) -> QRect:
        side = 17
        return QRect(rect.left() + _BOX, rect.center().y() - side // 2, side, side)

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            reach = self._box(option.rect).adjusted(-4, -4, 4, 4)
            if reach.contains(event.position().toPoint()):
                return _toggle(model, index)
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            return _toggle(model, index)
        return False


def _toggle(model: QAbstractItemModel, index: Index) -> bool:
    role = Qt.ItemDataRole.CheckStateRole
    on = index.data(role) is Qt.CheckState.Checked
    return model.setData(index, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked, role)


class SectionList(QListView):
    """The list. Signals: `ticked(id, on)`, `moved(id, place)`, `chosen(id)`, `opened(id)`."""

    ticked = Signal(str, bool)
    moved = Signal(str, int)
    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SectionModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(SectionDelegate(self))
        self.setAccessibleName("Sections of the report")
        self.setToolTip("Drag, or Alt+Up and Alt+Down, to order; Space to tick")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.ticked.connect(self.ticked)
        self.clicked.connect(lambda index: self.opened.emit(self._id(index)))

    def show_rows(self, rows: Sequence[SectionRow]) -> None:
        """Show the sections; the chosen one stays chosen wherever it went."""
        key = self.current()
        self.rows.show_rows(rows)
        if key:
            self.choose(key)

    def current(self) -> str:
        """Id of the chosen section, empty for none."""
        return self._id(self.currentIndex())

    def choose(self, key: str) -> None:
        """Choose a section."""
        for place, row in enumerate(self.rows.rows):
            if row.id == key:
                self.setCurrentIndex(self.rows.index(place))

    def _id(self, index: Index) -> str:
        return self.rows.rows[index.row()].id if index.isValid() else ""

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self._id(current))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 2}
        step = steps.get(Qt.Key(event.key()))
        place = self.currentIndex().row()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and step and place >= 0:
            if 0 <= place + step <= len(self.rows.rows):
                self.moved.emit(self.current(), place + step)
            event.accept()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and place >= 0:
            self.opened.emit(self.current())
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where it was dropped; the list itself changes nothing."""
        under = self.indexAt(event.position().toPoint())
        place = under.row() if under.isValid() else len(self.rows.rows)
        if self.dropIndicatorPosition() is QAbstractItemView.DropIndicatorPosition.BelowItem:
            place += 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if self.current():
            self.moved.emit(self.current(), place)
