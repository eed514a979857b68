"""The menu bar of one window: shown on Alt, gone after use; on macOS always there.

Nothing of it is made before Alt is pressed, and nothing is kept after it is gone. While it is
shown the window's keys rest: H opens Help there and holds no inject.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from wargame.ui.menus.alt import AltWatch
from wargame.ui.menus.bar import Bar
from wargame.ui.menus.items import menu_items
from wargame.ui.menus.looking import around
from wargame.ui.menus.table import MENUS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wargame.ui.menus.items import Groups
    from wargame.ui.menus.table import Menu
    from wargame.ui.window import Window

ALWAYS = sys.platform == "darwin"
"""Where the bar is the system's, and no window has one of its own."""


class MenuBar(QObject):
    """Behind Alt.

    Args:
        window: The window.
        stays: Whether the bar is always there, but on a seat's page.
    """

    def __init__(self, window: Window, *, stays: bool = ALWAYS) -> None:
        super().__init__(window)
        self._window = window
        self._frame = window.frame
        self._stays = stays
        self._bar: Bar | None = None
        self._before: QWidget | None = None
        self._watch = AltWatch(self)
        self._watch.alone.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._watch.lettered.connect(self._open_lettered)
        self._frame.screen_shown.connect(self._screen_changed)

    def alt_pressed(self) -> None:
        """Alt is held: the bar comes when it is let go alone."""
        if not self._stays and self._bar is None and self._may_show():
            self._watch.begin()

    def keep(self) -> None:
        """Show it for good, where it stays."""
        if self._stays and self._bar is None and self._may_show():
            self._make()

    def _may_show(self) -> bool:
        """Not on a seat's page, and not under what must be answered first."""
        private = self._frame.stack.screen_of(self._frame.stack.current_id()).private
        return not private and (self._stays or not self._frame.shortcuts.is_silent())

    def _screen_changed(self, _screen: str) -> None:
        self._watch.end()
        if not self._stays or not self._may_show():
            self.put_away()
        else:
            self.keep()

    # Showing it

    def _show(self) -> None:
        """The bar with the focus on its first menu; the next Alt is Qt's own and lets go."""
        if self._bar is None and self._may_show():
            self._bring()
            # A bar goes to its first menu by itself, without opening it, on nothing else.
            _let_alt_go(self._frame)

    def _bring(self) -> Bar:
        self._before = QApplication.focusWidget()
        bar = self._make()
        self._frame.shortcuts.rest(resting=True)
        return bar

    def _make(self) -> Bar:
        bar = self._bar = Bar(self._look, self._do, self._frame)
        if self._stays:
            # The system's bar leaves out a menu with nothing in it.
            for menu in bar.menus:
                menu.fill()
        else:
            bar.let_go.connect(self._look_soon)
        self._frame.setMenuBar(bar)
        bar.show()
        return bar

    def _open_lettered(self, letter: str) -> None:
        """Alt and the letter of a menu open it at once."""
        titles = [menu.title for menu in MENUS]
        at = next((n for n, title in enumerate(titles) if f"&{letter}" in title.upper()), None)
        if at is None or self._bar is not None or not self._may_show():
            return
        bar = self._bring()
        menu = bar.menus[at]
        bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        bar.setActiveAction(menu.menuAction())
        first = next((one for one in menu.actions() if one.isEnabled()), None)
        if first is not None:
            menu.setActiveAction(first)

    # Putting it away

    def _look_soon(self) -> None:
        """Not at once: one menu closes before the next opens."""
        QTimer.singleShot(0, self, self._look_whether_used)

    def _look_whether_used(self) -> None:
        bar = self._bar
        if bar is None or QApplication.activePopupWidget() is not None:
            return
        if not bar.hasFocus() or bar.activeAction() is None:
            self.put_away()

    def put_away(self) -> None:
        """Take the bar away; the focus goes back where it was."""
        bar, self._bar = self._bar, None
        if bar is None:
            return
        before, self._before = self._before, None
        stray = QApplication.focusWidget() in {None, bar}
        self._frame.setMenuBar(None)  # type: ignore[arg-type]  # Qt deletes it
        self._frame.shortcuts.rest(resting=False)
        if stray and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.MenuBarFocusReason)

    # What stands in it

    def _look(self, menu: Menu) -> Groups:
        return menu_items(menu, around(self._window))

    def _do(self, run: Callable[[], object]) -> None:
        """The bar goes first: what is run may open a sheet, and stands where the focus was."""
        if not self._stays:
            self.put_away()
        refused = run()
        if isinstance(refused, str) and refused:
            self._frame.toast.show_message(refused)


def _let_alt_go(frame: QWidget) -> None:
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyRelease):
        alt = QKeyEvent(kind, Qt.Key.Key_Alt, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(frame, alt)
