"""Bars: those that scroll, and those that say how far something is."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionProgressBar, QStyleOptionSlider

from wargame.ui.theme.look.box import Box, draw_box

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOption, QWidget

    from wargame.ui.theme.values import Values

_MARGIN = 2
THICK = 12
_SHORTEST = 32
METER = 6
_ROUND = 1.6
"""Seconds in which the stripe of what nobody knows runs through once."""
_Part = QStyle.SubControl


def scroll_size(option: QStyleOption, size: QSize, bar: QWidget | None = None) -> QSize:
    """The size of a bar that scrolls.

    The bar itself knows which way it lies. PySide may hand its option over as one of another kind,
    whose Python object outlived the option that stood at the same address before.
    """
    if isinstance(bar, QScrollBar):
        upright = bar.orientation() == Qt.Orientation.Vertical
    elif isinstance(option, QStyleOptionSlider):
        upright = option.orientation == Qt.Orientation.Vertical
    else:
        upright = size.height() > size.width()
    least = _SHORTEST + 2 * _MARGIN
    return QSize(THICK, max(least, size.height())) if upright else QSize(size.width(), THICK)


def scroll_part(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """Where a part of a bar is: it has no arrows."""
    room = option.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    upright = option.orientation == Qt.Orientation.Vertical
    start, length = _slider(option, room.height() if upright else room.width())
    if part == _Part.SC_ScrollBarGroove:
        return room
    if part == _Part.SC_ScrollBarSlider:
        return _along(option, room, start, length)
    if part == _Part.SC_ScrollBarSubPage:
        return _along(option, room, 0, start)
    if part == _Part.SC_ScrollBarAddPage:
        whole = room.height() if upright else room.width()
        return _along(option, room, start + length, whole - start - length)
    return QRect()


def _along(option: QStyleOptionSlider, room: QRect, start: int, length: int) -> QRect:
    if option.orientation == Qt.Orientation.Vertical:
        return QRect(room.left(), room.top() + start, room.width(), length)
    found = QRect(room.left() + start, room.top(), length, room.height())
    return QStyle.visualRect(option.direction, room, found)


def _slider(option: QStyleOptionSlider, room: int) -> tuple[int, int]:
    """Where the handle begins, and how long it is."""
    span = option.maximum - option.minimum
    if span <= 0:
        return 0, room
    length = room * option.pageStep // (span + option.pageStep)
    length = min(room, max(_SHORTEST, length))
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, room - length, option.upsideDown
    )
    return start, length


def draw_scroll(painter: QPainter, option: QStyleOptionSlider, theme: Values) -> None:
    """The handle, which is all there is of a bar."""
    if option.maximum <= option.minimum:
        return
    state = option.state
    held = option.activeSubControls == _Part.SC_ScrollBarSlider
    over = held and bool(state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Sunken))
    handle = Box("bstrong" if over else "mute_line", round=4)
    draw_box(painter, scroll_part(option, _Part.SC_ScrollBarSlider), handle, theme)


def draw_meter(painter: QPainter, option: QStyleOptionProgressBar, theme: Values) -> None:
    """How far something is; a stripe that runs where nobody knows."""
    rect = option.rect
    draw_box(painter, rect, Box("track", round=METER / 2), theme)
    start, wide = _filled(option, rect.width())
    if wide > 0:
        filled = QRect(rect.left() + start, rect.top(), wide, rect.height())
        filled = QStyle.visualRect(option.direction, rect, filled)
        draw_box(painter, filled, Box("accent", round=min(METER, wide) / 2), theme)


def _filled(option: QStyleOptionProgressBar, room: int) -> tuple[int, int]:
    """Where the filled part begins, and how wide it is."""
    span = option.maximum - option.minimum
    if span > 0:
        return 0, room * (option.progress - option.minimum) // span
    stripe = room // 3
    gone = time.monotonic() % _ROUND / _ROUND
    start = round(gone * (room + stripe)) - stripe
    return max(0, start), min(stripe + min(0, start), room - max(0, start))
