"""The verdict under the roll: its word, the count, a chip a seat, and a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.pill import Pill
from wargame.ui.parts.scrolling import emptied
from wargame.ui.parts.text import Text
from wargame.ui.views.council.flow import Flow

if TYPE_CHECKING:
    from wargame.ui.views.council.screen import Chip, Standing


class VerdictBox(QWidget):
    """How the motion stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = GlyphMark("", size=22)
        self.head = Text("", "motion", lines=1)
        self.tally = Text("", "second-medium", "text2")
        self._chips = QWidget()
        self._flow = Flow()
        self._chips.setLayout(self._flow)
        self._shown: tuple[Chip, ...] = ()
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
        column.addWidget(self._chips)
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
        if standing.chips != self._shown:
            self._shown = standing.chips
            emptied(self._flow)
            for chip in standing.chips:
                pill = Pill(chip.code, chip.tone, glyph=chip.glyph)
                pill.setAccessibleName(chip.says)
                pill.setToolTip(chip.says)
                self._flow.addWidget(pill)
