"""Ending in order when the system asks for it: a log-out, a shut-down, Ctrl+C in the shell.

Python sees a signal only between two of its own steps, and Qt may wait long in none: a socket
wakes it.
"""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_ASKED = ("SIGTERM", "SIGINT", "SIGHUP")


class Ending(QObject):
    """Lets the application end, with everything folded into its file, on a signal of the system.

    Args:
        app: The application; what follows its `exec` closes the exercise.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ours, theirs = socket.socketpair()
        self._theirs = theirs
        for end in (self._ours, theirs):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._before = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        self._handlers = {
            number: signal.signal(number, lambda *_: app.quit())
            for name in _ASKED
            if (number := getattr(signal, name, None)) is not None
        }

    def _read(self) -> None:
        self._ours.recv(64)  # the handler itself runs now that Python is awake

    def remove(self) -> None:
        """Set everything back."""
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._ours.close()
        self._theirs.close()
