"""Home: go on with what was open, play the baseline, set up a pack, find an exercise again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.game.errors import WargameError
from wargame.ui.dropped import dropped_exercise, dropped_pack
from wargame.ui.jobs import Job
from wargame.ui.parts.buttons import ActButton, PrimaryButton
from wargame.ui.parts.flow import Flow
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.pill import Pill
from wargame.ui.parts.progress import Meter
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.text import Text
from wargame.ui.screen import Page
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.home.adding import PackAdding
from wargame.ui.views.home.cover import Cover
from wargame.ui.views.home.packs import PackGrid, fact_line
from wargame.ui.views.home.recents import RecentList
from wargame.ui.views.home.strip import DayStrip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QHideEvent, QResizeEvent

    from wargame.ui.views.home.presenter import (
        Hero,
        HomePresenter,
        HomeScreen,
        PackRow,
        RecentRow,
    )

COVER = 300
WHAT = "What happened?"
AFTER_PAINT = 60
"""Milliseconds before the packs are read."""
_NARROW = 900
_BESIDE = 40
_COVERED = 760
"""Width from which the last exercise has its cover."""
"""The gap between the two, and the bar that scrolls."""


def _checked(words: str) -> QHBoxLayout:
    """That every entry was looked through, with its shape."""
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(GlyphMark("passed", size=16))
    line.addWidget(Text(words, "second-medium", "ok", lines=1), 1)
    return line


class HomeView(Page):
    """The first page.

    Signals: `set_up(pack)`, `open_file(path)`, `choose_file`, `play_baseline(pack)`,
        `review(path)`, `set_up_again(path)`, `throw_away(path)`, `look_only(path)`,
        `remove_pack(pack, title)`, `pack_added(sentence)`, `left_home`.
    """

    set_up = Signal(str)
    open_file = Signal(str)
    choose_file = Signal()
    play_baseline = Signal(str)
    review = Signal(str)
    throw_away = Signal(str)
    set_up_again = Signal(str)
    look_only = Signal(str)
    remove_pack = Signal(str, str)
    pack_added = Signal(str)
    left_home = Signal()

    def __init__(self, presenter: HomePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.setAcceptDrops(True)
        self.continue_button: PrimaryButton | None = None
        self.note = InlineNote()
        self.adding = PackAdding(self, presenter)
        self.adding.told.connect(self.tell)
        self.adding.added.connect(self._pack_added)
        self._open = ActButton("Open a file...", icon="folder", does="exercise.open")
        self._open.clicked.connect(self.choose_file)
        inner = QWidget()
        self._whole = QVBoxLayout(inner)
        self._whole.setContentsMargins(0, 0, 8, 0)
        self._whole.setSpacing(14)
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        self._whole.addLayout(self._column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(14)
        outer.addWidget(self.note)
        self._area = scrolled(inner, "Home", sideways=True)
        outer.addWidget(self._area)
        self._top: QHBoxLayout | None = None
        self._cover: Cover | None = None
        self._job: Job | None = None
        self._shown: HomeScreen | None = None
        self._grid: PackGrid | None = None
        self._wants_packs = False
        self._wanted = ""
        self._here = False

    def offer(self, panel: QWidget) -> None:
        """Put something above everything else, as at a first start."""
        self._whole.insertWidget(0, panel)

    @override
    def tools(self) -> Sequence[QWidget]:
        return (self._open,)

    @override
    def entered(self) -> None:
        self._area.verticalScrollBar().setValue(0)
        self._here = True
        self.note.clear()
        # Whoever comes back looks for where to go on, and that stands first.
        self._area.verticalScrollBar().setValue(0)
        self.look()

    @override
    def left(self) -> None:
        self._here = False

    def tell(self, sentence: str) -> None:
        """Say what could not be done, above everything, until something else is asked for."""
        self.note.say(sentence)

    def starts(self) -> tuple[tuple[RecentRow, ...], tuple[PackRow, ...]]:
        """The exercises that can be opened and the packs that can be set up, as they are listed."""
        screen = self._presenter.screen()
        return (
            tuple(one for one in screen.recent if one.glyph != "failed"),
            tuple(one for one in screen.packs if not one.problem),
        )

    @override
    def first_focus(self) -> QWidget | None:
        return self.continue_button

    def to_packs(self) -> None:
        """Give the focus to the first pack, so that a key sets it up; once they have been read."""
        first = self._grid.first() if self._grid is not None else None
        self._wants_packs = first is None
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._area.ensureWidgetVisible(first)

    def _to_wanted(self) -> None:
        """Give the focus to the pack that was just added."""
        wanted, self._wanted = self._wanted, ""
        button = self._grid.button_of(wanted) if self._grid is not None else None
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(button)

    def look(self) -> None:
        """Look at this machine's exercises and packs anew; packs off the window's thread.

        While another screen is shown nothing is read: entering looks.
        """
        if not self._here:
            return
        self._show()
        if self._job is None:
            self._job = Job(lambda _: self._presenter.read_packs(), self)
            self._job.done.connect(self._packs_read)
            self._job.failed.connect(self._packs_failed)
            # The thread would take turns with the first painting, which is waited for: counted
            # from inside the loop, by when Home is painted, however slow the machine.
            QTimer.singleShot(0, self, lambda: QTimer.singleShot(AFTER_PAINT, self, self._read))

    def _read(self) -> None:
        """Begin to read, unless an exercise was opened at once and nobody looks at the packs."""
        if self._job is not None and self._here:
            self._job.start()
        else:
            self._job = None

    def _packs_read(self, _nothing: object) -> None:
        self._job = None
        self._show()
        if self._wants_packs:
            QTimer.singleShot(0, self, self.to_packs)
        elif self._wanted:
            QTimer.singleShot(0, self, self._to_wanted)
        self.settled.emit()

    def _packs_failed(self, error: Exception) -> None:
        self._job = None
        self.settled.emit()
        if not isinstance(error, WargameError):
            raise error
        self.tell(f"{error.message} {error.remedy}".strip())

    def is_reading(self) -> bool:
        """Whether packs are still being read."""
        return self._job is not None

    def _show(self) -> None:
        screen = self._presenter.screen()
        if screen == self._shown:
            return
        self._shown = screen
        # The window knows who has its focus even while it is not the active one.
        button = self.continue_button
        held = button is not None and self.window().focusWidget() is button
        at = self._area.verticalScrollBar().value()
        self._lay(screen)
        # A part takes the focus only once it is shown, which Qt does a little later.
        QTimer.singleShot(0, self, lambda: self._settle(at, held=held))

    def _settle(self, at: int, *, held: bool) -> None:
        """The focus where it was, and the page too: it went on when its holder was destroyed."""
        if held and self.continue_button is not None:
            self.continue_button.setFocus()
        self._area.verticalScrollBar().setValue(at)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_top()

    def _turn_top(self) -> None:
        """The last exercise and the baseline stand under each other on a narrow window."""
        if self._top is not None:
            ways = QBoxLayout.Direction
            parts = [self._top.itemAt(place) for place in range(self._top.count())]
            needed = sum(part.minimumSize().width() for part in parts if part is not None)
            room = self.width() - current_theme().px(_BESIDE)
            narrow = self.width() < current_theme().px(_NARROW) or needed > room
            self._top.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        if self._cover is not None:
            # The words of the last exercise have its room on the narrowest windows.
            self._cover.setVisible(self.width() >= current_theme().px(_COVERED))

    def _lay(self, screen: HomeScreen) -> None:
        """Lay everything out anew."""
        emptied(self._column)
        self.continue_button = self._cover = None
        top = self._top = QHBoxLayout()
        top.setSpacing(16)
        if screen.hero:
            top.addWidget(self._hero(screen.hero), 2)
        if screen.baseline_pack:
            top.addWidget(self._baseline(screen), 1)
        self._column.addLayout(top)
        self._turn_top()
        # What was played here is looked for more often than a tenth pack.
        several = len(screen.recent) > 1
        if several:
            self._recent(screen)
        self._packs(screen)
        if not several:
            self._recent(screen)
        self._column.addStretch(1)

    # The exercise to go on with

    def _hero(self, hero: Hero) -> Panel:
        panel = Panel(margin=0)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 24, 0)
        row.setSpacing(0)
        cover = self._cover = Cover(hero.cover, f"Cover of {hero.title}", corners="left")
        cover.setFixedWidth(COVER)
        row.addWidget(cover)
        words = QVBoxLayout()
        words.setContentsMargins(24, 22, 0, 22)
        words.setSpacing(8)
        head = QHBoxLayout()
        glyph = "contested" if hero.crash else "due"
        head.addWidget(Pill(hero.pill, hero.tone, glyph=glyph))  # type: ignore[arg-type]
        head.addWidget(Text(hero.when, "second", "text2", lines=1), 1)
        words.addLayout(head)
        words.addWidget(Text(hero.title, "screen", lines=2))
        if hero.under:
            words.addWidget(Text(hero.under, "body", "text2", lines=1))
        if hero.crash:
            words.addWidget(Text(hero.crash, "body", "text2", lines=4))
        if hero.checked:
            words.addLayout(_checked(hero.checked))
        line = QHBoxLayout()
        line.addWidget(Text(hero.progress, "second-strong", lines=1), 1)
        line.addWidget(Text(hero.entries, "second", "text2"))
        words.addLayout(line)
        meter = Meter("Turns played")
        meter.measure(hero.done, hero.of)
        words.addWidget(meter)
        words.addStretch(1)
        self.continue_button = PrimaryButton(
            hero.button, icon="player-play", keys=("Enter",), scale="large"
        )
        self.continue_button.setAutoDefault(True)
        self.continue_button.clicked.connect(lambda: self.open_file.emit(hero.path))
        acts = Flow()
        acts.addWidget(self.continue_button)
        if hero.crash:
            look, why = ActButton("Look only", scale="large"), ActButton(WHAT, role="quiet")
            look.clicked.connect(lambda: self.look_only.emit(hero.path))
            why.clicked.connect(lambda: self.tell(hero.happened))
            acts.addWidget(look)
            acts.addWidget(why)
        elif hero.can_review:
            so_far = ActButton("Review so far", scale="large")
            so_far.clicked.connect(lambda: self.review.emit(hero.path))
            acts.addWidget(so_far)
        words.addLayout(acts)
        row.addLayout(words, 1)
        panel.add(row)
        return panel

    def _baseline(self, screen: HomeScreen) -> Panel:
        panel = Panel(margin=22)
        head = QHBoxLayout()
        head.addWidget(IconMark("history", size=20, tone="accent"))
        head.addWidget(Text("The historical baseline", "panel", lines=1), 1)
        panel.add(head)
        panel.add(Text(screen.baseline_title, "strong", lines=2))
        words = (
            "Play it as it happened, with no players. See what the alliance did not do, "
            "then change one decision."
        )
        panel.add(Text(words, "body", "text2", lines=4))
        if len(screen.baseline_days) > 1:
            panel.add(DayStrip(screen.baseline_days))
        panel.add(fact_line(screen.baseline_facts))
        panel.add_stretch()
        play = ActButton("Play the baseline", icon="player-play", scale="large")
        play.clicked.connect(lambda: self.play_baseline.emit(screen.baseline_pack))
        acts = QHBoxLayout()
        acts.addWidget(play)
        acts.addStretch(1)
        panel.add(acts)
        return panel

    # Packs, and what was open

    def _packs(self, screen: HomeScreen) -> None:
        head = QHBoxLayout()
        head.addWidget(Text("Packs", "panel"))
        note = screen.packs_note or screen.packs_empty
        head.addWidget(Text(note, "second", "text2"), 1)
        self._column.addLayout(head)
        grid = self._grid = PackGrid(screen.packs, can_add=screen.can_add)
        grid.set_up.connect(self.set_up)
        grid.play_baseline.connect(self.play_baseline)
        grid.check_asked.connect(self.adding.check)
        grid.folder_asked.connect(self.adding.open_folder)
        grid.remove_asked.connect(self.remove_pack)
        if grid.adds is not None:
            grid.adds.folder_asked.connect(self.adding.choose_folder)
            grid.adds.zip_asked.connect(self.adding.choose_zip)
        self._column.addWidget(grid)

    def _pack_added(self, pack: str, sentence: str) -> None:
        """Show the packs anew, with the one that was added in sight."""
        self.note.clear()
        self._wanted = pack
        self.pack_added.emit(sentence)
        self.look()

    def _recent(self, screen: HomeScreen) -> None:
        self._column.addWidget(Text("Recent exercises", "panel"))
        recent = RecentList(screen)
        recent.open_file.connect(self.open_file)
        recent.set_up_again.connect(self.set_up_again)
        recent.away_asked.connect(self.ask_away)
        recent.forget_asked.connect(self._forget)
        self._column.addWidget(recent)

    def ask_away(self, path: str) -> None:
        """Throw a rehearsal away; anything else is refused with a sentence."""
        kept = self._presenter.why_kept(path)
        if kept:
            self.tell(kept)
        else:
            self.throw_away.emit(path)

    def _forget(self, path: str) -> None:
        self._presenter.forget(path)
        self._show()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.left_home.emit()

    # Dropping a file

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        pack = not dropped_exercise(event) and bool(dropped_pack(event))
        if pack or dropped_exercise(event):
            event.acceptProposedAction()
        self._show_over(over=pack)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(over=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(over=False)
        name, pack = dropped_exercise(event), dropped_pack(event)
        if name:
            self.open_file.emit(name)
        elif pack:
            self.adding.take(pack)

    def _show_over(self, *, over: bool) -> None:
        card = self._grid.adds if self._grid is not None else None
        if card is not None:
            card.show_over(over=over)
            if over:
                self._area.ensureWidgetVisible(card)
