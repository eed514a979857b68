"""Three columns of a running screen, which become tabs where there is no room for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.panel import Panel
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import restyle
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

ROOMY, THREE, TWO = 1280, 1160, 860
"""Widths of the screen from which three columns have room and to spare, three, or two."""

_ANY = 16_777_215


class Side(NamedTuple):
    """A column beside the middle.

    Attributes:
        least: Columns there must be for it to stand beside the middle.
        leads: Whether it stands before the middle.
        slim: Its width where there is only just room for all three; 0 for the same.
    """

    key: str
    panel: QWidget
    width: int
    least: int
    leads: bool
    slim: int = 0


class Stacked(QWidget):
    """A panel of a side with another one over it, which is there only beside the middle."""

    def __init__(self, panel: Panel, over: QWidget | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._over = over
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        if over is not None:
            column.addWidget(over)
        column.addWidget(panel, 1)

    def stand(self, kit: str) -> None:
        """Beside the middle ("panel") or as one of its tabs ("row")."""
        if self._over is not None:
            self._over.setVisible(kit == "panel")
        _frame(self._panel, kit)


class Columns(QWidget):
    """A middle with tabs between two sides; a side without room becomes one of the tabs.

    Signal `tab_chosen(str)` when a person chose a tab.

    Attributes:
        middle: The panel between the sides, with its tabs.

    Args:
        name: What the tabs choose, for readers.
        words: Every tab that there may be, in order, as pairs of key and word.
        pages: What always belongs to the middle, by key.
        sides: The columns beside it.
        three: The width of the screen from which all three have room.
    """

    tab_chosen = Signal(str)

    def __init__(  # noqa: PLR0913, PLR0917 - a frame for everything on a screen
        self,
        name: str,
        words: Sequence[tuple[str, str]],
        pages: Mapping[str, QWidget],
        sides: Sequence[Side],
        three: int = THREE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._three = three
        self._sides = tuple(sides)
        self._pages: dict[str, QWidget] = dict(pages)
        self._home = next(iter(pages))
        self._words = tuple(key for key, _ in words)
        self._count = 0
        self.tabs = Segmented(name, words, self._home, wraps=True)
        self._row = QHBoxLayout(self)
        self.middle = Panel(margin=0, parent=self)
        self._stack, self._foot = QStackedWidget(self.middle), QWidget(self.middle)
        self._lay_out(name)
        for page in pages.values():
            self._stack.addWidget(page)
        self.tabs.chosen_changed.connect(self._chosen)
        self._arrange(3)

    def _lay_out(self, name: str) -> None:
        self.middle.setAccessibleName(name)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(12, 8, 12, 12)
        foot.addWidget(self.tabs)
        foot.addStretch(1)
        self.middle.body.setSpacing(0)
        self.middle.add(self._stack, 1)
        self.middle.add(self._foot)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self.middle, 1)

    def _chosen(self, key: str) -> None:
        self._stack.setCurrentWidget(self._pages[key])
        self.tab_chosen.emit(key)

    def show_tab(self, key: str) -> None:
        """Show one of the tabs; a column of its own is there already."""
        if key in self._pages:
            self.tabs.choose(key)
            self._stack.setCurrentWidget(self._pages[key])

    def has(self, key: str) -> bool:
        """Whether something is one of the tabs."""
        return key in self._pages

    def take_in(self, key: str, panel: QWidget) -> None:
        """Something else becomes a tab, where the window is too low for it."""
        self._pages[key] = panel
        self._stack.addWidget(panel)
        self._offer()

    def give_back(self, key: str) -> None:
        """It is no tab any more."""
        self._stack.removeWidget(self._pages.pop(key))
        self._offer()

    def shown(self) -> str:
        """The tab that is shown."""
        return self.tabs.chosen()

    def columns(self) -> int:
        """How many columns there are now."""
        return self._count

    def need(self, three: int) -> None:
        """Another width of the screen from which all three columns have room."""
        self._three = three
        if self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self._fit()

    def _arrange(self, count: int) -> None:
        if count == self._count:
            return
        self._count = count
        for side in self._sides:
            if count >= side.least:
                self._put_beside(side)
            else:
                self._put_inside(side)
        self._offer()

    def _offer(self) -> None:
        """Offer the tabs that there are; one alone needs no tab."""
        for key in self._words:
            self.tabs.button(key).setVisible(key in self._pages)
        self._foot.setVisible(len(self._pages) > 1)
        if self.shown() not in self._pages:
            self.show_tab(self._home)

    def _put_beside(self, side: Side) -> None:
        self._pages.pop(side.key, None)
        self._stack.removeWidget(side.panel)
        side.panel.setFixedWidth(current_theme().px(side.width))
        _frame(side.panel, "panel")
        self._row.insertWidget(0 if side.leads else self._row.count(), side.panel)
        side.panel.show()

    def _put_inside(self, side: Side) -> None:
        if side.key in self._pages:
            return
        self._row.removeWidget(side.panel)
        side.panel.setMinimumWidth(0)
        side.panel.setMaximumWidth(_ANY)
        _frame(side.panel, "row")
        self._pages[side.key] = side.panel
        self._stack.addWidget(side.panel)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() / current_theme().text_size
        self._arrange(3 if wide >= self._three else 2 if wide >= TWO else 1)
        self._slim(narrow=wide < ROOMY)

    def _slim(self, *, narrow: bool) -> None:
        for side in self._sides:
            if side.key not in self._pages:
                width = side.slim if narrow and side.slim else side.width
                side.panel.setFixedWidth(current_theme().px(width))


def _frame(widget: QWidget, kit: str) -> None:
    """A panel inside another needs no edge of its own."""
    if isinstance(widget, Stacked):
        widget.stand(kit)
    if isinstance(widget, Panel) and widget.property("kit") != kit:
        widget.setProperty("kit", kit)
        restyle(widget)
