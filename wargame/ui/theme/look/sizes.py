"""How large each kind of control is, by what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyle

from wargame.ui.theme.look import bars, fields, heads, menus, ticks

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wargame.ui.theme.values import Values

    # Qt hands each kind of control an option of its own.
    Measure = Callable[[Values, Any, QSize, QWidget | None], QSize]

_Kind = QStyle.ContentsType
_ENDS = 30
"""Pixels beside the words of a button of the system's dialogs."""


def _button(theme: Values, _option: object, size: QSize, _widget: QWidget | None) -> QSize:
    return QSize(size.width() + _ENDS, theme.height("regular"))


SIZES: dict[QStyle.ContentsType, Measure] = {
    _Kind.CT_PushButton: _button,
    _Kind.CT_LineEdit: lambda theme, _, size, widget: fields.field_size(size, widget, theme),
    _Kind.CT_SpinBox: lambda theme, _, size, widget: fields.number_size(size, widget, theme),
    _Kind.CT_ComboBox: lambda theme, _, size, widget: fields.list_size(size, widget, theme),
    _Kind.CT_CheckBox: lambda _theme, _option, size, _: ticks.tick_size(size),
    _Kind.CT_RadioButton: lambda _theme, _option, size, _: ticks.tick_size(size),
    _Kind.CT_ScrollBar: lambda _theme, option, size, bar: bars.scroll_size(option, size, bar),
    _Kind.CT_HeaderSection: lambda theme, option, _, widget: heads.head_size(option, widget, theme),
    _Kind.CT_MenuItem: lambda _theme, option, size, _: menus.item_size(option, size),
    _Kind.CT_MenuBarItem: lambda _theme, option, _size, _: menus.bar_size(option),
}
