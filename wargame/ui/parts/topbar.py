"""The top bar: which exercise this is, whether it is saved, and the screen's tools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.flow import Flow
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.text import Text, restyle
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

HEIGHT = 60


_NARROW = 900
_TITLE = 200
_UNDER = 8
_LEAST = 96
"""Of a subtitle; a stump of it takes room that the title needs."""


class TopBar(QWidget):
    """Title, quiet words after it, the saved state, tools of the screen, then what always stays.

    Signal `narrowed(bool)` when there is little room, or enough again.
    """

    narrowed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Exercise")
        self._title = Text("", "motion", lines=1)
        self._subtitle = Text("", "second", "text2", lines=1)
        self._saved_mark = IconMark("circle-check", size=16, tone="ok")
        self._saved = Text("", "second", "text2")
        self._entry = Text("", "meta", "text3")
        self.search = IconButton("search", "Find or run a command", does="palette.show")
        self.finder = ActButton(
            "Find or run a command", icon="search", role="find", does="palette.show"
        )
        self._tools = QHBoxLayout()
        self._tools.setSpacing(10)
        self._fixed = QHBoxLayout()
        self._fixed.setSpacing(10)
        self._narrow = False
        self._head = QWidget()
        self._below = QWidget()
        self._line = Flow(10, self._below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._below)
        row = self._row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addWidget(self._subtitle, 1)
        row.addSpacing(4)
        row.addWidget(self._saved_mark)
        row.addWidget(self._saved)
        row.addWidget(self._entry)
        row.addWidget(self.search)
        row.addWidget(self.finder)
        self.finder.setVisible(False)
        row.addLayout(self._tools)
        row.addLayout(self._fixed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tooled: tuple[QWidget, ...] = ()
        self._fitted: tuple[int, ...] = ()
        self._head.setFixedHeight(current_theme().px(HEIGHT))
        self._below.hide()
        self.show_saved("")

    def show_heading(self, title: str, subtitle: str = "") -> None:
        """The title, larger when nothing stands after it."""
        self._title.setText(title)
        self._title.setProperty("role", "motion" if subtitle else "screen")
        restyle(self._title)
        self._subtitle.setText(subtitle)
        self._fit()

    def heading(self) -> tuple[str, str]:
        """Title and subtitle as shown."""
        return self._title.text(), self._subtitle.text()

    def show_saved(self, text: str, entry: int = 0, *, saved: bool = True) -> None:
        """What is saved, such as "Saved 14:30:07", and the last entry; empty hides it."""
        self._saved.setText(text)
        self._saved.set_tone("text2" if saved else "warn")
        self._saved_mark.show_icon(
            "circle-check" if saved else "device-floppy", "ok" if saved else "warn"
        )
        self._entry.setText(f"#{entry}" if entry else "")
        for widget in (self._saved_mark, self._saved):
            widget.setVisible(bool(text))
        self._entry.setVisible(bool(text and entry))
        self._fit_subtitle()

    def add_fixed(self, widget: QWidget) -> None:
        """A control that stays whatever screen is shown."""
        self._fixed.addWidget(widget)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        narrow = event.size().width() < current_theme().px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self.narrowed.emit(narrow)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self._wishes() != self._fitted:
            # Something in it says more or less than when it was fitted.
            self._fit()
        return done

    def _wishes(self) -> tuple[int, ...]:
        """What each part of the line would have."""
        parts = (self._title, self._subtitle, self._saved, self._entry, *self._tooled)
        fixed = (self._fixed.itemAt(at) for at in range(self._fixed.count()))
        every = (*parts, *(one.widget() for one in fixed if one is not None))
        return tuple(one.sizeHint().width() for one in every if one and not _put_away(one))

    def show_tools(self, tools: Sequence[QWidget]) -> None:
        """The tools of the screen that is shown; those of the last one are put away."""
        for tool in self._tooled:
            tool.hide()
            self._tools.removeWidget(tool)
            self._line.removeWidget(tool)
        self._tooled = tuple(tools)
        for tool in tools:
            self._tools.addWidget(tool)
            tool.show()
        self._fit()

    def _fit(self) -> None:
        """Tools without room beside the title have a line of their own under it."""
        self._fitted = self._wishes()
        below = bool(self._tooled) and self._needs() > self.width()
        if below != any(self._line.indexOf(one) >= 0 for one in self._tooled):
            old, new = (self._tools, self._line) if below else (self._line, self._tools)
            self._below.setVisible(below)
            for tool in self._tooled:
                away = _put_away(tool)
                old.removeWidget(tool)
                new.addWidget(tool)
                # Another parent has it hidden, and shows it later.
                tool.setVisible(not away)
        for tool in self._tooled:
            if tool.hasHeightForWidth():
                # What may break into lines does so under the title, never beside it.
                tool.setMinimumWidth(0 if below else tool.sizeHint().width())
        high = self._line.heightForWidth(self.width()) + _UNDER if below else 0
        self._below.setFixedHeight(high)
        self._below.setVisible(below)
        self._head.setFixedHeight(current_theme().px(HEIGHT))
        self.setFixedHeight(current_theme().px(HEIGHT) + high)
        self._fit_subtitle()

    def _needs(self) -> int:
        """The width of everything in one line, with a title that can be read."""
        title = min(self._title.sizeHint().width(), current_theme().px(_TITLE))
        always = [self._saved_mark, self._saved, self._entry]
        items = [self._fixed.itemAt(at) for at in range(self._fixed.count())]
        fixed = [one.widget() for one in items if one is not None]
        shown = [one for one in (*always, *fixed, *self._tooled) if one and not _put_away(one)]
        wide = sum(one.sizeHint().width() + 10 for one in (self.search, *shown))
        return title + wide + 4

    def _fit_subtitle(self) -> None:
        """Show the subtitle only where words of it would be read, search in words after it."""
        row = self._row
        self._subtitle.setVisible(True)
        row.invalidate()
        self._fit_search()
        row.invalidate()
        left = self.width() - row.sizeHint().width() + self._subtitle.sizeHint().width()
        least = min(self._subtitle.sizeHint().width(), current_theme().px(_LEAST))
        self._subtitle.setVisible(left >= least)

    def _fit_search(self) -> None:
        """Search in words where the whole row has room for them, else its icon.

        Worked out before anything is shown: what is shown for a moment widens the window.
        """
        shown = self.search if self.finder.isHidden() else self.finder
        others = self._row.sizeHint().width() - shown.sizeHint().width()
        roomy = others + self.finder.sizeHint().width() <= self.width()
        wanted, other = (self.finder, self.search) if roomy else (self.search, self.finder)
        if shown is not wanted:
            other.setVisible(False)
            wanted.setVisible(True)


def _put_away(widget: QWidget) -> bool:
    """Whether it is hidden on purpose: what goes from one line to the other is so for a moment."""
    on_purpose = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    return widget.isHidden() and on_purpose
