"""A text with its changes marked: what goes is struck through, what comes is underlined."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.theme.scale import Role

_MARKS = {"removed": ("s", "bad"), "added": ("u", "ok")}
_SAID = {"removed": "taken out", "added": "put in"}


class ChangedText(QLabel):
    """Shows stretches of text as kept, added or removed; told apart without colour.

    Everything is escaped: markup in a motion is shown as it was typed.

    Args:
        role: Its place in the type scale.
    """

    def __init__(self, role: Role = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._parts: tuple[tuple[str, str], ...] = ()
        self.setFont(self._theme.font(role))
        self.setProperty("role", role)
        self.setProperty("tone", "text")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._theme.changed.connect(self._draw)

    def show_parts(self, parts: Sequence[tuple[str, str]]) -> None:
        """Show stretches: pairs of `same`, `added` or `removed` and the text."""
        self._parts = tuple(parts)
        self._draw()
        said = [f"{_SAID[what]}: {text.strip()}" for what, text in self._parts if what in _SAID]
        self.setAccessibleName(". ".join(said) or "No change")

    def _draw(self) -> None:
        self.setText("".join(self._part(what, text) for what, text in self._parts))

    def _part(self, what: str, text: str) -> str:
        shown = escape(text).replace("\n", "<br>")
        if what not in _MARKS:
            return shown
        tag, tone = _MARKS[what]
        colour = self._theme.colour(tone).name()
        return f'<{tag}><span style="color:{colour}">{shown}</span></{tag}>'
