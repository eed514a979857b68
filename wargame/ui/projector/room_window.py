"""The room's window: a slide, and nothing else. It never takes the focus and shows no pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.mark import mark_icon
from wargame.ui.projector.canvas import SlideCanvas

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QScreen

_HERE = QSize(960, 540)
TITLE = "The room, wargame"


class RoomWindow(QWidget):
    """A window of its own; signal `shut` when a person closes it."""

    shut = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(TITLE)
        self.setWindowIcon(mark_icon())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.canvas = SlideCanvas()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)

    def show_on(self, screen: QScreen) -> None:
        """Fill another display, without a pointer."""
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # Not showFullScreen: that asks for the focus, which stays on the laptop.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def show_here(self) -> None:
        """Stand beside the other windows, to be moved and resized."""
        self.unsetCursor()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.resize(_HERE)
        self.show()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.shut.emit()
