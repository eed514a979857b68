"""The bar with its menus, each filled anew when it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from typing_extensions import override

from wargame.ui.menus.filling import fill_menu
from wargame.ui.menus.table import MENUS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from wargame.ui.menus.items import Groups
    from wargame.ui.menus.table import Menu


class BarMenu(QMenu):
    """One menu of the bar: it asks what stands in it when it is about to show."""

    def __init__(
        self,
        menu: Menu,
        look: Callable[[Menu], Groups],
        do: Callable[[Callable[[], object]], object],
        parent: QWidget,
    ) -> None:
        super().__init__(menu.title, parent)
        self.setAccessibleName(menu.title.replace("&", ""))
        self._menu, self._look, self._do = menu, look, do
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Its items as they stand now."""
        fill_menu(self, self._look(self._menu), self._do)


class Bar(QMenuBar):
    """Signal `let_go` whenever it may be that nobody is in it any more.

    Args:
        look: What stands in a menu now.
        do: Is given what a chosen item runs.
    """

    let_go = Signal()

    def __init__(
        self,
        look: Callable[[Menu], Groups],
        do: Callable[[Callable[[], object]], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName("Menus")
        self.menus = tuple(BarMenu(each, look, do, self) for each in MENUS)
        for menu in self.menus:
            self.addMenu(menu)
            menu.aboutToHide.connect(self.let_go)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        self.let_go.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.let_go.emit()
