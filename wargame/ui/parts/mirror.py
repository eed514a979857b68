"""Where a rectangle stands when the window is read from the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget


def seen(widget: QWidget, rect: QRect) -> QRect:
    """A rectangle of a painted part, on the other side if the widget is mirrored."""
    return QStyle.visualRect(widget.layoutDirection(), widget.rect(), rect)
