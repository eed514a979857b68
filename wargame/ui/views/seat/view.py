"""A seat's own screen: hand-over, then the papers, then the receipt; nothing else may show.

Everything is destroyed on leaving, not hidden. The window's title says only "wargame".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.clock import ClockLabel
from wargame.ui.parts.clock_words import clock_text
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.monogram import Monogram
from wargame.ui.parts.nextbar import NextButton
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.taborder import stops
from wargame.ui.parts.text import Text
from wargame.ui.screen import Page
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.seat.handback import HandBackPage
from wargame.ui.views.seat.handover import HandOverPage
from wargame.ui.views.seat.inbox import Inbox
from wargame.ui.views.seat.move import MovePanel
from wargame.ui.views.seat.papers import Papers
from wargame.ui.views.seat.receipt import Receipt
from wargame.ui.working import working_of

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wargame.ui.bindings import Bindings
    from wargame.ui.views.seat.presenter import SeatPresenter
    from wargame.ui.views.seat.screen import SeatScreen

HIDE_AFTER = 60_000
"""Milliseconds without a key or click after which the papers hide."""
KEEP_AFTER = 2_000
"""Milliseconds between two looks for something typed that is not kept yet."""
_ACTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress})
_NARROW = 960
"""Width under which the columns are tabs, and the band keeps what matters."""
_NAME = 200
_PRIVATE = "Private: nobody else should read this screen"
_TABS = (("papers", "Briefing"), ("inbox", "Inbox"), ("move", "Move"))


class SeatView(Page):
    """The page of one seat.

    Signals: `handed_back` when the facilitator has the laptop again, `pass_on(seat)`.
    """

    handed_back = Signal()
    pass_on = Signal(str)

    def __init__(
        self,
        presenter: SeatPresenter,
        parent: QWidget | None = None,
        *,
        hide_after: int = HIDE_AFTER,
    ) -> None:
        super().__init__(parent)
        self._hides = hide_after > 0
        self.setProperty("kit", "canvas")
        self._presenter = presenter
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self.open_page: OpenSeat | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(hide_after or HIDE_AFTER)
        self._idle.timeout.connect(self.hide_papers)
        self._keep = QTimer(self)
        self._keep.setInterval(KEEP_AFTER)
        self._keep.timeout.connect(presenter.keep_changes)
        self.hide_papers()

    def bind(self, bindings: Bindings) -> None:
        """Bind the keys of this screen."""
        bindings.bind("move.seal", self._seal)
        bindings.bind("seat.hide", self.hide_papers)
        bindings.bind("letter.reply", self._reply)
        bindings.bind("column.next", self._next_column)

    # What is shown

    def hide_papers(self) -> None:
        """Back to the page that asks for the phrase; the draft is kept."""
        self._shut()
        page = HandOverPage(self._presenter)
        page.opened.connect(self.show_papers)
        page.back.connect(self.ask_back)
        self._put(page)
        page.first_focus().setFocus()
        self.settled.emit()

    def _shut(self) -> None:
        self._idle.stop()
        self._keep.stop()
        if self._body is not None:
            # A phrase that is being tried opens nothing any more.
            working_of(self).leave(self._body)
        self._presenter.shut()
        self.open_page = None

    def show_papers(self) -> None:
        """The papers, or the receipt while a move is sealed."""
        self._presenter.note_reading()
        screen = self._presenter.screen()
        page = OpenSeat(self._presenter)
        page.hide_asked.connect(self.hide_papers)
        page.sealed.connect(self.show_papers)
        page.hand_back.connect(self.ask_back)
        page.pass_on.connect(self.pass_on)
        self._put(page)
        self.open_page = page
        page.show_screen(screen)
        page.first_focus().setFocus()
        if self._hides:
            self._idle.start()
        self._keep.start()
        self.settled.emit()

    def ask_back(self) -> None:
        """Give the laptop back, for the facilitator's phrase where there is one."""
        self._shut()
        if not self._presenter.lock.control_has_phrase:
            self.handed_back.emit()
            return
        page = HandBackPage(self._presenter)
        page.opened.connect(self.handed_back)
        page.stay.connect(self.hide_papers)
        self._put(page)
        page.first_focus().setFocus()
        self.settled.emit()

    def _put(self, page: QWidget) -> None:
        if self._body is not None:
            self._body.setParent(None)
            self._body.deleteLater()
        self._body = page
        self._column.addWidget(page)

    @override
    def entered(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    @override
    def left(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        QApplication.clipboard().clear()
        self._shut()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Every event of the program comes by here, thousands while a page is laid out.
        kind = event.type()
        if kind in _ACTS and self._idle.isActive():
            self._idle.start()
        elif kind == QEvent.Type.FocusOut and self.open_page is not None:
            self._presenter.keep_changes()
        return False

    @override
    def first_focus(self) -> QWidget | None:
        known = isinstance(self._body, HandOverPage | HandBackPage | OpenSeat)
        return self._body.first_focus() if known else None  # type: ignore[union-attr]

    def _seal(self) -> None:
        if self.open_page is not None:
            self.open_page.seal()

    def _next_column(self) -> None:
        if self.open_page is not None:
            self.open_page.next_column()

    def _reply(self) -> None:
        if self.open_page is not None:
            self.open_page.inbox.reply()


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
        row = QHBoxLayout(band)
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
        row.addWidget(IconMark("eye-off", tone="on"))
        self._private = Text(_PRIVATE, "strong", "on", lines=1)
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
        back = ActButton("Hand back", role="band")
        back.clicked.connect(self.hand_back)
        hide = ActButton("Hide now", icon="eye-closed", does="seat.hide", role="band")
        hide.clicked.connect(self.hide_asked)
        row.addWidget(back)
        row.addWidget(hide)
        return band

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

    def _arrange(self) -> None:
        """Three columns, or three tabs where they have no room beside each other."""
        narrow = self.width() < current_theme().px(_NARROW)
        least = min(self._name.sizeHint().width(), current_theme().px(_NAME))
        self._name.setMinimumWidth(least)
        for each in self._spare:
            each.setVisible(not narrow)
        self._private.setText(_PRIVATE.partition(":")[0] if narrow else _PRIVATE)
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
