"""Fields: lines, lists that drop down, numbers, and texts of several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QTextEdit,
    QWidget,
)

from wargame.ui.theme.look.box import Box, draw_box

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOption, QStyleOptionComplex

    from wargame.ui.theme.values import Values

PADDING = 10
_RIM = 1
_DROP, _MARK = 28, 16
_SLACK, _STEPS = 2, 22
"""Pixels beside the words of a list, and of a number, which Qt takes for itself."""
_AREA = 7
_Flag = QStyle.StateFlag
_BARE: int = 17
"""The type size of a field without a box, which is as large as a title."""
# Where the two angles of the mark of a list lie, in a square of 24.
_UP = ((8, 9), (12, 5), (16, 9))
_DOWN = ((16, 15), (12, 19), (8, 15))


def is_inner(field: QWidget | None) -> bool:
    """Whether a field is the inside of another control, which has the box."""
    parent = field.parentWidget() if field is not None else None
    return isinstance(parent, QAbstractSpinBox | QComboBox)


def is_bare(field: QWidget | None) -> bool:
    """Whether a field has no box."""
    return field is not None and field.property("scale") == "bare"


def field_box(state: QStyle.StateFlag, field: QWidget | None) -> Box:
    """The box of a field."""
    edge, wide = "bstrong", _RIM
    if state & _Flag.State_HasFocus:
        edge, wide = "accent", 2
    if field is not None and field.property("state") == "wrong":
        edge = "bad"
    if not state & _Flag.State_Enabled:
        edge = "mute_line"
    return Box("field", edge, wide)


def dress_field(field: QWidget, theme: Values) -> None:
    """The font of a field, where it is not that of the window."""
    if is_inner(field):
        return
    font = _font(field, theme)
    if font is not None:
        field.setFont(font)
    elif field.testAttribute(Qt.WidgetAttribute.WA_SetFont):
        field.setFont(QFont())


def _font(field: QWidget, theme: Values) -> QFont | None:
    if field.property("face") == "code":
        return theme.font("code")
    scale = field.property("scale")
    if scale == "small":
        return theme.font("second")
    if scale == "bare":
        font = QFont(theme.font("body"))
        font.setPixelSize(theme.px(_BARE))
        return font
    return None


def dress_area(area: QPlainTextEdit | QTextEdit) -> None:
    """Room around the lines of a text."""
    # Qt asks for the room anew when it is told of a frame, though of the same.
    area.setFrameStyle(area.frameStyle())


def area_room(rect: QRect) -> QRect:
    """Where the lines of a text stand."""
    return rect.adjusted(_AREA, _AREA, -_AREA, -_AREA)


def field_size(size: QSize, field: QWidget | None, theme: Values) -> QSize:
    """The size of a line or a number whose words have that size."""
    if is_inner(field):
        return size
    if is_bare(field):
        return QSize(size.width(), theme.height("regular") - 2 * _RIM)
    small = field is not None and field.property("scale") == "small"
    wide = size.width() + 2 * (PADDING + _RIM)
    return QSize(wide, theme.height("small" if small else "regular"))


def number_size(size: QSize, field: QWidget | None, theme: Values) -> QSize:
    """The size of a number."""
    return field_size(size, field, theme) + QSize(_STEPS, 0)


def list_size(size: QSize, field: QWidget | None, theme: Values) -> QSize:
    """The size of a list that drops down."""
    return field_size(size, field, theme) + QSize(_DROP + _SLACK, 0)


def line_room(rect: QRect, field: QWidget | None) -> QRect:
    """Where the words of a field stand."""
    if is_inner(field) or is_bare(field):
        return rect
    across = PADDING + _RIM
    return rect.adjusted(across, _RIM, -across, -_RIM)


def list_part(option: QStyleOptionComplex, part: QStyle.SubControl) -> QRect | None:
    """Where a part of a list that drops down is; None for what the platform's style knows."""
    rect = option.rect
    if part == QStyle.SubControl.SC_ComboBoxEditField:
        found = line_room(rect, None).adjusted(0, 0, -_DROP, 0)
    elif part == QStyle.SubControl.SC_ComboBoxArrow:
        found = QRect(rect.right() - _RIM - _DROP + 1, rect.top(), _DROP, rect.height())
    else:
        return None
    return QStyle.visualRect(option.direction, rect, found)


def number_part(option: QStyleOptionComplex, part: QStyle.SubControl) -> QRect | None:
    """Where a part of a number is: it has no buttons."""
    if part == QStyle.SubControl.SC_SpinBoxEditField:
        return line_room(option.rect, None)
    if part in {QStyle.SubControl.SC_SpinBoxUp, QStyle.SubControl.SC_SpinBoxDown}:
        return QRect()
    return None


def draw_field(
    painter: QPainter, option: QStyleOption, field: QWidget | None, theme: Values
) -> None:
    """The box of a line, a number or a text."""
    if not is_inner(field) and not is_bare(field):
        draw_box(painter, option.rect, field_box(option.state, field), theme)


def draw_list(
    painter: QPainter, option: QStyleOptionComplex, field: QWidget | None, theme: Values
) -> None:
    """The box of a list that drops down, and the mark that says so."""
    draw_field(painter, option, field, theme)
    room = list_part(option, QStyle.SubControl.SC_ComboBoxArrow)
    if room is None:
        return
    side = _MARK
    box = QRect(0, 0, side, side)
    box.moveCenter(room.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.colour("text2"), 1.75 * side / 24)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for angle in (_UP, _DOWN):
        painter.drawPolyline(
            QPolygonF([QPointF(box.x() + x * side / 24, box.y() + y * side / 24) for x, y in angle])
        )
    painter.restore()


def is_area(widget: QWidget | None) -> bool:
    """Whether a widget is a text of several lines that has a box."""
    return isinstance(widget, QPlainTextEdit | QTextEdit)


def is_line(widget: QWidget | None) -> bool:
    """Whether a widget is a field of one line."""
    return isinstance(widget, QLineEdit | QAbstractSpinBox | QComboBox)
