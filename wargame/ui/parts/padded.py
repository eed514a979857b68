"""Room around a widget inside a panel whose lists reach the edge."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


def padded(widget: QWidget, above: int) -> QWidget:
    """A widget with the panel's margins at its sides, and so many pixels above and below.

    Hide what is returned, not the widget: the room around it goes as well.
    """
    around = QWidget()
    column = QVBoxLayout(around)
    column.setContentsMargins(16, above, 16, above)
    column.addWidget(widget)
    return around
