"""Columns that scroll, and layouts that are emptied to be filled anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from wargame.ui.parts.keepplace import keep_place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout


def emptied(layout: QLayout) -> None:
    """Destroy everything in a layout: what a seat could read is not hidden but gone.

    Whoever stood in it by keys stands in what is put there instead, at the same name or place.
    """
    keep_place(layout.parentWidget())
    _empty(layout)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            # One that waits to be shown would come up as a window of its own.
            widget.hide()
            widget.setParent(None)
            # Without a parent it is Python's, and would be destroyed with this name. Its own click
            # may be what empties the layout, so it is held until that is over.
            QTimer.singleShot(0, lambda kept=widget: kept.deleteLater())
        inner = item.layout()
        if inner is not None:
            _empty(inner)


def scrolled(
    inner: QWidget, name: str, *, sideways: bool = False, within: QWidget | None = None
) -> QScrollArea:
    """A column that scrolls up and down only; what is a table may scroll `sideways` too.

    Args:
        inner: what scrolls.
        name: what is in it, for readers.
        sideways: whether it may scroll to the sides.
        within: where it is going to be put, so that what is in it is not styled anew there.
    """
    area = QScrollArea(within)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    inner.setProperty("kit", "scrolled")
    area.setWidget(inner)
    return area


def bring_into_sight(part: QWidget) -> None:
    """Scroll to a part that was just shown, once it is laid out."""
    area = part.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        found = area
        QTimer.singleShot(0, part, lambda: found.ensureWidgetVisible(part, 0, 0))


def lying(page: QWidget, name: str) -> QVBoxLayout:
    """The column of a page with one card in its middle, which scrolls where it is too low."""
    inner = QWidget()
    column = QVBoxLayout(inner)
    area = scrolled(inner, name)
    # Tab goes to the fields, which scrolls them into sight.
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(area)
    return column
