"""The projector's button in the top bar, and its menu: everything within two clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from wargame.support.choices import current_choices
from wargame.ui.commands import command
from wargame.ui.parts.buttons import ActButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

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
        self.setToolTip(f"The room sees: {words}" if words else "")
        self.set_icon("plug-connected-x" if words == "unplugged" else "device-projector")

    def _open(self) -> None:
        menu = projector_menu(self._host, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))


def projector_menu(host: ProjectorHost, over: QWidget) -> QMenu:
    """The menu as it stands."""
    from wargame.ui.projector.sheet import ProjectorSheet

    menu = QMenu(over)
    menu.setAccessibleName("Projector")
    presenter = host.presenter
    if presenter is None:
        return menu
    director = presenter.director
    _add(menu, "Follow the table", host.follow, on=director.following)
    menu.addSeparator()
    _add(menu, "Overview", lambda: host.push_mode("overview"), keys="projector.overview")
    _add(menu, "Map", lambda: host.push_mode("map"), keys="projector.map")
    _add(menu, "Motion or roll call", host.push_motion, keys="projector.motion")
    _add(menu, "Clock", lambda: host.push_mode("clock"))
    _add(menu, "Turn on one card", lambda: host.push_mode("review"))
    _add(menu, "Holding slide", lambda: host.push_mode("holding"))
    _add(menu, "Choose, with a preview…", lambda: ProjectorSheet.over(over, host))
    _add(menu, "Tell the room…", lambda: ProjectorSheet.over(over, host, telling=True))
    menu.addSeparator()
    _add(menu, "Blank", host.toggle_curtain,
         on=director.curtain, keys="projector.blank")  # fmt: skip
    frozen = director.frozen
    _add(menu, "Freeze", lambda: host.freeze(not frozen), on=frozen)
    menu.addSeparator()
    _add_places(menu, host)
    menu.addSeparator()
    _add_options(menu, host)
    return menu


def _add_places(menu: QMenu, host: ProjectorHost) -> None:
    if host.other_display():
        words = "Another display" if host.place == "display" else "Open on the second display"
        _add(menu, words, host.open_on_display, keys="projector.display")
    if host.place != "window":
        _add(menu, "Open as a window here", host.open_here)
    if host.place in {"display", "window"}:
        _add(menu, "Close the projector", host.close_window)


def _add_options(menu: QMenu, host: ProjectorHost) -> None:
    settings = current_choices().now
    dark = settings.projector_theme == "dark"
    _add(menu, "Dark slides", lambda: host.set_theme("light" if dark else "dark"), on=dark)
    names, chime = settings.projector_names, settings.projector_chime
    _add(menu, "Names of players", lambda: host.set_names(not names), on=names)
    _add(menu, "Chime at one minute and at the end", lambda: host.set_chime(not chime), on=chime)


def _add(
    menu: QMenu, words: str, act: Callable[[], object], *, on: bool | None = None, keys: str = ""
) -> QAction:
    caps = "+".join(command(keys).caps) if keys else ""
    action = menu.addAction(f"{words}\t{caps}" if caps else words)
    if on is not None:
        action.setCheckable(True)
        action.setChecked(on)
    action.triggered.connect(lambda *_: act())
    return action
