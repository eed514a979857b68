"""Menus: their lines, and the titles in the bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionMenuItem

from wargame.ui.theme.look.box import Box, draw_box

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from wargame.ui.theme.values import Values

_BEFORE, _AFTER, _OVER = 12, 20, 6
_MARK, _GAP = 16, 8
_LINE = 9
_TAB = 24
_ROUND = 5
_ROOM = 5
_BAR = (10, 4)
_Kind = QStyleOptionMenuItem.MenuItemType
_Check = QStyleOptionMenuItem.CheckType
_TICK = ((5, 12), (10, 17), (20, 7))
_ON = ((9, 6), (15, 12), (9, 18))


def dress_menu(menu: QMenu) -> None:
    """Room around the lines of a menu."""
    menu.setContentsMargins(_ROOM, _ROOM, _ROOM, _ROOM)


def item_size(option: QStyleOptionMenuItem, size: QSize) -> QSize:
    """The size of a line of a menu; the words that Qt measured are in `size`."""
    if option.menuItemType == _Kind.Separator:
        return QSize(size.width(), _LINE)
    wide = _BEFORE + _lead(option) + size.width() + _AFTER
    if "\t" in option.text:
        wide += _TAB
    if option.menuItemType == _Kind.SubMenu:
        wide += _MARK
    return QSize(wide, max(size.height(), option.fontMetrics.height()) + 2 * _OVER)


def _lead(option: QStyleOptionMenuItem) -> int:
    """What stands before the words: a mark, or room for one where others have it."""
    marked = option.menuHasCheckableItems or not option.icon.isNull() or option.maxIconWidth > 0
    return _MARK + _GAP if marked else 0


def bar_size(option: QStyleOptionMenuItem) -> QSize:
    """The size of a title in the bar of menus."""
    words = option.fontMetrics.size(int(Qt.TextFlag.TextShowMnemonic), option.text)
    return words + QSize(2 * _BAR[0], 2 * _BAR[1])


def draw_item(painter: QPainter, option: QStyleOptionMenuItem, theme: Values) -> None:
    """A line of a menu."""
    rect = option.rect
    if option.menuItemType == _Kind.Separator:
        line = QRect(rect.left(), rect.center().y(), rect.width(), 1)
        painter.fillRect(line, theme.colour("divider"))
        return
    if option.state & QStyle.StateFlag.State_Selected:
        draw_box(painter, rect, Box("accent_soft", round=_ROUND), theme)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(option.font)
    can = bool(option.state & QStyle.StateFlag.State_Enabled)
    painter.setPen(theme.colour("text" if can else "off"))
    _draw_lead(painter, option, theme)
    _draw_words(painter, option, theme, can=can)
    if option.menuItemType == _Kind.SubMenu:
        end = QRect(rect.right() - _MARK - 2, 0, _MARK, _MARK)
        _draw_line(painter, _seen(option, _centred(rect, end)), _ON, option.direction)
    painter.restore()


def _draw_lead(painter: QPainter, option: QStyleOptionMenuItem, theme: Values) -> None:
    rect = option.rect
    box = _seen(option, _centred(rect, QRect(rect.left() + _BEFORE - 4, 0, _MARK, _MARK)))
    if option.checkType != _Check.NotCheckable and option.checked:
        _draw_line(painter, box, _TICK, Qt.LayoutDirection.LeftToRight)
    elif not option.icon.isNull():
        can = option.state & QStyle.StateFlag.State_Enabled
        mode = QIcon.Mode.Normal if can else QIcon.Mode.Disabled
        option.icon.paint(painter, box, Qt.AlignmentFlag.AlignCenter, mode)
    del theme


def _draw_words(
    painter: QPainter, option: QStyleOptionMenuItem, theme: Values, *, can: bool
) -> None:
    words, _, keys = option.text.partition("\t")
    room = option.rect.adjusted(_BEFORE + _lead(option), 0, -_BEFORE, 0)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
    flags |= Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine
    painter.drawText(_seen(option, room), int(flags | _start(option)), words)
    if keys:
        painter.setPen(theme.colour("text2" if can else "off"))
        painter.drawText(_seen(option, room), int(flags | _end(option)), keys)


def draw_title(painter: QPainter, option: QStyleOptionMenuItem, theme: Values) -> None:
    """A title in the bar of menus."""
    chosen = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_Sunken)
    ground = "accent_soft" if chosen else "canvas"
    painter.fillRect(option.rect, theme.colour(ground))
    painter.save()
    can = option.state & QStyle.StateFlag.State_Enabled
    painter.setPen(theme.colour("text" if can else "off"))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
    painter.drawText(option.rect, int(flags | Qt.TextFlag.TextSingleLine), option.text)
    painter.restore()


def _centred(rect: QRect, box: QRect) -> QRect:
    return QRect(box.left(), rect.center().y() - box.height() // 2 + 1, box.width(), box.height())


def _seen(option: QStyleOptionMenuItem, box: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, box)


def _start(option: QStyleOptionMenuItem) -> Qt.AlignmentFlag:
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft


def _end(option: QStyleOptionMenuItem) -> Qt.AlignmentFlag:
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight


def _draw_line(
    painter: QPainter,
    box: QRect,
    points: tuple[tuple[int, int], ...],
    direction: Qt.LayoutDirection,
) -> None:
    """A mark of three points in a square of 24; one that points somewhere is mirrored."""
    pen = QPen(painter.pen())
    pen.setWidthF(1.75 * box.width() / 24)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    kept = painter.pen()
    painter.setPen(pen)
    mirrored = direction == Qt.LayoutDirection.RightToLeft
    one = box.width() / 24
    line = [
        QPointF(box.left() + (24 - x if mirrored else x) * one, box.top() + y * one)
        for x, y in points
    ]
    painter.drawPolyline(QPolygonF(line))
    painter.setPen(kept)
