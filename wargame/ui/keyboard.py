"""Tells of other keys: one object, child of the application, that buttons and shortcuts hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from wargame.ui.commands import commands, use_commands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.commands import Command


class Keyboard(QObject):
    """The keys in force; `changed` after others were put in force.

    Connect with a method of a widget, never with a lambda: a lambda outlives its widget.
    """

    changed = Signal()

    def use(self, table: Sequence[Command]) -> None:
        """Put a table of commands in force, made by `ui/keymap.py`."""
        if tuple(table) != commands():
            use_commands(table)
            self.changed.emit()


def current_keyboard() -> Keyboard:
    """The keyboard of the running application."""
    app = QCoreApplication.instance()
    found = None if app is None else app.findChild(Keyboard)
    return found or Keyboard(app)
