"""What every screen must keep, whatever it shows; each check returns what it found wrong.

Checks look at what is `shown`, which is found once for all of them.

`assert_gates(window)` runs them all on a window that is shown and settled.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.overlay import Overlay
from wargame.ui.parts.pill import Pill
from wargame.ui.parts.text import Text
from wargame.ui.theme.scale import SMALLEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WIDE = frozenset({"Set-up", "Seats"})
"""Tables of seats with a field in each column; and the cards of the Table."""


def describe(widget: QWidget) -> str:
    """Names a widget so that a person finds it."""
    words = getattr(widget, "text", None)
    said = widget.accessibleName() or (str(words()) if callable(words) else "")
    parent = widget.parentWidget()
    place = f" in {type(parent).__name__} {parent.accessibleName()!r}" if parent else ""
    return f"{type(widget).__name__} {said[:40]!r}{place}"


def shown(root: QWidget) -> Iterator[QWidget]:
    """The root and everything visible in it, without the insides of Qt's own widgets."""
    for widget in (root, *root.findChildren(QWidget)):
        inner = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)
        if widget.isVisible() and not inner:
            yield widget


def narrow_labels(seen: Sequence[QWidget]) -> list[str]:
    """Labels that have less room than their words, and no "…" with a tooltip."""
    found = []
    for label in seen:
        if not isinstance(label, QLabel) or label.pixmap().width() or not label.text():
            continue
        if isinstance(label, Text) and label.elides:
            continue
        room = label.contentsRect()
        needs_high = label.heightForWidth(room.width()) if label.wordWrap() else 0
        needs = 0 if label.wordWrap() else label.sizeHint().width()
        if needs > room.width() + 1 or needs_high > room.height() + 1:
            found.append(f"{describe(label)} is cut: {room.width()} x {room.height()}")
    return found


def cut_elided(seen: Sequence[QWidget]) -> list[str]:
    """Texts that end in "…" without the whole in a tooltip."""
    found = []
    for label in seen:
        if isinstance(label, Text) and label.elides and not label.wordWrap():
            wide = QFontMetrics(label.font()).horizontalAdvance(label.text())
            if wide > label.contentsRect().width() and not label.toolTip():
                found.append(f"{describe(label)} is cut and has no tooltip")
    return found


def narrow_buttons(seen: Sequence[QWidget]) -> list[str]:
    """Buttons narrower than what is on them."""
    return [
        f"{describe(button)} has {button.width()} of {button.minimumSizeHint().width()}"
        for button in seen
        if isinstance(button, QPushButton) and button.width() < button.minimumSizeHint().width()
    ] + [
        f"{describe(one)} has {one.width()} of {one.sizeHint().width()}"
        for one in seen
        if isinstance(one, (QCheckBox, QRadioButton, Pill))
        and one.width() < one.sizeHint().width()
        and not one.toolTip()
    ]


def cut_buttons(seen: Sequence[QWidget]) -> list[str]:
    """Buttons that show less than all they have, and do not say it in a tooltip."""
    return [
        f"{describe(button)} is cut and has no tooltip"
        for button in seen
        if isinstance(button, ActButton)
        and button.width() < button.sizeHint().width()
        and not button.toolTip()
    ]


def small_fonts(seen: Sequence[QWidget]) -> list[str]:
    """Widgets whose font is below the smallest size."""
    return [
        f"{describe(widget)}: {widget.font().pixelSize()} px"
        for widget in seen
        if 0 < widget.font().pixelSize() < SMALLEST
    ]


