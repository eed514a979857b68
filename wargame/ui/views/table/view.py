"""The table: phase bar, seats, injects, facts, indicators, the turn, and the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.frame import Frame
from wargame.ui.maps.view import MapView
from wargame.ui.parts.announce import announce
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.running.columns import Columns, Side, Stacked
from wargame.ui.running.live import LivePage
from wargame.ui.running.note_sheet import NoteSheet
from wargame.ui.running.phase_bar import PhaseBar
from wargame.ui.running.unlock_sheet import UnlockSheet
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.table.card_lines import next_card, why_no_card
from wargame.ui.views.table.card_sheet import CardSheet
from wargame.ui.views.table.correct_sheet import CorrectSheet
from wargame.ui.views.table.injects import WIDTH as INJECTS
from wargame.ui.views.table.injects import InjectPanel
from wargame.ui.views.table.log_panel import WIDTH as LOG
from wargame.ui.views.table.log_panel import LogPanel
from wargame.ui.views.table.pick_sheet import PickSheet
from wargame.ui.views.table.seat_lines import NOTE, OVER, PAPER, PEOPLE
from wargame.ui.views.table.seat_strip import SeatStrip
from wargame.ui.views.table.tabs import Tabs
from wargame.ui.views.table.weigh_sheets import weigh_or_tell

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from wargame.ui.bindings import Bindings
    from wargame.ui.parts.panel import Panel
    from wargame.ui.views.table.presenter import TablePresenter
    from wargame.ui.views.table.request_lines import RequestsScreen


LOW = 520
"""Height under which the seat strip is one of the tabs."""

_STRIP = 2
SEATS = "seats"
TABS = (
    (SEATS, "Seats"),
    ("injects", "Injects"),
    ("map", "Map"),
    ("facts", "Facts"),
    ("indicators", "Indicators"),
    ("forces", "Forces"),
    ("relations", "Relations"),
    ("turn", "This turn"),
    ("requests", "Requests"),
    ("log", "Log"),
)


class TableView(LivePage):
    """The main console.

    Signals: `open_seat(seat)` to hand the laptop over or to write for a seat,
    `open_council()`, `open_seats()`, `open_report()`, `push_picture(letter, place)` to the room.

    Args:
        presenter: What it shows and does.
        room: What the room sees, to stand over the log where there is room for it.
    """

    open_seat = Signal(str)
    open_council = Signal()
    open_seats = Signal()
    open_report = Signal()
    push_picture = Signal(int, int)

    def __init__(
        self,
        presenter: TablePresenter,
        room: Panel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(presenter.session, parent)
        self._presenter = presenter
        self._bindings: Bindings | None = None
        self._due: tuple[str, ...] = ()
        self._fitting = ""
        self._noted_in = 0
        self._waiting = 0
        self.phase_bar = PhaseBar(presenter.running)
        self.note = InlineNote()
        self.seats = SeatStrip()
        self.injects = InjectPanel(presenter)
        self.map = MapView()
        self.tabs = Tabs(presenter, self)
        self.log = LogPanel(presenter)
        self.room = room
        self.columns = Columns(
            "What the middle shows",
            TABS,
            {"map": self.map, **self.tabs.always()},
            (
                Side("injects", self.injects, INJECTS, least=2, leads=True),
                Side("log", Stacked(self.log, room), LOG, least=3, leads=False),
            ),
            parent=self,
        )
        self._column = QVBoxLayout(self)
        self._low = False
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        column = self._column
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.phase_bar)
        column.addWidget(self.note)
        column.addWidget(self.seats)
        column.addWidget(self.columns, 1)

    def _connect(self) -> None:
        self.seats.hand_over.connect(self.open_seat)
        self.seats.assigned.connect(self._assign)
        self.tabs.open_council.connect(self.open_council)
        self.tabs.open_report.connect(self.open_report)
        self.tabs.pick_asked.connect(self._pick)
        self.tabs.open_asked.connect(self._open_move)
        self.tabs.weigh_asked.connect(self._weigh)
        self.tabs.entry_asked.connect(self.show_entry)
        self.log.back_asked.connect(self.phase_bar.ask_back)
        self.map.opened.connect(self._read)
        self.log.note_asked.connect(self._note)
        self.injects.note_asked.connect(self._note)
        self.injects.push_asked.connect(self.push_picture)
        self.log.correct_asked.connect(self._correct)

    def bind(self, bindings: Bindings) -> None:
        """Bind the keys of this screen; shared keys belong to the screen that is shown."""
        self._bindings = bindings
        bindings.bind("inject.deliver", self.injects.deliver_by_key)
        bindings.bind("map.closer", self.map.closer, self._why_no_map)
        bindings.bind("map.farther", self.map.farther, self._why_no_map)
        bindings.bind("inject.hold", self.injects.hold)
        bindings.bind("inject.invent", self._invent)
        bindings.bind("card.enter", self.enter_cards, self._why_no_card)
        bindings.bind_numbered("seat.hand-over", self._hand_over)
        self._bind_shared()

    def _why_no_map(self) -> str | None:
        return None if self.columns.shown() == "map" else "The map is not shown. Choose its tab."

    def _bind_shared(self) -> None:
        if self._bindings is None:
            return
        self._bindings.bind("note.write", lambda: self._note(0))
        self._bindings.bind("clock.pause", self.phase_bar.toggle_clock)
        self._bindings.bind("clock.more", lambda: self.phase_bar.add_minutes(1))
        self._bindings.bind("clock.less", lambda: self.phase_bar.add_minutes(-1))

    # What is shown

    @override
    def refresh(self) -> None:
        """Show what is so now."""
        screen = self._presenter.screen()
        self._forget_note()
        self.phase_bar.refresh()
        self.seats.show_seats(screen)
        self.injects.show_screen(screen)
        self.map.show_map(screen.map)
        self._offer("forces", wanted=bool(screen.forces))
        self._offer("relations", wanted=bool(screen.relations))
        self.tabs.show_screen(screen)
        self._show_waiting(screen.requests)
        self.log.show_screen(screen)
        self._follow(screen.tab)
        self._due = self._presenter.due()
        self.settled.emit()

    def _forget_note(self) -> None:
        """What was said in one phase is no news in the next."""
        phase = self._presenter.session.state.phase.seq
        if phase != self._noted_in:
            self._noted_in = phase
            self.note.clear()

    def _offer(self, key: str, *, wanted: bool) -> None:
        """A pack without forces or relations has no tab for them."""
        if wanted and not self.columns.has(key):
            self.columns.take_in(key, self.tabs.of_packs()[key])
        elif not wanted and self.columns.has(key):
            self.columns.give_back(key)

    def _show_waiting(self, screen: RequestsScreen) -> None:
        """The number on the tab: requests that nobody has answered."""
        button = self.columns.tabs.button("requests")
        button.set_label(screen.tab)
        button.setAccessibleName(f"What the middle shows: {screen.tab}")
        if screen.waiting > self._waiting:
            announce(self, screen.lines[0].what)
        self._waiting = screen.waiting

    def _follow(self, tab: str) -> None:
        """The middle follows the phase; what a person chose stays until the phase changes."""
        if tab != self._fitting:
            self._fitting = tab
            self.columns.show_tab(tab)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = event.size().height() < current_theme().px(LOW)
        if low == self._low:
            return
        self._low = low
        if low:
            self._column.removeWidget(self.seats)
            self.columns.take_in(SEATS, self.seats)
        else:
            self.columns.give_back(SEATS)
            self._column.insertWidget(_STRIP, self.seats)
            self.seats.show()
            if self._low:
                # Room for it has made the page low again while it was being shown: a tab after all.
                self.seats.setVisible(self.columns.shown() == SEATS)

    @override
    def tick(self) -> None:
        """Show the clock, and what it has made due."""
        self.phase_bar.tick()
        if self._presenter.due() != self._due:
            self.refresh()

    @override
    def entered(self) -> None:
        self._bind_shared()

    @override
    def first_focus(self) -> QWidget | None:
        return self.injects.list

    @override
    def regions(self) -> Sequence[QWidget]:
        room = (self.room,) if self.room is not None else ()
        return (self.phase_bar, self.seats, self.injects, self.columns.middle, *room, self.log)

    # Acts

    def _assign(self, seat: str, mode: str) -> None:
        acts: dict[str, Callable[[], None]] = {
            PAPER: lambda: self._enter_card(seat),
            OVER: lambda: self.open_seat.emit(seat),
            NOTE: lambda: self._write_to(seat),
            PEOPLE: self.open_seats.emit,
        }
        if mode in acts:
            acts[mode]()
            return
        self.note.say(self._presenter.assign(seat, mode).refused)

    def enter_cards(self) -> None:
        """Order cards from paper, one seat after the other."""
        self._enter_card(next_card(self._presenter.session))

    def _enter_card(self, seat: str, before: str = "") -> None:
        sheet = CardSheet.over(self, self._presenter.session, seat)
        sheet.sealed.connect(self._card_sealed)
        if before:
            sheet.say_before(before)
            # Left unsealed, the code of the card before is still to be written down.
            sheet.closed.connect(lambda: None if sheet.was_sealed else self._tell(before))

    def _card_sealed(self, words: str, following: str) -> None:
        if following:
            self._enter_card(following, words)
        else:
            self._tell(words)

    def _tell(self, words: str) -> None:
        """Above the next step, where nothing on the table moves for it."""
        window = self.window()
        if isinstance(window, Frame):
            window.toast.show_message(words, glyph="passed")

    def _why_no_card(self) -> str | None:
        return why_no_card(self._presenter.session)

    def _hand_over(self, place: int) -> None:
        seat = self._presenter.seat_at(place)
        if seat:
            self.open_seat.emit(seat)

    def _read(self, inject: str) -> None:
        """An inject in full, from its pin."""
        self.columns.show_tab("injects")
        self.injects.read(inject)

    def _invent(self) -> None:
        self.columns.show_tab("injects")
        self.injects.invent()

    def _write_to(self, seat: str) -> None:
        """A note to one seat is an inject to it alone."""
        self.columns.show_tab("injects")
        self.injects.write_to(seat)

    def _note(self, about: int = 0) -> None:
        NoteSheet.over(self, self._presenter.session, about)

    def _open_move(self, seat: str) -> None:
        if self._presenter.asks_phrase(seat):
            UnlockSheet.over(self, self._presenter.session, seat)
            return
        self.note.say(self._presenter.reveal(seat).refused)

    def _weigh(self, deed: int) -> None:
        weigh_or_tell(self, self._presenter.weighing, deed)

    def _correct(self, seq: int) -> None:
        asked = self._presenter.correcting(seq)
        if asked is not None:
            CorrectSheet.over(self, self._presenter, asked)

    def lead_to(self, what: str, key: str) -> None:
        """Lead to an inject, read in full, or to a fact with what made it so."""
        if what == "inject":
            self._read(key)
        elif what == "fact":
            self.columns.show_tab("facts")
            self.tabs.facts.facts.choose(key)

    def show_entry(self, seq: int) -> None:
        """Lead to an entry of the log."""
        self.columns.show_tab("log")
        self.log.show_entry(seq)

    def _pick(self, draw: int) -> None:
        card = next(one for one in self._presenter.screen().turn.draws if one.draw == draw)
        PickSheet(self, self._presenter, card).open()
