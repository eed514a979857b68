"""A field that takes the next combination of keys, whatever it does elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

_BARE = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock, Qt.Key.Key_unknown,
}  # fmt: skip
_LEAVES = {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class KeyCatcher(QLineEdit):
    """Signals `caught(combination)` as Qt writes it, and `left` on Esc or when the focus goes."""

    caught = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName("Press the new keys")
        self.setPlaceholderText("Press the new keys, or Esc")

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            # No shortcut of the window runs: the keys are meant for this field.
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._press(event)
            return True
        return super().event(event)

    def _press(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _LEAVES and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
        elif key not in _BARE:
            self.caught.emit(combination_of(event))


def combination_of(event: QKeyEvent) -> str:
    """The combination of a key press; a sign stands for itself, whether Shift was needed or not."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    typed = event.text()
    if len(typed) == 1 and typed.isprintable() and not typed.isalnum():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    key = QKeySequence(int(modifiers.value) | event.key())
    return key.toString(QKeySequence.SequenceFormat.PortableText)
