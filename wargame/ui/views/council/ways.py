"""What it would take: the smallest changes, each of which can be tried on the tally."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.panel import Panel
from wargame.ui.parts.scrolling import emptied
from wargame.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from wargame.ui.views.council.screen import RulingCard, Way


class WayRow(QFrame):
    """One way out; pressing it shows on the tally what would come of it; signal `asked`."""

    asked = Signal()

    def __init__(self, place: int, way: Way, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kit", "choice")
        self.setProperty("chosen", "true" if way.tried else "false")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        verb = "Tried on the tally" if way.tried else "Try on the tally"
        self.setAccessibleName(f"{verb}: {way.says}, {way.cost}")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Text(str(place), "second", "text3"), 0, top)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(way.says, "second", lines=5))
        words.addWidget(Text(way.cost, "meta-medium", "text2", lines=1))
        row.addLayout(words, 1)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.asked.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.asked.emit()
            return
        super().keyPressEvent(event)


class WaysPanel(Panel):
    """The card under the ruling; signal `tried(place)`."""

    tried = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=12, parent=parent)
        self.setAccessibleName("What would it take?")
        self._shown: tuple[Way, ...] = ()
        self.title = Text("", "strong", lines=1)
        self._order = Text("", "second", "text2", lines=1)
        self.rows: list[WayRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._order)
        self.add(head)
        self.add(self._column)

    def show_ways(self, ruling: RulingCard | None) -> None:
        """Show what would turn it."""
        ways = ruling.ways if ruling else ()
        self.setVisible(bool(ruling and (ways or ruling.ways_note)))
        self.title.setText(ruling.ways_title if ruling else "")
        self._order.setText(ruling.ways_note if ruling else "")
        if ways == self._shown:
            return
        held = next((at for at, row in enumerate(self.rows) if row.hasFocus()), -1)
        self._shown = ways
        emptied(self._column)
        self.rows = [WayRow(place, way) for place, way in enumerate(ways, start=1)]
        for place, row in enumerate(self.rows):
            row.asked.connect(lambda place=place: self.tried.emit(place))
            self._column.addWidget(row)
        if 0 <= held < len(self.rows):
            self.rows[held].setFocus()
