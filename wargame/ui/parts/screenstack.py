"""The stack of screens: pages built on the first visit, told when they come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from wargame.ui.screen import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.screen import Screen

_REMEMBERED = 16


class ScreenStack(QStackedWidget):
    """Shows one screen at a time and remembers the way; signal `shown` names the screen."""

    shown = Signal(str)
    heading_changed = Signal(str, str)

    def __init__(self, screens: Sequence[Screen], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._screens = {screen.id: screen for screen in screens}
        self._pages: dict[str, QWidget] = {}
        self._current = ""
        self._way: list[str] = []

    def screens(self) -> tuple[Screen, ...]:
        """Every screen, in the order of the registry."""
        return tuple(self._screens.values())

    def screen_of(self, screen_id: str) -> Screen:
        """The screen of an id.

        Raises:
            KeyError: if there is no such screen.
        """
        return self._screens[screen_id]

    def current_id(self) -> str:
        """The screen that is shown, empty before the first."""
        return self._current

    def page(self, screen_id: str) -> QWidget | None:
        """The page of a screen, if it is built."""
        return self._pages.get(screen_id)

    def show_screen(self, screen_id: str) -> None:
        """Shows a screen, building its page if there is none."""
        screen = self._screens[screen_id]
        if self._current == screen_id:
            return
        page = self._pages.get(screen_id) or self._build(screen)
        before = self._current
        self._current = screen_id
        self.setCurrentWidget(page)
        if before:
            self._way = [*self._way[1 - _REMEMBERED :], before]
            self._leave(self._screens[before])
        self.shown.emit(screen_id)
        self._enter(page)

    def before(self) -> str:
        """The screen before this one, empty if there is none."""
        return self._way[-1] if self._way else ""

    def go_back(self) -> None:
        """Shows the screen before, and forgets this visit."""
        target = self.before()
        if target:
            self.show_screen(target)
            self._way = self._way[:-2]

    def _build(self, screen: Screen) -> QWidget:
        page = screen.build()
        self._pages[screen.id] = page
        self.addWidget(page)
        if isinstance(page, Page):
            page.heading_changed.connect(self._retitle)
        return page

    def _retitle(self, title: str, note: str) -> None:
        if self.sender() is self.currentWidget():
            self.heading_changed.emit(title, note)

    def _enter(self, page: QWidget) -> None:
        if not isinstance(page, Page):
            return
        page.entered()
        self.take_focus()

    def take_focus(self) -> None:
        """The focus goes to where the page that is shown begins."""
        page = self.currentWidget()
        target = page.first_focus() if isinstance(page, Page) else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self, screen: Screen) -> None:
        page = self._pages.get(screen.id)
        if isinstance(page, Page):
            page.left()
        if screen.private:
            # Destroyed, not hidden: a seat's papers do not stay behind another screen.
            self.discard(screen.id)

    def discard(self, screen_id: str) -> None:
        """Destroys the page of a screen; the next visit builds it anew."""
        page = self._pages.pop(screen_id, None)
        if page is not None:
            self.removeWidget(page)
            page.deleteLater()
