"""Alt alone, pressed and let go with nothing in between."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

_ENDS = frozenset({
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.WindowDeactivate,
    QEvent.Type.ApplicationDeactivate,
})  # fmt: skip


class AltWatch(QObject):
    """Looks at every event, but only as long as Alt is held.

    Signals: `alone` when it was let go alone, `lettered(letter)` when a letter was pressed with it
    that is no command's key.
    """

    alone = Signal()
    lettered = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._holds = False
        self._mixed = False

    def begin(self) -> None:
        """Alt was pressed."""
        app = QCoreApplication.instance()
        if app is not None and not self._holds:
            self._holds, self._mixed = True, False
            app.installEventFilter(self)

    def end(self) -> None:
        """It was let go, or something else was meant by it."""
        app = QCoreApplication.instance()
        if app is not None and self._holds:
            self._holds = False
            app.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ENDS:
            self.end()
        elif isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Alt:
            if event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat():
                self.end()
                if not self._mixed:
                    self.alone.emit()
            return False
        # First comes the question whether somebody wants it. If it is a command's key, nothing
        # more of it comes, and Alt may be let go before it is.
        self._mixed = True
        if event.type() == QEvent.Type.KeyPress:
            self.end()
            if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
                self.lettered.emit(chr(event.key()))
        return False
