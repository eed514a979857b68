"""What only a menu offers of the projector: slides without a key, its window, its options.

The projector's button and the menu bar both read this, so they offer the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.support.choices import current_choices
from wargame.ui.menus.items import Item

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wargame.ui.projector.host import ProjectorHost


def room_ways(host: ProjectorHost) -> tuple[Item, ...]:
    """Whether the room follows the table."""
    if host.presenter is None:
        return ()
    return (Item("Follow the table", on=host.presenter.director.following, run=host.follow),)


def room_slides(host: ProjectorHost, over: QWidget) -> tuple[Item, ...]:
    """Slides that no command shows, and the sheet that shows one first."""
    from wargame.ui.projector.sheet import ProjectorSheet

    if host.presenter is None:
        return ()
    return (
        Item("Clock", run=lambda: host.push_mode("clock")),
        Item("Turn on one card", run=lambda: host.push_mode("review")),
        Item("Holding slide", run=lambda: host.push_mode("holding")),
        Item("Choose, with a preview…", run=lambda: ProjectorSheet.over(over, host)),
    )


def room_window(host: ProjectorHost) -> tuple[Item, ...]:
    """Opening it as a window, and closing it."""
    if host.presenter is None:
        return ()
    here = Item("Open as a window here", run=host.open_here)
    close = Item("Close the projector", run=host.close_window)
    return (
        *((here,) if host.place != "window" else ()),
        *((close,) if host.place in {"display", "window"} else ()),
    )


def room_options(host: ProjectorHost) -> tuple[Item, ...]:
    """What a person chose for every exercise."""
    if host.presenter is None:
        return ()
    settings = current_choices().now
    dark = settings.projector_theme == "dark"
    names, chime = settings.projector_names, settings.projector_chime
    return (
        Item("Dark slides", on=dark, run=lambda: host.set_theme("light" if dark else "dark")),
        Item("Names of players", on=names, run=lambda: host.set_names(not names)),
        Item("Chime at one minute and at the end", on=chime, run=lambda: host.set_chime(not chime)),
    )
