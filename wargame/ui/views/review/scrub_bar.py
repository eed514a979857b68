"""The bar over Review: buttons to step and to play, the place in words, and the scrubber."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wargame.ui.parts.buttons import IconButton
from wargame.ui.parts.flow import Flow
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.review.scrubber import Scrubber

if TYPE_CHECKING:
    from wargame.ui.views.review.screen import ScrubScreen

SPEEDS = (("1", "1/s"), ("4", "4/s"), ("16", "16/s"))
_PLACE = 170


class ScrubBar(Panel):
    """Signals: `moved(entry)`; while it plays, the entry moves by itself."""

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=14, parent=parent)
        self.setAccessibleName("Place in the exercise")
        self._at, self._last = 1, 1
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._play_on)
        self.first = IconButton("player-skip-back", "To the first entry", framed=True)
        self.play = IconButton("player-play", "Play", framed=True)
        self.end = IconButton("player-skip-forward", "To the last entry", framed=True)
        self.speed = Segmented("Entries a second", SPEEDS, "4")
        self.where = Text("", "strong", lines=1)
        self.when = Text("", "second", "text2", lines=1)
        self.scrubber = Scrubber()
        self._lay_out()
        self.first.clicked.connect(lambda: self.moved.emit(1))
        self.end.clicked.connect(lambda: self.moved.emit(self._last))
        self.play.clicked.connect(self.toggle)
        self.speed.chosen_changed.connect(lambda _: self._set_pace())
        self.scrubber.moved.connect(self._moved)

    def _lay_out(self) -> None:
        place = QVBoxLayout()
        place.setSpacing(2)
        place.addStretch(1)
        place.addWidget(self.where)
        place.addWidget(self.when)
        place.addStretch(1)
        holder = QWidget()
        holder.setLayout(place)
        current_theme().keep(holder, width=_PLACE)
        row = Flow(8)
        for widget in (self.first, self.play, self.end, self.speed, holder, self.scrubber):
            row.addWidget(widget)
        self.add(row)

    def show_screen(self, screen: ScrubScreen) -> None:
        """Show where the handle stands."""
        self._at, self._last = screen.at, screen.last
        self.where.setText(screen.where)
        self.when.setText(screen.when)
        self.scrubber.show_screen(screen)
        if self.is_playing() and screen.at >= screen.last:
            self.pause()

    # Playing

    def is_playing(self) -> bool:
        """Whether the handle moves by itself."""
        return self._timer.isActive()

    def toggle(self) -> None:
        """Play from here, from the start when it stands at the end; or stop."""
        if self.is_playing():
            self.pause()
            return
        if self._at >= self._last:
            self.moved.emit(1)
        self._set_pace()
        self._timer.start()
        self._show_play("player-pause", "Stop")

    def pause(self) -> None:
        """Stop where it is."""
        self._timer.stop()
        self._show_play("player-play", "Play")

    def _show_play(self, icon: str, name: str) -> None:
        self.play.set_icon(icon)
        self.play.set_name(name)

    def _set_pace(self) -> None:
        self._timer.setInterval(1000 // int(self.speed.chosen() or "4"))

    def _play_on(self) -> None:
        self.moved.emit(self._at + 1)

    def _moved(self, seq: int) -> None:
        self.pause()
        self.moved.emit(seq)
