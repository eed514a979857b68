"""The focus stays where a person works, when the parts there are made anew.

A button whose own press changes the list it stands in is destroyed with the list. Qt would then
send the focus to whatever comes next on the window, and who works by keys would look for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from wargame.ui.parts.taborder import is_stop, stops

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def keep_place(ground: QWidget | None) -> None:
    """Come back to this ground once it is filled anew, if the focus is in it now.

    The control of the same name gets the focus, else the one at the same place; nothing happens
    when somebody else has asked for the focus by then.
    """
    if ground is None:
        return
    window = ground.window()
    # The window knows who has its focus even while it is not the active one.
    now = window.focusWidget()
    if now is None or now is ground or not ground.isAncestorOf(now):
        return
    before = stops(ground)
    place = before.index(now) if now in before else 0
    name = now.accessibleName()

    def come_back() -> None:
        there = window.focusWidget()
        if there is not None and there is not left_to:
            return
        every = stops(ground)
        same = [one for one in every if name and one.accessibleName() == name]
        target = next(iter(same), None) or (every[min(place, len(every) - 1)] if every else None)
        if target is not None:
            target.setFocus()

    # Where the focus goes meanwhile: out of the way, and not through everything on the window.
    left_to = _nearest(ground)
    if left_to is not None:
        left_to.setFocus()
    QTimer.singleShot(0, ground, come_back)


def _nearest(ground: QWidget) -> QWidget | None:
    """What holds the ground and may have the focus."""
    holder = ground.parentWidget()
    while holder is not None and not (is_stop(holder) and holder.isVisible()):
        holder = holder.parentWidget()
    return holder
