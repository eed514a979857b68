"""The list of charters, and which one stands beside the one that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.ui.parts.panel import Panel
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.text import Text, hairline, plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from wargame.ui.views.charters.screen import CharterLine, CharterScreen

WIDTH = 264
_INSIDE, _BESIDE = 8, 48


class Besides(QComboBox):
    """A choice whose words end in "…" where there is no room for them."""

    @override
    def showPopup(self) -> None:
        words = [self.itemText(place) for place in range(self.count())]
        wide = max((self.fontMetrics().horizontalAdvance(each) for each in words), default=0)
        self.view().setMinimumWidth(wide + _BESIDE)
        super().showPopup()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width() - _INSIDE
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


class CharterList(Panel):
    """Signals `chosen(key)` and `beside_chosen(key)`, empty for nothing beside."""

    chosen = Signal(str)
    beside_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Charters", margin=0, parent=parent)
        self.list = RowList("Charters", RowDelegate(lines=3, divided=True))
        self.beside = Besides()
        self.beside.setProperty("scale", "small")
        self.beside.setAccessibleName("Charter beside it")
        self.beside.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.beside.setMinimumContentsLength(8)
        self._besides: tuple[tuple[str, str], ...] = ()
        self._lay_out()
        self.list.current_changed.connect(self._tell)
        self.beside.activated.connect(
            lambda _: self.beside_chosen.emit(str(self.beside.currentData()))
        )

    def _lay_out(self) -> None:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(4)
        column.addWidget(Text("Beside it", "second-medium", "text2"))
        column.addWidget(self.beside)
        self.body.setSpacing(0)
        self.add(self.list, 1)
        self.add(hairline())
        self.add(foot)

    def _tell(self, key: str) -> None:
        if key:
            self.chosen.emit(key)

    def show_screen(self, screen: CharterScreen) -> None:
        """Show the charters that there are."""
        blocker = QSignalBlocker(self.list)
        self.list.show_rows([_row(line) for line in screen.charters])
        if self.list.current_key() != screen.chosen:
            self.list.choose(screen.chosen)
        blocker.unblock()
        if screen.besides != self._besides:
            self._besides = screen.besides
            self.beside.clear()
            for key, title in screen.besides:
                self.beside.addItem(title, key)
        self.beside.setCurrentIndex([key for key, _ in screen.besides].index(screen.beside))
        self.beside.setToolTip(plain_tip(self.beside.currentText()))


def _row(line: CharterLine) -> Row:
    if not line.key:
        return Row(f"group:{line.title}", line.title, kind="section")
    return Row(
        line.key,
        line.title,
        under=line.problem or line.reading,
        state=line.certainty,
        state_glyph=line.glyph,
        state_tone=line.tone,
    )
