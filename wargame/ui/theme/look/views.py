"""Lists, tables and whatever scrolls: nothing behind them but what they lie on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QScrollArea,
    QStyle,
    QStyleOptionViewItem,
)

from wargame.ui.theme.look.box import Box, draw_box

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOption, QWidget

    from wargame.ui.theme.values import Values

DROPPED = "QComboBoxPrivateContainer"
_ROOM = 4
_TIP = "QTipLabel"
_TIP_ROOM = (8, 4, 8, 4)


def dress_view(view: QAbstractScrollArea) -> None:
    """No ground and no frame of its own."""
    view.viewport().setAutoFillBackground(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    inner = view.widget() if isinstance(view, QScrollArea) else None
    if inner is not None and inner.property("kit") == "scrolled":
        # Qt has it filled as soon as it is put there.
        inner.setAutoFillBackground(False)


def is_dropped(frame: QWidget) -> bool:
    """Whether a frame is around the list that drops down from a field."""
    return frame.metaObject().className() == DROPPED


def is_in_dropped(view: QWidget | None) -> bool:
    """Whether a list is one that drops down from a field."""
    holder = view.parentWidget() if view is not None else None
    return holder is not None and is_dropped(holder)


def is_tip(label: QWidget) -> bool:
    """Whether a label is a tooltip."""
    return label.metaObject().className() == _TIP


def dress_dropped(frame: QWidget) -> None:
    """Room around the rows of a list that drops down."""
    frame.setContentsMargins(_ROOM, _ROOM, _ROOM, _ROOM)


def dress_tip(label: QWidget) -> None:
    """Room around the words of a tooltip."""
    label.setContentsMargins(*_TIP_ROOM)


def draw_raised(painter: QPainter, rect: QRect, theme: Values) -> None:
    """What lies over the window for a moment: a menu, a list, a tooltip."""
    painter.fillRect(rect, theme.colour("raised"))
    draw_box(painter, rect, Box("", "border", round=0), theme)


def draw_item(painter: QPainter, option: QStyleOption, theme: Values) -> None:
    """The ground of an item that is chosen."""
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, theme.colour("accent_soft"))


def worded(option: QStyleOptionViewItem, theme: Values) -> QStyleOptionViewItem:
    """The same item in words that are read on the ground of what is chosen."""
    own = QStyleOptionViewItem(option)
    own.palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("text"))
    return own
