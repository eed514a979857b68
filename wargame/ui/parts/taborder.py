"""The order of Tab: what a person reads first comes first, also after parts were made anew.

Qt goes through controls in the order in which they were made, so that whatever is made later, as
rows that are shown anew are, comes after everything else on the window. Here the order is that of
the layouts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QLayout


def stops(root: QWidget) -> list[QWidget]:
    """What Tab reaches in a widget that is shown, in the order of its layouts."""
    return [one for one in _shown(root) if is_stop(one)]


def is_stop(widget: QWidget) -> bool:
    """Whether Tab stops at a widget that is shown."""
    # The line inside a spin box hands the focus back to it, and Tab would never leave.
    own = widget.focusProxy() is None
    return own and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


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
    if not widget.isVisible():
        return
    yield widget
    for child in _children(widget):
        yield from _shown(child)


def _children(widget: QWidget) -> list[QWidget]:
    """Those in the layout as it has them, then all others as they were made."""
    layout = widget.layout()
    placed = list(_placed(layout)) if layout is not None else []
    others = [one for one in widget.children() if isinstance(one, QWidget)]
    return [*placed, *(one for one in others if one not in placed and not one.isWindow())]


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _placed(inner)
