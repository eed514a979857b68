"""Notice: what is so and the ways out, above the screen until it is answered; blocks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.announce import announce
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.scrolling import emptied
from wargame.ui.parts.text import Text, restyle
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from wargame.ui.parts.said import Said

_GAP = 12
_WIDE = 900
"""Logical width from which the buttons stand beside the words."""
_GLYPHS = {"bad": "failed", "warn": "contested"}


class Notice(QWidget):
    """A band above the screen: a shape, a title, a few lines, and buttons.

    Whatever button is pressed, it is answered and goes; then what the button means is done. What is
    told while another notice stands waits for its turn.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._band = QFrame()
        self._band.setProperty("kit", "panel")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, _GAP)
        outer.addWidget(self._band)
        self._waiting: list[tuple[Said, Sequence[tuple[str, Callable[[], object]]]]] = []
        self._glyph = GlyphMark("contested", size=20)
        self._title = Text("", "panel", "warn", lines=None)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addLayout(self._lines)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(8)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._band)
        self._row.setContentsMargins(16, 12, 16, 12)
        self._row.setSpacing(12)
        self._row.addLayout(head, 1)
        self._row.addLayout(self._acts)
        self.hide()

    def tell(self, said: Said, *acts: tuple[str, Callable[[], object]]) -> None:
        """Show a notice, or keep it until the one that stands is answered; the same only once.

        Args:
            said: The words.
            acts: Labels of the buttons and what each means, the first is the one to take.
        """
        if any(said.title == waiting.title for waiting, _ in self._waiting):
            return
        self._waiting.append((said, acts))
        if len(self._waiting) == 1:
            self._show()

    def clear(self) -> None:
        """Nothing to say any more: what it was about is gone."""
        self._waiting.clear()
        self.hide()

    @property
    def said(self) -> Said | None:
        """What stands there now."""
        return self._waiting[0][0] if self._waiting else None

    def _show(self) -> None:
        said, acts = self._waiting[0]
        self._band.setProperty("tone", said.tone)
        restyle(self._band)
        self._glyph.show_glyph(_GLYPHS[said.tone])
        self._title.setText(said.title)
        self._title.set_tone(said.tone)
        emptied(self._lines)
        for line in said.lines:
            self._lines.addWidget(Text(line, "body", "text2", lines=None))
        emptied(self._acts)
        for place, (label, act) in enumerate(acts):
            button = ActButton(label, role="" if place else "soft")
            button.clicked.connect(lambda _=False, act=act: self._answer(act))
            self._acts.addWidget(button)
        self._acts.addStretch(1)
        whole = " ".join((f"{said.title}.", *said.lines))
        self.setAccessibleName(whole)
        self._turn(self.width())
        self.show()
        announce(self, whole)

    def _answer(self, act: Callable[[], object]) -> None:
        self._waiting = self._waiting[1:]
        if self._waiting:
            self._show()
        else:
            self.hide()
        act()

    def _turn(self, wide: int) -> None:
        beside = wide >= current_theme().px(_WIDE)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._turn(event.size().width())
        super().resizeEvent(event)
