"""The displays of this machine, and which of them is the room's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget


class Displays(QObject):
    """What is plugged in; signal `changed` when that changes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._tell)
            app.screenRemoved.connect(self._tell)

    def _tell(self, _: object) -> None:
        self.changed.emit()

    def all(self) -> list[QScreen]:
        """Every display, the laptop's own among them."""
        return list(QGuiApplication.screens())

    def others(self, own: QWidget) -> list[QScreen]:
        """The displays on which a window does not stand."""
        here = own.screen()
        return [screen for screen in self.all() if screen is not here]
