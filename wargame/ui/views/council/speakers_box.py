"""The speakers under the docket: who has the floor with the clock, who comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.monogram import Monogram
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import emptied
from wargame.ui.parts.text import Text

if TYPE_CHECKING:
    from wargame.ui.running.asking import Answer
    from wargame.ui.views.council.room_presenter import RoomPresenter
    from wargame.ui.views.council.speaker_words import PointLine, Speaker, SpeakersScreen

_SIDE = 32
MORE = (30, 60)


class SpeakersBox(QWidget):
    """Signals `sheet_asked()` for the whole list and `point_asked()` for a point of order."""

    sheet_asked = Signal()
    point_asked = Signal()

    def __init__(self, presenter: RoomPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._shown: SpeakersScreen | None = None
        self._few = False
        self.setAccessibleName("Speakers")
        self.rules = Text("", "second", "text2", lines=1)
        self.clock = Text("", "strong", "accent")
        self.next = ActButton("Next", does="speaker.next", scale="tiny")
        self.next.setAccessibleName("Next speaker")
        self.next.clicked.connect(lambda: self.answer(presenter.next_speaker()))
        self.add = IconButton("plus", "Add to the speakers' list", side=24, mark=16)
        self.add.clicked.connect(self.sheet_asked)
        self.more = IconButton("dots", "More for the speakers", side=24, mark=16)
        self.more.clicked.connect(lambda: self.menu().popup(self.more.menu_point()))
        self.note = InlineNote()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Text("Speakers", "second-strong"))
        head.addStretch(1)
        head.addWidget(self.next)
        head.addWidget(self.add)
        head.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._rows)
        column.addWidget(self.rules)
        column.addWidget(self.note)

    def show_few(self, *, few: bool) -> None:
        """Show one that waits, where the window is low, or as many as usual."""
        if few != self._few:
            self._few, self._shown = few, None
            self.show_speakers()

    def show_speakers(self) -> None:
        """Show the list as it stands."""
        screen = self._presenter.speakers()
        for button in (self.add, self.more):
            button.setVisible(screen.can)
        self.next.setVisible(screen.can and bool(screen.waiting or screen.now))
        self.rules.setText(screen.note)
        self.rules.setVisible(bool(screen.waiting or screen.now))
        if screen != self._shown:
            self._shown = screen
            self._build(screen)
        self.tick()

    def _build(self, screen: SpeakersScreen) -> None:
        emptied(self._rows)
        for point in screen.points:
            self._rows.addWidget(self._point(point))
        if screen.now is not None:
            # Made anew with its row: what stands in a row is destroyed with it.
            self.clock = Text("", "strong", "accent")
            self._rows.addLayout(_row(screen.now, self.clock))
        for one in screen.waiting[: 1 if self._few else None]:
            self._rows.addLayout(_row(one))
        if screen.more:
            self._rows.addWidget(Text(screen.more, "second", "text2"))
        if not (screen.now or screen.waiting or screen.points):
            words = "Nobody waits to speak." if screen.is_open else "The list is closed."
            self._rows.addWidget(Text(words, "second", "text2", lines=1))

    def _point(self, point: PointLine) -> QFrame:
        frame = QFrame()
        frame.setProperty("kit", "row")
        frame.setProperty("tone", "warn")
        column = QVBoxLayout(frame)
        column.setContentsMargins(8, 6, 8, 6)
        column.addWidget(Text(point.says, "second", lines=3))
        row = QHBoxLayout()
        for ruling, word in (("upheld", "Uphold"), ("not-upheld", "Not upheld")):
            button = ActButton(word, scale="tiny")
            button.clicked.connect(
                lambda _=False, ruling=ruling: self.answer(
                    self._presenter.rule_point(point.point, ruling)
                )
            )
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        return frame

    def tick(self) -> None:
        """Show the speaker's clock."""
        if self._shown is None or self._shown.now is None:
            return
        clock = self._presenter.clock()
        self.clock.set_tone("warn" if clock.over else "text3" if self._shown.held else "accent")
        if self.clock.text() != clock.text:
            self.clock.setText(clock.text)

    def answer(self, answer: Answer) -> None:
        """Show a refusal under the list, or clear it."""
        self.note.say(answer.refused)

    def menu(self) -> QMenu:
        """What may be done with the speaker and the list."""
        menu, presenter = QMenu(self), self._presenter
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        screen = presenter.speakers()
        if screen.now is not None:
            held = "Let the speaker's clock run" if screen.held else "Stop the speaker's clock"
            menu.addAction("The speech is over", lambda: self.answer(presenter.finish()))
            menu.addAction(held, lambda: self.answer(presenter.toggle_held()))
            for seconds in MORE:
                entry = menu.addAction(f"{seconds} seconds more")
                entry.triggered.connect(
                    lambda _=False, more=seconds: self.answer(presenter.more_time(more))
                )
            yielded = menu.addMenu("Yield the rest to")
            for seat, name in presenter.others():
                entry = yielded.addAction(name)
                entry.triggered.connect(
                    lambda _=False, seat=seat: self.answer(presenter.finish(seat))
                )
            menu.addSeparator()
        menu.addAction("The whole list and its rules…", self.sheet_asked.emit)
        if presenter.knows_procedure():
            menu.addAction("Point of order…", self.point_asked.emit)
        return menu


def _row(one: Speaker, clock: Text | None = None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Monogram(one.code, one.name, side=_SIDE, chosen=clock is not None))
    words = f"{one.name}, {one.how}" if one.how else one.name
    row.addWidget(Text(words, "strong" if clock else "body", lines=1), 1)
    if clock is not None:
        row.addWidget(clock)
    return row