def focusable(root: QWidget) -> list[QWidget]:
    """What Tab may reach."""
    return [
        widget
        for widget in shown(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
    ]


def nameless(seen: Sequence[QWidget]) -> list[str]:
    """Controls that a reader of the screen cannot name."""
    return [
        describe(widget)
        for widget in seen
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]


def small_targets(seen: Sequence[QWidget]) -> list[str]:
    """Buttons below 24 pixels a side."""
    return [
        f"{describe(button)}: {button.width()} x {button.height()}"
        for button in seen
        if isinstance(button, QAbstractButton)
        and min(button.width(), button.height()) < 24
        and type(button).__name__ not in {"QCheckBox", "QRadioButton"}
    ]


def overlapping(seen: Sequence[QWidget]) -> list[str]:
    """Siblings laid out over each other; what floats on purpose is no sibling of a layout."""
    found: list[str] = []
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for parent in seen:
        layout = parent.layout()
        if layout is None or isinstance(parent, QAbstractScrollArea):
            continue
        children = parent.findChildren(QWidget, options=direct)
        inside = [c for c in children if c.isVisible() and layout.indexOf(c) >= 0]
        found.extend(
            f"{describe(one)} lies over {describe(other)}"
            for one, other in combinations(inside, 2)
            if one.geometry().intersects(other.geometry())
        )
    return found


def cut_by_scrolling(seen: Sequence[QWidget]) -> list[str]:
    """What is wider than the area that scrolls it up and down only: its end cannot be seen."""
    found = []
    for area in seen:
        inner = area.widget() if isinstance(area, QScrollArea) else None
        if inner is None or not isinstance(area, QScrollArea):
            continue
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        wide = inner.width() - area.viewport().width()
        if area.horizontalScrollBarPolicy() == off and wide > 1:
            found.append(f"{describe(area)} cuts {wide} pixels of what is in it")
        high = inner.height() - area.viewport().height()
        if area.verticalScrollBarPolicy() == off and high > 1:
            found.append(f"{describe(area)} cuts {high} lines of pixels of what is in it")
    return found


def sideways(seen: Sequence[QWidget]) -> list[str]:
    """What has to be pushed to the side to be read, and is no table or row of cards."""
    found = []
    for area in seen:
        if isinstance(area, QScrollArea) and area.accessibleName() not in _WIDE:
            wide = area.horizontalScrollBar().maximum()
            if wide and area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                found.append(f"{describe(area)} has {wide} pixels to the side")
    return found


def cut_by_parent(seen: Sequence[QWidget]) -> list[str]:
    """What reaches beyond the widget that lays it out, where nobody can scroll to its end."""
    found = []
    for widget in seen:
        parent = widget.parentWidget()
        layout = parent.layout() if parent and not widget.isWindow() else None
        if parent is None or layout is None or layout.indexOf(widget) < 0:
            continue
        room, has = parent.rect().adjusted(-1, -1, 1, 1), widget.geometry()
        if not room.contains(has):
            found.append(f"{describe(widget)} at {has.getRect()} is beyond {room.getRect()}")
    return found


def primaries(root: QWidget) -> list[QWidget]:
    """The filled buttons that are visible."""
    return [widget for widget in shown(root) if widget.property("role") == "primary"]


def in_front(root: QWidget) -> QWidget:
    """What the keys go to: an open overlay, which holds the focus, or the whole."""
    over = [each for each in root.findChildren(Overlay) if each.isVisible()]
    return over[-1] if over else root


def not_in_ring(root: QWidget) -> list[str]:
    """Controls that Tab does not reach, starting anywhere and until it comes back.

    An open overlay holds the focus: then the ring is the overlay's own.
    Of a group of segments only the chosen one is a stop; the arrows reach the others.
    """
    stops = focusable(in_front(root))
    if not stops:
        return []
    stops[0].setFocus()
    reached: list[QWidget] = []
    for _ in range(6 * len(stops) + 6):
        now = QApplication.focusWidget()
        if now is None or (now is stops[0] and len(reached) > 1):
            break
        # A text with several links keeps the focus for as many steps.
        if now not in reached:
            reached.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return [
        f"{describe(stop)} is not reached by Tab"
        for stop in stops
        if stop not in reached and not _by_arrows(stop)
    ]


def _by_arrows(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    return widget.isCheckable() and group is not None and group.exclusive()


def findings(root: QWidget, *, filled: int = 1, ring: bool = True) -> list[str]:
    """Everything that the gates find wrong.

    Args:
        root: a window that is shown and settled.
        filled: how many filled buttons are visible; one, except on a page of parts.
        ring: whether Tab is tried too, which takes longest and depends on no size.
    """
    seen = tuple(shown(root))
    found = [
        *narrow_labels(seen),
        *cut_elided(seen),
        *narrow_buttons(seen),
        *cut_buttons(seen),
        *small_fonts(seen),
        *nameless(seen),
        *small_targets(seen),
        *overlapping(seen),
        *cut_by_scrolling(seen),
        *cut_by_parent(seen),
        *sideways(seen),
        *(not_in_ring(root) if ring else ()),
    ]
    held = primaries(root)
    if len(held) != filled:
        names = [describe(each) for each in held]
        found.append(f"{len(held)} filled buttons instead of {filled}: {names}")
    return found


def assert_gates(root: QWidget, *, filled: int = 1) -> None:
    """All gates at once; see `findings`."""
    found = findings(root, filled=filled)
    if found:
        pytest.fail("\n".join(found), pytrace=False)
