"""A seat's answer as a box beside the verdict: its shape, its code, and nothing to press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.flow import Flow
from wargame.ui.parts.glyph import paint_glyph
from wargame.ui.parts.scrolling import emptied
from wargame.ui.parts.text import plain_tip
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from wargame.ui.views.council.screen import Chip

_MARK, _GAP, _PAD = 16, 6, 8
_EVEN = 7
"""So many share one line; more of them flow."""


class SeatChip(QWidget):
    """One seat; dashed while it has not answered, or while an answer is only tried out."""

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._chip = chip
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(chip.says)
        self.setToolTip(plain_tip(chip.says))

    @override
    def sizeHint(self) -> QSize:
        wide = self._theme.metrics("second-strong").horizontalAdvance(self._chip.code)
        wide += self._theme.px(_MARK) + _GAP + 2 * _PAD
        return QSize(wide, self._theme.px(30))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        chip, theme = self._chip, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        waits = chip.glyph == "waiting"
        painter.setBrush(Qt.BrushStyle.NoBrush if waits else theme.colour(f"{chip.tone}_soft"))
        pen = QPen(theme.colour("text3" if waits else f"{chip.tone}_line"), 1)
        if waits or chip.tried:
            pen = QPen(theme.colour("text3" if waits else chip.tone), 1.4, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, 6, 6)
        side = theme.px(_MARK)
        words = theme.metrics("second-strong").horizontalAdvance(chip.code)
        lead = max(_PAD, (self.width() - side - _GAP - words) // 2)
        top = (self.height() - side) // 2
        paint_glyph(painter, QRectF(self._mirrored(lead, side), top, side, side), chip.glyph)
        painter.setFont(theme.font("second-strong"))
        painter.setPen(theme.colour("text"))
        place = QRect(self._mirrored(lead + side + _GAP, words), 0, words + 2, self.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), chip.code)
        painter.end()

    def _mirrored(self, x: int, wide: int) -> int:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return self.width() - x - wide
        return x


class Chips(QWidget):
    """All seats of a roll, made anew when one of them changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Chip, ...] = ()
        self._line = QHBoxLayout()
        self._line.setSpacing(_GAP)
        self._flow = Flow()
        self._many = QWidget()
        self._many.setLayout(self._flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._line)
        column.addWidget(self._many)

    def show_chips(self, chips: tuple[Chip, ...]) -> None:
        """Show these seats."""
        if chips == self._shown:
            return
        self._shown = chips
        emptied(self._line)
        emptied(self._flow)
        even = len(chips) <= _EVEN
        self._many.setVisible(not even)
        for chip in chips:
            if even:
                self._line.addWidget(SeatChip(chip), 1)
            else:
                self._flow.addWidget(SeatChip(chip))
