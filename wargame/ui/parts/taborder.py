"""The order of Tab: what a person reads first comes first, also after parts were made anew.

Qt goes through controls in the order in which they were made, so that whatever is made later, as
rows that are shown anew are, comes after everything else on the window. Here the order is that in
which things stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QRect


def stops(root: QWidget) -> list[QWidget]:
    """What Tab reaches in a widget that is shown, as things stand in it."""
    if not root.isVisible():
        return []
    return [one for one in _shown(root) if is_stop(one)]


def is_stop(widget: QWidget) -> bool:
    """Whether Tab stops at a widget that is shown."""
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isEnabled():
        return False
    # The line inside a spin box hands the focus back to it, and Tab would never leave. Qt knows it
    # by `focusProxy`, but PySide takes what that returns for a child of the widget that was asked.
    return not isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)


def go_on(every: Sequence[QWidget], *, forward: bool) -> bool:
    """Give the focus to the next of these, or the one before; around in a ring."""
    if not every:
        return False
    now, step = QApplication.focusWidget(), 1 if forward else -1
    while now is not None and now not in every:
        # Inside of one that handed it in, or where Tab does not stop: on from what holds it.
        now = now.parentWidget()
    at = every.index(now) if now is not None else (-1 if forward else 0)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    every[(at + step) % len(every)].setFocus(reason)
    return True


def _shown(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    for child in _children(widget):
        yield from _shown(child)


def _children(widget: QWidget) -> list[QWidget]:
    """As they stand: row by row, and in a row in the direction of reading.

    By their places, not by the layouts that put them there: PySide takes what a layout's items
    return for their children, and the next collection of garbage destroys part of the screen.
    """
    shown = [
        one
        for one in widget.children()
        if isinstance(one, QWidget) and one.isVisible() and not one.isWindow()
    ]
    rows: list[tuple[QRect, list[QWidget]]] = []
    for one in sorted(shown, key=lambda each: each.geometry().top()):
        place = one.geometry()
        if rows and _beside(rows[-1][0], place):
            rows[-1][1].append(one)
            rows[-1] = (rows[-1][0].united(place), rows[-1][1])
        else:
            rows.append((place, [one]))
    return [one for _, row in rows for one in sorted(row, key=_across)]


def _beside(row: QRect, place: QRect) -> bool:
    """Whether something stands beside a row, and not under it."""
    shared = min(row.bottom(), place.bottom()) - max(row.top(), place.top())
    return 2 * shared > min(row.height(), place.height())


def _across(widget: QWidget) -> tuple[int, int]:
    place = widget.geometry()
    mirrored = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return (-place.right() if mirrored else place.left(), place.top())
