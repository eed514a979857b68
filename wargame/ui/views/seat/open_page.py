"""The open page of a seat: an accent band, then papers, inbox and move, or the receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.clock import ClockLabel
from wargame.ui.parts.clock_words import clock_text
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.monogram import Monogram
from wargame.ui.parts.nextbutton import NextButton
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.taborder import stops
from wargame.ui.parts.text import Text
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.seat.inbox import Inbox
from wargame.ui.views.seat.move import MovePanel
from wargame.ui.views.seat.papers import Papers
from wargame.ui.views.seat.receipt import Receipt

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wargame.ui.views.seat.presenter import SeatPresenter
    from wargame.ui.views.seat.screen import SeatScreen

_NARROW = 960
"""Width under which the columns are tabs, and the band keeps what matters."""
_NAME, _WORDS = 200, 150
_TABS = (("papers", "Briefing"), ("inbox", "Inbox"), ("move", "Move"))


class OpenSeat(QWidget):
    """The open seat: an accent band, then papers, inbox and move, or the receipt."""

    hide_asked = Signal()
    hand_back = Signal()
    pass_on = Signal(str)
    sealed = Signal()

    def __init__(self, presenter: SeatPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName("The open seat")
        self._first: QWidget | None = None
        self.papers = Papers()
        self.inbox = Inbox(presenter)
        self.move_panel = MovePanel(presenter)
        self.move_panel.changed.connect(self.refresh)
        self.inbox.sent.connect(self.refresh)
        self.tabs = Segmented("What is shown", _TABS, "move")
        self._third: QWidget | None = None
        self._spare: tuple[QWidget, ...] = ()
        self.note = InlineNote()
        self.seal_button = NextButton("Seal my move", "", "move.seal", icon="lock", arrow=False)
        self.seal_button.clicked.connect(self.seal)
        self.clock = ClockLabel("Time left")
        self.beside = Text("", "second", "on2")
        self._left = ""
        self._tick = QTimer(self)
        self._tick.setInterval(500)
        self._tick.timeout.connect(self._show_clock)

    def show_screen(self, screen: SeatScreen) -> None:
        """Lay everything out for the first time."""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._band(screen))
        if screen.state == "sealed":
            receipt = Receipt(screen)
            receipt.hand_back.connect(self.hand_back)
            receipt.pass_on.connect(self.pass_on)
            receipt.reopen.connect(lambda: self._reopen(receipt))
            self._first = receipt.first
            self._keep_out_of_sight()
            outer.addWidget(receipt, 1)
        else:
            outer.addWidget(self._columns(), 1)
            self._fill(screen)
        self._show_clock()
        self._tick.start()

    def _keep_out_of_sight(self) -> None:
        """What a receipt has no place for goes with this page, and does not outlive it."""
        unused = (self.papers, self.inbox, self.move_panel, self.tabs, self.note, self.seal_button)
        for each in unused:
            each.hide()
            each.setParent(self)

    def _band(self, screen: SeatScreen) -> QFrame:
        band = QFrame()
        band.setProperty("kit", "band")
        band.setAccessibleName(f"{screen.name}, private")
        row = self._band_row = QHBoxLayout(band)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(12)
        monogram = Monogram(screen.monogram, screen.name, side=42, banded=True)
        row.addWidget(monogram)
        names = QVBoxLayout()
        names.setSpacing(0)
        name = self._name = Text(screen.name, "motion", "on", lines=1)
        names.addWidget(name)
        names.addWidget(Text(screen.people, "second", "on2", lines=1))
        row.addLayout(names)
        row.addSpacing(16)
        row.addWidget(IconMark("pencil" if screen.mine else "eye-off", tone="on"))
        self._words = screen.band
        self._private = Text(screen.band, "strong", "on", lines=1)
        row.addWidget(self._private, 1)
        dated = QWidget()
        when = QVBoxLayout(dated)
        when.setContentsMargins(0, 0, 0, 0)
        when.setSpacing(0)
        when.addWidget(Text(screen.turn, "strong", "on", lines=1))
        when.addWidget(Text(screen.dates, "second", "on2", lines=1))
        row.addWidget(dated)
        row.addWidget(self.clock)
        self._left = "left to seal" if screen.may_seal else "left"
        row.addWidget(self.beside)
        self._spare = (monogram, dated, self.beside)
        for button in self._ways_out(screen):
            row.addWidget(button)
        return band

    def _ways_out(self, screen: SeatScreen) -> tuple[ActButton, ...]:
        """A player hands back or hides; whoever writes for a seat goes back where they came from.

        Esc does the nearer of the two.
        """
        back = ActButton("Hand back", role="band")
        back.clicked.connect(self.hand_back)
        hide = ActButton("Hide now", icon="eye-closed", does="seat.hide", role="band", yields=True)
        hide.clicked.connect(self.hide_asked)
        if not screen.mine:
            return back, hide
        away = ActButton("Back", icon="arrow-left", does="seat.hide", role="band")
        away.clicked.connect(self.hide_asked)
        return (away,)

    def _columns(self) -> QWidget:
        ground = QWidget()
        whole = QVBoxLayout(ground)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(12)
        self.tabs.chosen_changed.connect(lambda _: self._arrange())
        whole.addWidget(self.tabs)
        row = QHBoxLayout()
        row.setSpacing(12)
        whole.addLayout(row, 1)
        row.addWidget(self.papers, 328)
        row.addWidget(self.inbox, 436)
        self._third = QWidget()
        third = QVBoxLayout(self._third)
        third.setContentsMargins(0, 0, 0, 0)
        third.setSpacing(12)
        third.addWidget(self.move_panel, 1)
        third.addWidget(self.note)
        self.pass_button = ActButton("Pass this turn", role="quiet")
        self.pass_button.clicked.connect(self.pass_turn)
        acts = QHBoxLayout()
        acts.addWidget(self.pass_button)
        acts.addWidget(self.seal_button, 1)
        third.addLayout(acts)
        row.addWidget(self._third, 596)
        return ground

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _left_for_private(self) -> int:
        """What the band has for that word beside its buttons, which are never cut."""
        row = self._band_row
        row.invalidate()
        least = self._private.minimumSizeHint().width()
        return max(0, self.width() - row.minimumSize().width() + least)

    def _arrange(self) -> None:
        """Three columns, or three tabs where they have no room beside each other."""
        narrow = self.width() < current_theme().px(_NARROW)
        least = min(self._name.sizeHint().width(), current_theme().px(_NAME))
        self._name.setMinimumWidth(least)
        for each in self._spare:
            each.setVisible(not narrow)
        self._private.setText(self._words.partition(":")[0] if narrow else self._words)
        # Who plays it gives way before the word that says for whose eyes it is.
        self._private.setMinimumWidth(0)
        if narrow:
            wish = min(self._private.sizeHint().width(), current_theme().px(_WORDS))
            self._private.setMinimumWidth(min(wish, self._left_for_private()))
        if self._third is None:
            return
        self.tabs.setVisible(narrow)
        shown = self.tabs.chosen()
        for key, column in self._by_key().items():
            column.setVisible(not narrow or key == shown)

    def _by_key(self) -> dict[str, QWidget]:
        """The columns in their order; none where a receipt stands in their place."""
        if self._third is None:
            return {}
        return {"papers": self.papers, "inbox": self.inbox, "move": self._third}

    def next_column(self) -> None:
        """Go to the first control of the column after the one where the focus is."""
        columns, now = self._by_key(), QApplication.focusWidget()
        if not columns:
            return
        keys = list(columns)
        here = next((key for key in keys if now and columns[key].isAncestorOf(now)), "")
        if not here:
            # From the band, or from the page itself: where reading begins, or the open tab.
            there = keys[0] if self.tabs.isHidden() else self.tabs.chosen()
        else:
            there = keys[(keys.index(here) + 1) % len(keys)]
        self.tabs.choose(there)
        self._arrange()
        reached = stops(columns[there])
        if reached:
            reached[0].setFocus(Qt.FocusReason.TabFocusReason)

    def first_focus(self) -> QWidget:
        """Where the keys go: passing on when sealed, else the page; never what records."""
        return self._first or self

    def refresh(self) -> None:
        """Show what is so now."""
        self._fill(self._presenter.screen())

    def _fill(self, screen: SeatScreen) -> None:
        self.papers.show_screen(screen)
        self.inbox.show_screen(screen)
        self.move_panel.show_screen(screen)
        self.seal_button.say("Seal my move", screen.seal_effect)
        self.seal_button.setEnabled(screen.may_seal)
        self.pass_button.setVisible(screen.may_seal)

    def _show_clock(self) -> None:
        left = self._presenter.time_left()
        self.clock.show_text(clock_text(left), "on")
        # Over its time nothing is left.
        self.beside.setText("" if left < 0 else self._left)

    def seal(self) -> None:
        """Seal what is written."""
        if self.seal_button.isEnabled() and self.seal_button.isVisibleTo(self):
            self._done(self._presenter.seal())

    def pass_turn(self) -> None:
        """Pass the turn; it reads "Sealed" like a move."""
        self._done(self._presenter.pass_turn())

    def _reopen(self, receipt: Receipt) -> None:
        refusal = self._presenter.reopen()
        if refusal:
            receipt.note.say(refusal)
        else:
            self.sealed.emit()

    def _done(self, refusal: str) -> None:
        if refusal:
            self.note.say(refusal)
        else:
            self.sealed.emit()
