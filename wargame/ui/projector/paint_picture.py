"""A picture as the room sees it: alone with its title, or beside the words of its inject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPen

from wargame.ui.parts.drawing import LOADING
from wargame.ui.projector.ink import HIGH, WIDE

if TYPE_CHECKING:
    from wargame.ui.projector.ink import Ink
    from wargame.ui.projector.slides import PictureSlide

_EDGE = 40.0
_BELOW = 108.0
_CENTRE = Qt.AlignmentFlag.AlignHCenter


def paint_picture_slide(ink: Ink, body: PictureSlide) -> None:
    """As large as the slide, over its title and whose it is."""
    low = HIGH - _BELOW
    paint_framed(ink, QRectF(_EDGE, _EDGE, WIDE - 2 * _EDGE, low - 1.5 * _EDGE))
    room = QRectF(_EDGE, low - 6, WIDE - 2 * _EDGE, 50)
    ink.words(room, body.title, 36, weight=600, align=_CENTRE)
    under = " · ".join(part for part in (f"Inject {body.inject}", body.credit) if part)
    ink.words(room.translated(0, 52), under, 24, tone="text2", align=_CENTRE)


def paint_framed(ink: Ink, room: QRectF) -> None:
    """The slide's picture, whole and in the middle of a room; a sentence where it cannot be."""
    image = ink.drawn.image if ink.drawn else None
    if image is None:
        words = ink.drawn.why if ink.drawn else LOADING
        ink.panel(room)
        middle = room.adjusted(40, room.height() / 2 - 40, -40, 0)
        ink.words(middle, words, 34, tone="text2", align=_CENTRE, lines=3)
        return
    size = QSizeF(image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(
        room.left() + (room.width() - size.width()) / 2,
        room.top() + (room.height() - size.height()) / 2,
        size.width(),
        size.height(),
    )
    ink.painter.drawImage(place, image)
    ink.painter.setPen(QPen(ink.colour("border"), 1.5))
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)
    ink.painter.drawRect(place)
