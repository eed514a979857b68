"""Parts beside each other, which stand under each other and scroll where there is no room."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.theme.theme import current_theme

_ANY = 16_777_215
_GAP = 12


class Part(NamedTuple):
    """One part; see `Reflow.add`."""

    widget: QWidget
    width: int
    least: int
    height: int


class Reflow(QScrollArea):
    """A row of parts that becomes a column, and scrolls, where the row is too long.

    Args:
        name: what is in it, for readers.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[Part] = []
        self._inner = QWidget()
        self._inner.setProperty("kit", "scrolled")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setWidget(self._inner)

    def add(
        self,
        widget: QWidget,
        stretch: int = 0,
        *,
        width: int = 0,
        least: int = 320,
        height: int = 0,
    ) -> None:
        """Another part after the others.

        Args:
            widget: what it is.
            stretch: its share of the width that is left.
            width: pixels at text size 1 that it has in a row; 0 shares.
            least: pixels at text size 1 that a sharing part needs in a row.
            height: pixels at text size 1 that it has at least in a column; 0 for its own wish.
        """
        self._parts.append(Part(widget, width, least, height))
        self._row.addWidget(widget, stretch)
        self._arrange()

    def is_column(self) -> bool:
        """Whether the parts stand under each other."""
        return self._row.direction() == QBoxLayout.Direction.TopToBottom

    def _needs(self) -> int:
        theme = current_theme()
        wide = sum(
            theme.px(one.width)
            if one.width
            else max(theme.px(one.least), one.widget.minimumSizeHint().width())
            for one in self._parts
        )
        return wide + _GAP * (len(self._parts) - 1)

    def _arrange(self) -> None:
        theme, column = current_theme(), self._needs() > self.width()
        if column != self.is_column():
            ways = QBoxLayout.Direction
            self._row.setDirection(ways.TopToBottom if column else ways.LeftToRight)
        for one in self._parts:
            fixed = theme.px(one.width) if one.width and not column else 0
            one.widget.setMinimumWidth(fixed)
            one.widget.setMaximumWidth(fixed or _ANY)
            one.widget.setMinimumHeight(self._height(one) if column else 0)

    def _height(self, part: Part) -> int:
        if part.height:
            return current_theme().px(part.height)
        return max(part.widget.minimumSizeHint().height(), part.widget.sizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest} and self._parts:
            self._arrange()
        return done


def in_row(page: QWidget, name: str) -> Reflow:
    """Fill a page with a row of parts, which are put in and filled afterwards.

    From the outside in: whatever is put into something else is styled anew, with all in it.
    """
    parts = Reflow(name, page)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(parts)
    return parts
