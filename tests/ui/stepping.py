"""A person without a mouse: Tab, Shift+Tab and F6 go around, and the focus can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.gates import describe, focusable, in_front
from tests.ui.pictures import settle

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from wargame.ui.frame import Frame

_RING = 40
"""Pixels that a ring changes at least: 2 pixels around 24 would be 176."""
_MOST = 24


def stuck(frame: Frame) -> list[str]:
    """Where F6 or Shift+Tab do not come around."""
    over = in_front(frame)
    stops = focusable(over)
    if not stops:
        return []
    found = []
    stops[-1].setFocus()
    before: list[QWidget | None] = []
    for _ in range(3):
        before.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget() or frame, Qt.Key.Key_Backtab)
    if len(set(map(id, before))) == 1 and len(stops) > 1:
        found.append(f"Shift+Tab stays on {describe(stops[-1])}")
    return found + (_regions(frame) if over is frame else [])


def _regions(frame: Frame) -> list[str]:
    """F6 must reach several places and come back to the first."""
    if not frame.rail.isVisible():
        return []
    reached: list[QWidget] = []
    for _ in range(_MOST):
        QTest.keyClick(QApplication.focusWidget() or frame, Qt.Key.Key_F6)
        now = QApplication.focusWidget()
        if now is None:
            return ["F6 loses the focus"]
        if now in reached:
            return [] if now is reached[0] and len(reached) > 1 else [f"F6 ends on {describe(now)}"]
        reached.append(now)
    return [f"F6 does not come back after {_MOST} steps"]


def unseen_focus(root: QWidget, known: set[tuple[str, str]]) -> list[str]:
    """Kinds of control that look the same with the focus and without; each kind is tried once."""
    found = []
    for stop in focusable(in_front(root)):
        kind = (type(stop).__name__, str(stop.property("role") or ""))
        if kind in known or stop.visibleRegion().isEmpty():
            continue
        known.add(kind)
        if _changed(root, stop) < _RING:
            found.append(f"the focus on {describe(stop)} cannot be seen")
    return found


def _changed(root: QWidget, stop: QWidget) -> int:
    """How many pixels of a control change when it gets the focus."""
    pictures = []
    for focused in (False, True):
        if focused:
            stop.setFocus(Qt.FocusReason.TabFocusReason)
        elif stop.hasFocus():
            stop.clearFocus()
        settle()
        where = QRect(stop.mapTo(root, stop.rect().topLeft()), stop.size())
        pictures.append(root.grab(where.adjusted(-4, -4, 4, 4)).toImage())
    return _difference(*pictures)


def _difference(one: QImage, other: QImage) -> int:
    if one.size() != other.size():
        return _RING
    step = 1 if one.width() < 300 else 3
    changed = sum(
        one.pixel(x, y) != other.pixel(x, y)
        for y in range(one.height())
        for x in range(0, one.width(), step)
    )
    return step * changed
