"""A row of widgets that breaks into lines where it is too long."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget
from typing_extensions import override


class Flow(QLayout):
    """Lays widgets out from the leading edge, line after line.

    Args:
        gap: Pixels between widgets and between lines.
    """

    def __init__(self, gap: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        self._items.append(arg__1)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return self._place(QRect(0, 0, arg__1, 0), move=False)

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        self._place(arg__1, move=True)

    @override
    def sizeHint(self) -> QSize:
        shown = self._shown()
        wide = sum(item.sizeHint().width() for item in shown)
        gaps = self._gap * max(0, len(shown) - 1)
        high = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(wide + gaps, high).grownBy(self.contentsMargins())

    @override
    def minimumSize(self) -> QSize:
        shown = self._shown()
        wide = max((item.minimumSize().width() for item in shown), default=0)
        high = max((item.minimumSize().height() for item in shown), default=0)
        return QSize(wide, high).grownBy(self.contentsMargins())

    def _shown(self) -> list[QLayoutItem]:
        """What takes room: a hidden widget takes none, nor a gap."""
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, room: QRect, *, move: bool) -> int:
        """Put every item in its place; returns the height that they take."""
        parent = self.parentWidget()
        way = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        margins = self.contentsMargins()
        room = room.marginsRemoved(margins)
        at, line = QPoint(room.topLeft()), 0
        for item in self._shown():
            size = item.sizeHint()
            if line and at.x() + size.width() > room.right() + 1:
                at = QPoint(room.left(), at.y() + line + self._gap)
                line = 0
            if move:
                item.setGeometry(QStyle.visualRect(way, room, QRect(at, size)))
            at.setX(at.x() + size.width() + self._gap)
            line = max(line, size.height())
        return at.y() + line - room.top() + margins.top() + margins.bottom()
