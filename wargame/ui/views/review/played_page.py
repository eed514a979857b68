"""What follows the handle: indicators, log or history, the register, and who knew what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.chart import Chart, Marker, Series
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.padded import padded
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.table import DataTable
from wargame.ui.parts.text import Text
from wargame.ui.views.review.drawn import decision_line, past_row
from wargame.ui.views.review.knew_panel import KnewPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wargame.ui.views.review.screen import IndicatorsScreen, ReviewScreen

_BY, _BALLOTS, _ROOM = 2, 3, 180
"""Who tabled a motion gives way to what it says, where two panels share little room."""
_SHAPES, _DOTTED = "each line has its own mark", "history is dotted"
_LOG, _FACTS = "log", "facts"
_MARKS = "[A] well documented   [B] probably right   [C] to be checked"
NARROW = 1060
"""Width under which the panels stand below each other."""
_LOOKS: tuple[tuple[str, Marker], ...] = (
    ("accent", "disc"),
    ("ok", "triangle"),
    ("warn", "diamond"),
    ("text2", "square"),
)


class PlayedPage(QWidget):
    """Signals: `entry_opened(seq)`, `toggled(indicator)`, `history_asked`, `turns_chosen(all)`."""

    entry_opened = Signal(int)
    toggled = Signal(str)
    history_asked = Signal()
    turns_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._screen: ReviewScreen | None = None
        self._turn_shown = ""
        self.indicators = Panel("Indicators", margin=12)
        self.lines_button = ActButton("Lines", icon="chart-line", scale="small")
        self.chart = Chart("Indicators over the turns")
        self.no_chart = Text("", "second", "text2", lines=None)
        self.past = Panel("What happened", margin=0)
        self.kind = Segmented("What is listed", ((_LOG, "Log"), (_FACTS, "Facts")), _LOG)
        self.tally = Text("", "second", "text2", lines=1)
        self.log = RowList(
            "Entries around the handle", RowDelegate(divided=True, lead=52, hours=True)
        )
        self.facts = RowList("Facts at the handle", RowDelegate(divided=True))
        self.history = RowList("History, turn by turn", RowDelegate(divided=True, lead=88))
        show = ActButton("Show it to me now", scale="small", role="soft")
        show.clicked.connect(self.history_asked)
        self.hidden = EmptyState(
            "history",
            "History is kept for the debrief.",
            "It opens by itself at EndEx. Nothing of it reaches the projector before.",
            show,
        )
        self.register = DataTable(
            "Decision register",
            ("No.", "Motion", "Tabled by", "Ballots", "Verdict", "Log"),
            (50, 0, 92, 146, 132, 58),
        )
        self.register_panel = Panel("Decision register", margin=0)
        self.no_motion = EmptyState("gavel", "Nothing was before the council by this entry.")
        self.knew = KnewPanel()
        self._stack = QStackedWidget()
        self._grid = QGridLayout(self)
        self._stacked: bool | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.indicators.add_tool(self.lines_button)
        self.indicators.add(self.no_chart)
        self.indicators.add(self.chart, 1)
        past = QWidget()
        column = QVBoxLayout(past)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.history, 1)
        column.addWidget(padded(Text(_MARKS, "meta", "text2", lines=1), 8))
        self._told = past
        for page in (self.log, self.facts, past, self.hidden):
            self._stack.addWidget(page)
        self.past.add_tool(self.tally)
        self.past.add_tool(self.kind)
        self.past.add(self._stack, 1)
        self.register_panel.add(self.register, 1)
        self.register_panel.add(self.no_motion, 1)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._arrange(stacked=False)

    def _arrange(self, *, stacked: bool) -> None:
        if stacked == self._stacked:
            return
        self._stacked = stacked
        panels = (self.indicators, self.past, self.register_panel, self.knew)
        for at, panel in enumerate(panels):
            self._grid.removeWidget(panel)
            place = (at, 0) if stacked else (at // 2, at % 2)
            self._grid.addWidget(panel, *place)
            panel.setMinimumHeight(260 if stacked else 0)
        self._grid.setColumnStretch(0, 7)
        self._grid.setColumnStretch(1, 0 if stacked else 6)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width()
        self._arrange(stacked=wide < NARROW)
        self.register.setColumnHidden(_BY, NARROW <= wide < NARROW + _ROOM)

    def _connect(self) -> None:
        self.kind.chosen_changed.connect(lambda _: self._show_past())
        self.lines_button.clicked.connect(self._open_lines)
        self.log.activated_row.connect(lambda key: self.entry_opened.emit(int(key)))
        self.register.activated_line.connect(self._open_motion)
        self.knew.entry_opened.connect(self.entry_opened)
        self.knew.turns_chosen.connect(self.turns_chosen)

    def _open_motion(self, key: str) -> None:
        if self._screen is not None:
            found = next((one for one in self._screen.register if one.key == key), None)
            if found is not None:
                self.entry_opened.emit(found.entry)

    # What is shown

    def show_screen(self, screen: ReviewScreen, *, beside: bool) -> None:
        """Show the exercise at the handle.

        Args:
            screen: What is so there.
            beside: Whether history stands beside it, instead of the log.
        """
        self._screen = screen
        self._beside = beside
        self._show_indicators(screen.indicators, beside=beside)
        self.register_panel.set_note(screen.register_note)
        self.register.show_lines([decision_line(line) for line in screen.register])
        self.register.setColumnHidden(_BALLOTS, not any(one.ballots for one in screen.register))
        self.register.setVisible(bool(screen.register))
        self.no_motion.setVisible(not screen.register)
        self.knew.show_screen(screen.knew)
        self._show_past()

    def _show_past(self) -> None:
        screen = self._screen
        if screen is None:
            return
        self.kind.setVisible(not self._beside)
        self.tally.setVisible(self._beside)
        self.past.set_title("Beside history" if self._beside else "What happened")
        if self._beside:
            self._show_history(screen)
        elif self.kind.chosen() == _FACTS:
            self.facts.show_rows([past_row(line) for line in screen.facts])
            self._stack.setCurrentWidget(self.facts)
        else:
            self.log.show_rows([past_row(line) for line in screen.log])
            self.log.choose(str(screen.scrub.at))
            self.log.scrollTo(self.log.currentIndex(), self.log.ScrollHint.PositionAtCenter)
            self._stack.setCurrentWidget(self.log)

    def _show_history(self, screen: ReviewScreen) -> None:
        self.tally.setText(screen.tally)
        self._stack.setCurrentWidget(self._told if screen.history_shown else self.hidden)
        self.history.show_rows([past_row(line) for line in screen.history])
        if screen.history_here != self._turn_shown:
            self._turn_shown = screen.history_here
            place = self.history.rows.place_of(screen.history_here)
            if place >= 0:
                top = self.history.ScrollHint.PositionAtTop
                self.history.scrollTo(self.history.rows.index(place), top)

    def _show_indicators(self, screen: IndicatorsScreen, *, beside: bool) -> None:
        past = beside and bool(screen.history)
        self.indicators.set_note(_DOTTED if past else _SHAPES)
        self.no_chart.setText(screen.empty)
        self.no_chart.setVisible(bool(screen.empty))
        self.chart.setVisible(not screen.empty)
        series = [
            Series(line.title, line.values, tone, marker, strong=not at)
            for at, (line, (tone, marker)) in enumerate(zip(screen.lines, _LOOKS, strict=False))
        ]
        if past:
            series.append(Series("in history", screen.history, "accent", "none", dotted=True))
        self.chart.show_series(screen.columns, series, screen.now)

    def _open_lines(self) -> None:
        self.lines_menu().popup(
            self.lines_button.mapToGlobal(self.lines_button.rect().bottomLeft())
        )

    def lines_menu(self) -> QMenu:
        """Which indicators are drawn, up to four."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        screen = self._screen.indicators if self._screen else None
        for key, title in screen.every if screen else ():
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(key in (screen.chosen if screen else ()))
            action.triggered.connect(lambda _=False, key=key: self.toggled.emit(key))
        return menu
