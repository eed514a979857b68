"""A page behind a tab: made when somebody first looks at it, and up to date when they do.

Whoever runs an exercise looks at two or three of ten tabs. The others would take as much room as
all that is seen, and be laid out anew after each entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

Page = TypeVar("Page", bound=QWidget)
Screen = TypeVar("Screen")


class Later(QWidget, Generic[Page, Screen]):
    """Stands where the page will be.

    Args:
        make: Makes the page.
        show: Shows it what is so now.
    """

    def __init__(
        self,
        make: Callable[[], Page],
        show: Callable[[Page, Screen], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._show = show
        self._page: Page | None = None
        self._screens: list[Screen] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_screen(self, screen: Screen) -> None:
        """Show what is so now; behind another tab, once this one is chosen."""
        self._screens = [screen]
        # Not asked whether it can be seen: of a window that is not shown yet nothing can.
        if not self.isHidden():
            self.page()

    def page(self) -> Page:
        """The page, up to date."""
        if self._page is None:
            self._page = self._make()
            self._column.addWidget(self._page)
        if self._screens:
            self._show(self._page, self._screens.pop())
        return self._page

    @override
    def setVisible(self, visible: bool) -> None:
        if visible:
            self.page()
        super().setVisible(visible)
