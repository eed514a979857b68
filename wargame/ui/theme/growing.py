"""What has a size of its own grows with the person's text."""

from __future__ import annotations

from types import FunctionType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

_KEPT = "grows"


class Sizes(NamedTuple):
    """Pixels at text size 1; 0 leaves a size as it is."""

    width: int = 0
    height: int = 0
    least_width: int = 0
    least_height: int = 0


def keep_sizes(widget: QWidget, sizes: Sizes) -> None:
    """A widget knows what it grows from."""
    widget.setProperty(_KEPT, list(sizes))


def grow(widget: QWidget, px: Callable[[float], int]) -> None:
    """Gives a widget the sizes that it keeps, if it keeps any."""
    if isinstance(widget, QComboBox):
        # It would keep its least size.
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
    kept = widget.property(_KEPT)
    if not kept:
        return
    sizes = Sizes(*map(px, kept))
    if sizes.width:
        widget.setFixedWidth(sizes.width)
    if sizes.height:
        widget.setFixedHeight(sizes.height)
    if sizes.least_width:
        widget.setMinimumWidth(sizes.least_width)
    if sizes.least_height:
        widget.setMinimumHeight(sizes.least_height)


def wake(widgets: Iterable[QWidget]) -> None:
    """Layouts of what is not seen forget what they measured, those inside of others too.

    A page that is not seen says with the one that is how large both are.
    """
    for widget in widgets:
        if not widget.isVisible():
            layout = widget.layout()
            if layout is not None:
                layout.activate()


def fit(widgets: Iterable[QWidget]) -> None:
    """Whatever of ours looks at its room does so anew: as much room is another at another size."""
    for widget in widgets:
        if _looks_at_room(type(widget)):
            widget.resizeEvent(QResizeEvent(widget.size(), widget.size()))


def _looks_at_room(kind: type[QWidget]) -> bool:
    return isinstance(kind.resizeEvent, FunctionType)
