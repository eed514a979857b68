"""Keys of the window: one shortcut per combination, awake only where its command works."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QComboBox

from wargame.ui.commands import commands
from wargame.ui.keyboard import current_keyboard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wargame.ui.bindings import Bindings


class Shortcuts(QObject):
    """Wakes and silences the keys of a window.

    An editor that has the focus takes single letters first. A list that drops down does not, though
    letters choose in it, so single letters sleep while one has the focus.
    """

    refused = Signal(str)

    def __init__(self, window: QWidget, bindings: Bindings) -> None:
        super().__init__(window)
        self._bindings = bindings
        self._screen = ""
        self._private = False
        self._silent = False
        self._resting = False
        self._window = window
        self._choosing = False
        self._keys: list[tuple[str, QShortcut]] = []
        current_keyboard().changed.connect(self._take_keys)
        self._take_keys()
        bindings.listen(self._wake)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._look_at_focus)

    def _take_keys(self) -> None:
        """A shortcut for each combination that is in force; those of before are gone."""
        for _, key in self._keys:
            key.setEnabled(False)
            key.deleteLater()
        self._keys = []
        for command in commands():
            for number, combination in enumerate(command.keys):
                key = QShortcut(QKeySequence(combination), self._window)
                key.setEnabled(False)
                # Holding a key down must not record twice.
                key.setAutoRepeat(False)
                key.activated.connect(partial(self._run, command.id, number))
                self._keys.append((command.id, key))
        self._wake()

    def show_screen(self, screen: str, *, private: bool) -> None:
        """The keys of another screen."""
        self._screen, self._private = screen, private
        self._wake()

    def silence(self, silent: bool) -> None:
        """No key works while an overlay is open."""
        self._silent = silent
        self._wake()

    def is_silent(self) -> bool:
        """Whether an overlay is open."""
        return self._silent

    def rest(self, resting: bool) -> None:
        """No key works while the menu bar has them: H opens Help there and holds no inject."""
        self._resting = resting
        self._wake()

    def _look_at_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        choosing = isinstance(now, QComboBox)
        if choosing != self._choosing:
            self._choosing = choosing
            self._wake()

    def _wake(self) -> None:
        offered = self._bindings.offered(self._screen, private=self._private)
        ids = set() if self._silent or self._resting else {command.id for command in offered}
        for command_id, key in self._keys:
            sleeps = self._choosing and _is_bare(key.key())
            key.setEnabled(command_id in ids and not sleeps)

    def _run(self, command_id: str, number: int) -> None:
        reason = self._bindings.run(command_id, number)
        if reason is not None:
            self.refused.emit(reason)


def _is_bare(keys: QKeySequence) -> bool:
    """Whether it is one sign that could be typed, alone or with Shift."""
    return len(keys.toString().removeprefix("Shift+")) == 1
