"""The verdict under the roll: its word, the count, a chip a seat, and a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.text import Text
from wargame.ui.views.council.chips import Chips

if TYPE_CHECKING:
    from wargame.ui.views.council.screen import Standing


class VerdictBox(QWidget):
    """How the motion stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = GlyphMark("", size=22)
        self.head = Text("", "motion", lines=1)
        self.tally = Text("", "second-medium", "text2")
        self.chips = Chips()
        self.says = Text("", "second", "text2", lines=3)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._glyph)
        head.addWidget(self.head, 1)
        head.addWidget(self.tally)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.chips)
        column.addWidget(self.says)

    def show_standing(self, standing: Standing | None) -> None:
        """Show the verdict, or nothing while there is none."""
        self.setVisible(standing is not None)
        if standing is None:
            return
        self._glyph.show_glyph(standing.glyph)
        self.head.setText(standing.head)
        self.head.set_tone(standing.tone)
        self.tally.setText(standing.tally)
        self.says.setText(standing.says)
        self.setAccessibleName(f"{standing.head}. {standing.tally}. {standing.says}")
        self.chips.show_chips(standing.chips)
