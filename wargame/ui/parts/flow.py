"""A row of widgets that breaks into lines where it is too long."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget
from typing_extensions import override


class Flow(QLayout):
    """Lays widgets out from the leading edge, line after line; one that grows fills its line.

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
        top = room.top()
        for line in self._lines(room.width()):
            tall = max(_height(item, room.width()) for item in line)
            if move:
                self._put(line, QRect(room.left(), top, room.width(), tall), room, way)
            top += tall + self._gap
        high = max(0, top - self._gap - room.top())
        return high + margins.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """What is shown, line by line; hidden widgets take no room."""
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wide = _least(item, width)
            if not lines or used + self._gap + wide > width:
                lines.append([])
                used = -self._gap
            lines[-1].append(item)
            used += self._gap + wide
        return lines

    def _put(
        self, line: list[QLayoutItem], place: QRect, room: QRect, way: Qt.LayoutDirection
    ) -> None:
        """Lay out one line; what wants to grow shares the room that is left."""
        growing = [item for item in line if _grows(item)]
        taken = sum(_least(item, room.width()) for item in line) + self._gap * (len(line) - 1)
        share = max(0, place.width() - taken) // len(growing) if growing else 0
        left = place.left()
        for item in line:
            wide = _least(item, room.width()) + (share if _grows(item) else 0)
            high = _height(item, room.width())
            box = QRect(left, place.top() + (place.height() - high) // 2, wide, high)
            item.setGeometry(QStyle.visualRect(way, room, box))
            left += wide + self._gap


def _grows(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _least(item: QLayoutItem, room: int) -> int:
    """The width that an item asks for; one that breaks by itself is content with a whole line."""
    least = item.minimumSize().width()
    return least if _grows(item) else max(least, min(item.sizeHint().width(), room))


def _height(item: QLayoutItem, room: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(_least(item, room))
    return item.sizeHint().height()
