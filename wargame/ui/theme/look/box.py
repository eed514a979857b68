"""A box: the ground and the edge behind a control, and how both are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from wargame.ui.theme.values import Values


class Box(NamedTuple):
    """What stands behind a control.

    Attributes:
        ground: the token of what fills it; empty for nothing.
        edge: the token of its edge; empty for none.
        wide: pixels of the edge.
        round: the radius of its corners.
        dashed: whether the edge is dashed.
    """

    ground: str = ""
    edge: str = ""
    wide: int = 1
    round: float = 7
    dashed: bool = False

    def rim(self) -> int:
        """The pixels that its edge takes from what is inside."""
        return self.wide if self.edge else 0


NOTHING = Box()


def draw_box(painter: QPainter, rect: QRect, box: Box, theme: Values) -> None:
    """Fills a box and draws its edge inside of the rectangle."""
    if not box.edge and not box.round:
        if box.ground:
            painter.fillRect(rect, theme.colour(box.ground))
        return
    if not box.edge and not box.ground:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = box.rim() / 2
    painter.setPen(_pen(box, theme) if box.edge else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(box.ground) if box.ground else Qt.BrushStyle.NoBrush)
    inner = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    corner = max(0.0, box.round - inset)
    painter.drawRoundedRect(inner, corner, corner)
    painter.restore()


def _pen(box: Box, theme: Values) -> QPen:
    pen = QPen(theme.colour(box.edge), box.wide)
    if box.dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen
