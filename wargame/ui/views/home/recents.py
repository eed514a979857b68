"""The exercises that were open on this machine: where each stands, and what may be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.padded import padded
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.pill import Pill
from wargame.ui.parts.progress import Meter
from wargame.ui.parts.scrolling import emptied
from wargame.ui.parts.text import Text, hairline
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.home.more import more_of

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wargame.ui.parts.buttons import IconButton
    from wargame.ui.views.home.presenter import HomeScreen, RecentRow

MOST = 4
"""Exercises listed before the rest is asked for."""
_VERB, _ROOMY = 92, 760
TAKE_OFF = "Take off the list"


class RecentList(Panel):
    """A line an exercise.

    Signals: `open_file(path)`, `set_up_again(path)`, `away_asked(path)`, `forget_asked(path)`.
    """

    open_file = Signal(str)
    set_up_again = Signal(str)
    away_asked = Signal(str)
    forget_asked = Signal(str)

    def __init__(self, screen: HomeScreen, parent: QWidget | None = None) -> None:
        super().__init__(margin=0, parent=parent)
        self._screen = screen
        self._all = False
        self._packs: list[Text] = []
        self.body.setSpacing(0)
        self._lay()

    def _lay(self) -> None:
        emptied(self.body)
        self._packs.clear()
        screen = self._screen
        if screen.empty:
            self.add(padded(Text(screen.empty, "body", "text2", lines=2), 12))
        listed = screen.recent if self._all else screen.recent[:MOST]
        for place, row in enumerate(listed):
            if place:
                self.add(hairline())
            self.add(self._row(row))
        if len(listed) < len(screen.recent):
            self.add(hairline())
            self.add(self._rest(len(screen.recent)))
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """On a narrow window the pack gives its room to the name, the day and the state."""
        roomy = self.width() >= current_theme().px(_ROOMY)
        for pack in self._packs:
            pack.setVisible(roomy)

    def _rest(self, count: int) -> QWidget:
        line = QWidget()
        inner = QHBoxLayout(line)
        inner.setContentsMargins(8, 4, 12, 4)
        every = ActButton(f"Show all {count}", role="quiet", scale="small")
        every.clicked.connect(self._show_every)
        inner.addWidget(every)
        inner.addStretch(1)
        return line

    def _show_every(self) -> None:
        self._all = True
        self._lay()

    def _row(self, row: RecentRow) -> QWidget:
        line = QWidget()
        inner = QHBoxLayout(line)
        inner.setContentsMargins(16, 4, 12, 4)
        inner.setSpacing(12)
        inner.addWidget(IconMark("file-database"))
        name = QHBoxLayout()
        name.addWidget(Text(row.title, "control", lines=1), 1)
        if row.rehearsal:
            name.addWidget(Pill("Rehearsal", "warn"))
        inner.addLayout(name, 4)
        pack = Text(row.pack, "body", "text2", lines=1)
        inner.addWidget(pack, 3)
        self._packs.append(pack)
        inner.addWidget(Text(row.opened, "body", "text2", lines=1), 2)
        meter = Meter(f"Turns of {row.title}")
        meter.measure(row.done, row.of)
        meter.setFixedWidth(84)
        place = meter.sizePolicy()
        place.setRetainSizeWhenHidden(True)
        meter.setSizePolicy(place)
        inner.addWidget(meter)
        # Not before it is laid out: shown without a parent it would be a window.
        meter.setVisible(bool(row.progress))
        inner.addWidget(Text(row.progress, "body", "text2", lines=1), 1)
        inner.addWidget(GlyphMark(row.glyph, row.state))
        inner.addWidget(Text(row.state, "body", lines=1), 2)
        act = ActButton(row.verb, role="quiet", scale="small")
        act.setAccessibleName(f"{row.verb}: {row.title}")
        # The columns stand under each other whatever may be done with a row.
        current_theme().keep(act, least_width=_VERB)
        act.clicked.connect(lambda: self._act(row))
        inner.addWidget(act)
        if row.verb != TAKE_OFF:
            inner.addWidget(self._more(line, row))
        return line

    def _more(self, line: QWidget, row: RecentRow) -> IconButton:
        """What else may be done with an exercise; the keys hold while the row has the focus."""
        acts = [("Set up again", "Ctrl+Shift+D", lambda: self.set_up_again.emit(row.path))]
        if row.rehearsal:
            acts.append(("Throw the rehearsal away", "Del", lambda: self.away_asked.emit(row.path)))
        return more_of(line, row.title, *acts)

    def _act(self, row: RecentRow) -> None:
        if row.verb == TAKE_OFF:
            self.forget_asked.emit(row.path)
        else:
            self.open_file.emit(row.path)
