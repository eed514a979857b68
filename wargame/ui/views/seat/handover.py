"""The page between two people: whose seat comes next, and the field for its pass-phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from wargame.game.phrasing import counted
from wargame.ui.parts.buttons import ActButton, IconButton, PrimaryButton
from wargame.ui.parts.clock import ClockLabel
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.monogram import Monogram
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import lying
from wargame.ui.parts.text import Text, hairline
from wargame.ui.working import working_of

if TYPE_CHECKING:
    from wargame.ui.views.seat.presenter import SeatPresenter
    from wargame.ui.views.seat.screen import HandOver

SECOND = 1000
_MINUTE = 60


class HandOverPage(QWidget):
    """Asks for the seat's phrase; nothing of the seat's papers is on it.

    Signals: `opened`, `touched` when something is typed, `back` (not this player: to the
    facilitator).
    """

    opened = Signal()
    touched = Signal()
    back = Signal()

    def __init__(
        self,
        presenter: SeatPresenter,
        hide_after: int = 60,
        parent: QWidget | None = None,
        *,
        leaves_by_esc: bool = True,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._hides = _hides(hide_after)
        self._leaves_by_esc = leaves_by_esc
        told = presenter.hand_over()
        self.setProperty("kit", "canvas")
        self.phrase = QLineEdit()
        self.phrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.phrase.setAccessibleName(told.phrase_label)
        self._asks = told.asks_phrase
        self.phrase.returnPressed.connect(self._try)
        self.phrase.textEdited.connect(self._touch)
        self.eye = IconButton("eye", "Show what is typed")
        self.eye.clicked.connect(self._turn)
        self.note = InlineNote()
        verb = "Write for it" if told.mine else "Open my seat"
        self.open_button = PrimaryButton(verb, keys=("Enter",), scale="large")
        self.open_button.setAutoDefault(True)
        self.open_button.clicked.connect(self._try)
        self.tick = QTimer(self)
        self.tick.setInterval(SECOND)
        self.tick.timeout.connect(self._end_wait)
        self.clock = ClockLabel("Time left")
        self.beside = Text("left", "second", "text2")
        self._seconds = QTimer(self)
        self._seconds.setInterval(SECOND)
        self._seconds.timeout.connect(self._show_clock)
        self._lay_out(told)
        self._show_clock()
        self._seconds.start()
        # Going away and coming back does not shorten the wait.
        if presenter.lock.wait():
            self._begin_wait()

    def _lay_out(self, told: HandOver) -> None:
        outer = lying(self, "Hand over")
        outer.setContentsMargins(32, 24, 32, 24)
        head = QHBoxLayout()
        head.addWidget(Text(told.turn, "strong"))
        head.addWidget(Text(told.turn_title, "body", "text2", lines=1), 1)
        if told.turn:
            head.addWidget(self.clock)
            head.addWidget(self.beside)
        outer.addLayout(head)
        outer.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card(told))
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(1)
        foot = QHBoxLayout()
        does = "seat.hide" if self._leaves_by_esc else ""
        back = self._back = ActButton(
            "Back to the facilitator", icon="arrow-left", role="quiet", does=does
        )
        back.clicked.connect(self.back)
        foot.addWidget(back)
        if self._presenter.lock.control_has_phrase:
            foot.addWidget(Text("asks for the facilitator's phrase", "second", "text2", lines=1))
        foot.addStretch(1)
        promise = "Nobody sees a sealed move before Reveal, the facilitator neither."
        foot.addWidget(Text(promise, "second", "text2", lines=1))
        outer.addLayout(foot)

    def _card(self, told: HandOver) -> Panel:
        card = Panel(margin=40)
        card.setFixedWidth(520)
        card.setAccessibleName(f"Hand over to {told.name}")
        top = QHBoxLayout()
        top.addStretch(1)
        top.addWidget(Monogram(told.monogram, told.name, side=72, chosen=True))
        top.addStretch(1)
        card.add(top)
        card.body.addSpacing(8)
        name = Text(told.name, "display", lines=2)
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        card.add(name)
        to = f"Pass the laptop to {told.people}" if told.people else "Pass the laptop on"
        to = "You run this seat: nobody else opens it" if told.mine else to
        people = Text(to, "body", "text2", lines=2)
        people.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        card.add(people)
        card.body.addSpacing(16)
        if told.asks_phrase:
            card.add(Text(told.phrase_label, "second-medium", "text2", lines=2))
            line = QHBoxLayout()
            line.setSpacing(4)
            line.addWidget(self.phrase, 1)
            line.addWidget(self.eye)
            card.add(line)
        card.add(self.note)
        card.body.addSpacing(4)
        card.add(self.open_button)
        card.body.addSpacing(12)
        card.add(hairline())
        card.body.addSpacing(4)
        kept = f", and your draft of {told.draft_kept}" if told.draft_kept else ""
        for icon, text in (
            ("file-text", f"Opens only the papers of {told.name}{kept}"),
            ("device-projector", "The room's display does not show this screen"),
            ("eye-off", self._hides),
        ):
            line = QHBoxLayout()
            line.addWidget(IconMark(icon))
            line.addWidget(Text(text, "second", "text2", lines=2), 1)
            card.add(line)
        return card

    def first_focus(self) -> QWidget:
        """Where typing begins."""
        return self.phrase if self._asks else self.open_button

    def _show_clock(self) -> None:
        left = self._presenter.time_left()
        self.clock.show_seconds(left)
        # Over its time nothing is left.
        self.beside.setText("" if left < 0 else "left")

    def _touch(self) -> None:
        """Its player has the laptop: from now on Esc leads nowhere."""
        self._back.set_keys(())
        self.touched.emit()

    def _turn(self) -> None:
        """Dots or letters, for whoever mistypes; the keys stay in the field."""
        hidden = self.phrase.echoMode() == QLineEdit.EchoMode.Password
        mode = QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password
        self.phrase.setEchoMode(mode)
        self.eye.set_icon("eye-off" if hidden else "eye")
        self.phrase.setFocus()

    def _try(self) -> None:
        trial = self._presenter.unlock(self.phrase.text())
        if working_of(self).carry("Opening the seat", trial, self._tried, self):
            self.phrase.clear()

    def _tried(self, refusal: str) -> None:
        if not refusal:
            self.note.clear()
            self.opened.emit()
            return
        self.note.say(refusal)
        if self._presenter.lock.wait():
            self._begin_wait()

    def _begin_wait(self) -> None:
        self.open_button.setEnabled(False)
        self.phrase.setEnabled(False)
        if not self.note.text():
            self.note.say(self._presenter.lock.wait_words())
        self.tick.start()

    def _end_wait(self) -> None:
        if self._presenter.lock.wait():
            return
        self.tick.stop()
        self.note.clear()
        self.open_button.setEnabled(True)
        self.phrase.setEnabled(True)
        self.first_focus().setFocus()


def _hides(seconds: int) -> str:
    """When the papers hide, as it was chosen in Settings."""
    at_once = "Hides at once with Esc"
    if not seconds:
        return at_once
    minutes = seconds // _MINUTE if seconds > _MINUTE and not seconds % _MINUTE else 0
    span = counted(minutes, "minute") if minutes else counted(seconds, "second")
    return f"{at_once}, and after {span} without a key"
