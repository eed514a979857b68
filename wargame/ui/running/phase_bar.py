"""The phase bar of the running screens: turn, phases, clock, and what they ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.commands import with_keys
from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.clock import ClockLabel
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.phaserail import PhaseRail
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.text import Text, hairline, plain_tip
from wargame.ui.running.late_sheet import LateSheet
from wargame.ui.running.sheets import ClosingSheet, TakeBackSheet
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from wargame.ui.running.asking import Answer
    from wargame.ui.running.phases import ClockFace, PhaseBarScreen
    from wargame.ui.running.presenter import RunningPresenter


_SOMETIMES = 25
"""Ticks between looks at when play ends: every five seconds."""
ROOMY = 900
"""Width from which dates and closing time are shown."""


class PhaseBar(QWidget):
    """Turn, rail and clock; a refusal stands in a line under them."""

    def __init__(self, presenter: RunningPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.turn = Text("", "motion")
        self._dates = Text("", "second", "text2", lines=1)
        self._title = Text("", "second", lines=1)
        self.rail = PhaseRail()
        self.clock = ClockLabel("Time left")
        self._beside = Text("", "second-medium")
        self._closes = Text("", "second", "text2")
        self.pause = IconButton(
            "player-pause", "Pause the clock", framed=True, side=36, does="clock.pause"
        )
        self.more = ActButton("1 min", icon="plus")
        self.more.setAccessibleName("One minute more")
        self.more.setToolTip(with_keys("One minute more", "clock.more"))
        self.late = ActButton("", icon="clock", role="quiet", scale="tiny")
        self._lines = [hairline("edge", upright=True) for _ in range(2)]
        self._looked = 0
        self._span = ""
        self.note = InlineNote()
        self.rail.chosen.connect(self.choose)
        self.pause.clicked.connect(self.toggle_clock)
        self.more.clicked.connect(lambda: self.add_minutes(1))
        self.late.clicked.connect(self.ask_late)
        self._lay_out()

    def _lay_out(self) -> None:
        panel = Panel(margin=0)
        panel.setAccessibleName("Turn and clock")
        row = self._row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        row.addLayout(self._words())
        row.addWidget(self._lines[0])
        row.addWidget(self.rail, 1)
        row.addWidget(self._lines[1])
        row.addWidget(self.clock)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._beside)
        beside.addWidget(self._closes)
        row.addLayout(beside)
        row.addWidget(self.pause)
        row.addWidget(self.more)
        panel.add(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(panel)
        column.addWidget(self.note)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _words(self) -> QVBoxLayout:
        words, line = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(2)
        line.setSpacing(8)
        line.addWidget(self.turn)
        line.addWidget(self._dates, 1)
        words.addLayout(line)
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(self._title, 1)
        below.addWidget(self.late)
        words.addLayout(below)
        return words

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room, the rail alone names the phase."""
        roomy = self.width() >= current_theme().px(ROOMY)
        self._row.setSpacing(16 if roomy else 8)
        # Beside when play ends, a few letters of the turn's title would say nothing.
        titled = roomy or self.late.isHidden()
        self._title.setVisible(titled)
        self.turn.setToolTip(plain_tip("" if titled else self._title.text()))
        running = not self.clock.isHidden()
        self._dates.setVisible(roomy)
        self._lines[1].setVisible(running)
        for widget in (self._beside, self._closes):
            widget.setVisible(roomy and running)

    def refresh(self) -> None:
        """Show what is so now."""
        self._show_bar(self._presenter.bar())
        self._show_end()
        self.tick()

    def _show_bar(self, bar: PhaseBarScreen) -> None:
        self.turn.setText(bar.turn)
        self._span = bar.dates
        self._title.setText(bar.title)
        self._fit()
        now = next((at for at, mark in enumerate(bar.phases) if mark.state == "now"), -1)
        self.rail.show_phases([(mark.id, mark.title) for mark in bar.phases], now)
        self.rail.setVisible(bar.has_rail)
        self._lines[0].setVisible(bar.has_rail)
        self.pause.set_name(bar.pause)
        self.more.setToolTip(with_keys("One minute more", "clock.more"))
        for button in (self.pause, self.more):
            button.setVisible(bar.can_run)
        if bar.look_only and self.note.text() != bar.look_only:
            self.note.say(bar.look_only, "warn")

    def tick(self) -> None:
        """Show the clock; called five times a second."""
        face = self._presenter.clock()
        self._show_face(face)
        self._looked += 1
        if self._looked % _SOMETIMES == 0:
            self._show_end()

    def _show_end(self) -> None:
        """When play ends; a press asks what could be left out."""
        line = self._presenter.ends()
        if self.late.isHidden() == bool(line.words):
            self.late.setVisible(bool(line.words))
            self._fit()
        if self.late.text() != line.words:
            self.late.set_label(line.words)
        self.late.setToolTip(plain_tip(line.tooltip))
        self.late.setAccessibleName(f"{line.words}: {line.tooltip}")
        self.late.set_glyph("contested" if line.late else "")
        self.late.set_icon("" if line.late else "clock")

    def ask_late(self) -> None:
        """Ask what could be left out, with what that would change."""
        LateSheet.over(self, self._presenter.session)

    def _show_face(self, face: ClockFace) -> None:
        if self.clock.isHidden() == face.running:
            self.clock.setVisible(face.running)
            self._fit()
        self.clock.show_seconds(face.seconds, paused=face.paused)
        self.clock.setToolTip(plain_tip(face.tooltip))
        self.pause.set_icon("player-play" if face.paused else "player-pause")
        # While the clock runs the story's own stands where the days of the turn stood.
        told = face.story or self._span
        tip = f"Where the story is; the turn goes over {self._span}" if face.story else ""
        if self._dates.text() != told:
            self._dates.setText(told)
            self._dates.setToolTip(plain_tip(tip))
            self._dates.setAccessibleName(f"Story: {told}" if face.story else told)
        for label, words in ((self._beside, face.beside), (self._closes, face.closes)):
            if label.text() != words:
                label.setText(words)

    # Acts

    def toggle_clock(self) -> None:
        """Stop the clock, or let it run."""
        self._do(self._presenter.toggle_clock)

    def add_minutes(self, minutes: int) -> None:
        """Give the phase minutes, or take some."""
        self._do(lambda: self._presenter.add_minutes(minutes))

    def _do(self, act: Callable[[], Answer]) -> None:
        self.note.say(act().refused)

    def choose(self, phase: str) -> None:
        """Close the phase in play, ask first, or go back to an earlier one."""
        choice = self._presenter.choose_phase(phase)
        self.note.say(choice.refused)
        acts: dict[str, Callable[[], None]] = {
            "close": lambda: self._do(self._presenter.close_phase),
            "sheet": self.ask_missing,
            "back": lambda: self.ask_back(choice.to),
        }
        acts.get(choice.what, lambda: None)()

    def ask_missing(self) -> None:
        """Ask what to record for seats that have nothing, then close the phase."""
        sheet = self._presenter.closing()
        if sheet is None:
            self._do(self._presenter.close_phase)
        else:
            ClosingSheet.over(self, self._presenter, sheet)

    def ask_back(self, to: int) -> None:
        """Show what falls away on going back to an entry, then ask."""
        TakeBackSheet.over(self, self._presenter, self._presenter.take_back_preview(to))
