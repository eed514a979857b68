"""Inline refusal: one line where the hand is, with what is so, why, and the way out."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wargame.ui.parts.announce import announce
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.text import Text

_GLYPHS: dict[Literal["bad", "warn", "ok"], str] = {
    "bad": "failed",
    "warn": "contested",
    "ok": "passed",
}


class InlineNote(QWidget):
    """A glyph and a sentence under a control; hidden while there is nothing to say.

    It is announced when it appears. Nothing that was typed is touched. Signal `changed` when it
    says something else, and so may need another height.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._glyph = GlyphMark("failed")
        self._text = Text("", "second-medium", "bad", lines=None)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    def say(self, text: str, tone: Literal["bad", "warn", "ok"] = "bad") -> None:
        """Shows a sentence in a tone; "bad" refuses, "warn" warns, "ok" agrees."""
        self._glyph.show_glyph(_GLYPHS[tone])
        self._text.set_tone(tone)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.changed.emit()
        if text:
            announce(self, text)

    def clear(self) -> None:
        """Nothing to say."""
        self.say("")

    def text(self) -> str:
        """What it says now."""
        return self._text.text()
