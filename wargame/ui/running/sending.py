"""Ctrl+Enter where something is written sends what is written.

The next step has the same keys. Whoever presses them in a half-written answer means the answer,
and must not end a phase before thirty people by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


def sends(event: QEvent) -> bool:
    """Whether it is Ctrl+Enter, about to be a shortcut or already pressed."""
    if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
        return False
    enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    control = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return enter and control == Qt.KeyboardModifier.ControlModifier


class SendsByKeys(QObject):
    """Lets Ctrl+Enter in some fields do what the button of their form does.

    Args:
        form: The form, which it lives as long as.
        fields: Where the keys are taken, before the window's shortcuts.
        send: What is done.
    """

    def __init__(
        self, form: QWidget, fields: Iterable[QWidget], send: Callable[[], object]
    ) -> None:
        super().__init__(form)
        self._send = send
        for field in fields:
            field.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not sends(event):
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            self._send()
        return True
