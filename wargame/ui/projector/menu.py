"""The projector's button in the top bar, and its menu: everything within two clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from wargame.ui.commands import command
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.text import plain_tip

if TYPE_CHECKING:
    from wargame.ui.menus.items import Groups, Item
    from wargame.ui.projector.host import ProjectorHost

_LONGEST = 30


class ProjectorButton(ActButton):
    """Names what the room sees; a press opens the menu."""

    def __init__(self, host: ProjectorHost, parent: QWidget | None = None) -> None:
        super().__init__("Projector", icon="device-projector", parent=parent)
        self._host = host
        self._narrow = False
        self.clicked.connect(self._open)
        host.changed.connect(self.refresh)
        self.refresh()

    def set_narrow(self, narrow: bool) -> None:
        """Say less, where the window has little room."""
        self._narrow = narrow
        self.refresh()

    def refresh(self) -> None:
        """Name the mode; hidden while no exercise is open."""
        words = self._host.words()
        self.setVisible(bool(words))
        if not words:
            return
        from wargame.ui.running.words import cut

        said = words[:1].lower() + words[1:]
        self.set_label("Projector" if self._narrow else f"Projector: {cut(said, _LONGEST)}")
        self.setAccessibleName(f"Projector: {said}")
        self.setToolTip(plain_tip(f"The room sees: {words}" if words else ""))
        self.set_icon("plug-connected-x" if words == "unplugged" else "device-projector")

    def _open(self) -> None:
        menu = projector_menu(self._host, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))


def projector_menu(host: ProjectorHost, over: QWidget) -> QMenu:
    """The menu as it stands."""
    from wargame.ui.menus.filling import fill_menu

    menu = QMenu(over)
    menu.setAccessibleName("Projector")
    fill_menu(menu, _groups(host, over), lambda run: run(), letters=False)
    return menu


def _groups(host: ProjectorHost, over: QWidget) -> Groups:
    from wargame.ui.menus.items import Item
    from wargame.ui.menus.room import room_options, room_slides, room_ways
    from wargame.ui.projector.sheet import ProjectorSheet

    if host.presenter is None:
        return ()
    freeze = Item(
        "Freeze", _caps("freeze"), on=host.presenter.director.frozen, run=host.toggle_freeze
    )
    blank = Item(
        "Blank", _caps("blank"), on=host.presenter.director.curtain, run=host.toggle_curtain
    )
    slides = (
        Item("Overview", _caps("overview"), run=lambda: host.push_mode("overview")),
        Item("Map", _caps("map"), run=lambda: host.push_mode("map")),
        Item("Motion or roll call", _caps("motion"), run=host.push_motion),
        *room_slides(host, over),
        Item(
            "Tell the room…",
            _caps("tell"),
            run=lambda: ProjectorSheet.over(over, host, telling=True),
        ),
    )
    return (room_ways(host), slides, (blank, freeze), _places(host), room_options(host))


def _places(host: ProjectorHost) -> tuple[Item, ...]:
    from wargame.ui.menus.items import Item
    from wargame.ui.menus.room import room_window

    if not host.other_display():
        return room_window(host)
    words = "Another display" if host.place == "display" else "Open on the second display"
    return (Item(words, _caps("display"), run=host.open_on_display), *room_window(host))


def _caps(name: str) -> tuple[str, ...]:
    return command(f"projector.{name}").caps
