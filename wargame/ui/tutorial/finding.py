"""What the ring goes around: a target of a step, looked for among what is on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QScrollArea, QWidget

from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.overlay import Overlay
from wargame.ui.tutorial.steps import NEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wargame.ui.frame import Frame


def find_target(frame: Frame, targets: Sequence[str]) -> QWidget | None:
    """The first target that a person can see and use now, None when none is there."""
    over = [one for one in frame.findChildren(Overlay) if one.isVisible()]
    ground: QWidget = over[-1] if over else frame
    for target in targets:
        found = _found(frame, ground, target)
        if found is not None and found.isVisible() and found.isEnabled():
            return found
    return None


def sheet_over(frame: Frame) -> QRect:
    """Where the card of an open sheet stands on the window's ground; empty when none is open."""
    over = [one for one in frame.findChildren(Overlay) if one.isVisible()]
    return over[-1].card.geometry() if over else QRect()


def _found(frame: Frame, ground: QWidget, target: str) -> QWidget | None:
    kind, _, word = target.partition(":")
    if target == NEXT:
        return frame.next_bar.button if ground is frame else None
    if kind == "rail":
        return frame.rail.button(word) if ground is frame else None
    if kind == "does":
        buttons: list[ActButton | IconButton] = [
            *ground.findChildren(ActButton),
            *ground.findChildren(IconButton),
        ]
        return next((one for one in buttons if one.does() == word and one.isVisible()), None)
    if kind == "ends":
        ones = (one for one in _named(ground) if one.accessibleName().endswith(word))
        return next((one for one in ones if not _chosen(one)), None)
    return next((one for one in _named(ground) if one.accessibleName() == word), None)


def _named(ground: QWidget) -> Iterator[QWidget]:
    for one in (*ground.findChildren(QAbstractButton), *ground.findChildren(QAbstractItemView)):
        if one.isVisible():
            yield one


def _chosen(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and widget.isChecked()


def bring_into_view(widget: QWidget) -> None:
    """Scroll to it, where it lies in a column that scrolls."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 24, 24)
        above = above.parentWidget()
