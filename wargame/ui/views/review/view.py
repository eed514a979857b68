"""Review: scrub through an exercise, beside history, under other charters, beside another one."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.game.errors import WargameError
from wargame.ui.jobs import Job
from wargame.ui.parts.buttons import ActButton, PrimaryButton
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import plain_tip
from wargame.ui.running.live import LivePage
from wargame.ui.views.review.branch_sheet import BranchSheet
from wargame.ui.views.review.charters_page import ChartersPage
from wargame.ui.views.review.compare_page import ComparePage
from wargame.ui.views.review.played_page import PlayedPage
from wargame.ui.views.review.presenter import CHARTERS, COMPARE, HISTORY, PLAYED, TABS
from wargame.ui.views.review.scrub_bar import ScrubBar
from wargame.ui.working import working_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.bindings import Bindings
    from wargame.ui.views.review.presenter import ReviewPresenter
    from wargame.ui.views.review.screen import ReviewScreen


class ReviewView(LivePage):
    """Signals: `branched(session)`, `open_report()`."""

    branched = Signal(object)
    open_report = Signal()

    def __init__(self, presenter: ReviewPresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter.session, parent)
        self._presenter = presenter
        self._job: Job | None = None
        self._screen: ReviewScreen | None = None
        self.tabs = Segmented("What is shown", TABS, PLAYED, wraps=True)
        self.what_if = ActButton("What if from here", icon="git-branch", does="review.what-if")
        self.report = PrimaryButton("Report", icon="file-text")
        self.bar = ScrubBar()
        self.note = InlineNote()
        self.played = PlayedPage()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        # A long log takes its time to fold: the page stands before it is filled. By a timer of its
        # own, since a single shot of no time is a call that comes before the painting.
        self._filling = QTimer(self)
        self._filling.setSingleShot(True)
        self._filling.timeout.connect(self._fill)
        self._filling.start(0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.bar)
        column.addWidget(self.note)
        column.addWidget(self._stack, 1)
        self._stack.addWidget(scrolled(self.played, "Review", within=self._stack))

    def _connect(self) -> None:
        self.tabs.chosen_changed.connect(lambda _: self._choose_tab())
        self.bar.moved.connect(self.go_to)
        self.played.entry_opened.connect(self.go_to)
        self.played.toggled.connect(self._toggle)
        self.played.history_asked.connect(self._open_history)
        self.played.turns_chosen.connect(self._choose_turns)
        self.what_if.clicked.connect(self.ask_branch)
        self.report.clicked.connect(self.open_report)

    def bind(self, bindings: Bindings) -> None:
        """Bind the keys of this screen."""
        bindings.bind("review.play", self.bar.toggle)
        bindings.bind("review.what-if", self.ask_branch)

    @override
    def tools(self) -> Sequence[QWidget]:
        return (self.tabs, self.what_if, self.report)

    @override
    def left(self) -> None:
        self.bar.pause()

    @override
    def first_focus(self) -> QWidget | None:
        return self.tabs if self.tabs.chosen() == COMPARE else self.bar.scrubber

    # The other pages, each made when it is first shown

    @cached_property
    def charters(self) -> ChartersPage:
        """The decisions under other charters."""
        page = ChartersPage(self._stack)
        page.chosen.connect(self._show_trial)
        page.progress.cancelled.connect(self._drop_trials)
        self._stack.addWidget(page)
        return page

    @cached_property
    def compare(self) -> ComparePage:
        """Another exercise beside this one."""
        page = ComparePage(self._stack)
        page.file_asked.connect(self.choose_other)
        page.entry_opened.connect(self._open_entry)
        return page

    @cached_property
    def _compared(self) -> QWidget:
        area = scrolled(self.compare, "Two exercises", sideways=True, within=self._stack)
        self._stack.addWidget(area)
        return area

    # What is shown

    def _fill(self) -> None:
        if self._screen is None:
            self.refresh()

    @override
    def refresh(self) -> None:
        """Take in what came, and show the exercise at the handle."""
        self._presenter.catch_up()
        self._show()

    @override
    def tick(self) -> None:
        """The clock changes nothing here."""

    def _open_entry(self, seq: int) -> None:
        """Show an entry in what was played."""
        self.tabs.choose(PLAYED)
        self._choose_tab()
        self.go_to(seq)

    def go_to(self, seq: int) -> None:
        """Move the handle to an entry."""
        self._presenter.go_to(seq)
        self._show()

    def _show(self) -> None:
        screen = self._screen = self._presenter.screen()
        self.bar.show_screen(screen.scrub)
        self.what_if.setEnabled(not screen.can_branch)
        self.what_if.setToolTip(plain_tip(screen.can_branch))
        if self.tabs.chosen() in {PLAYED, HISTORY}:
            self.played.show_screen(screen, beside=self.tabs.chosen() == HISTORY)
        self.settled.emit()

    def _choose_tab(self) -> None:
        tab = self.tabs.chosen()
        # Two exercises are held side by side as they ended: no handle moves them.
        self.bar.setVisible(tab != COMPARE)
        if tab == CHARTERS:
            self._stack.setCurrentWidget(self.charters)
        elif tab == COMPARE:
            self._stack.setCurrentWidget(self._compared)
        else:
            self._stack.setCurrentIndex(0)
        self._show()
        if tab == CHARTERS:
            self.try_charters()

    def _toggle(self, indicator: str) -> None:
        self._presenter.toggle(indicator)
        self._show()

    def _open_history(self) -> None:
        self._presenter.opened = True
        self._show()

    def _choose_turns(self, every: object) -> None:
        self._presenter.all_turns = bool(every)
        self._show()

    # Other charters

    def try_charters(self) -> None:
        """Work out, off the window's thread, what every charter would have made of it."""
        if self._presenter.trials_current() or self._job is not None:
            self._show_trials()
            return
        self.charters.progress.begin("Judging every motion under every charter")
        self._job = Job(self._presenter.try_charters, self)
        self._job.progressed.connect(self._tell_progress)
        self._job.done.connect(self._take_trials)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _tell_progress(self, done: int, of: int) -> None:
        self.charters.progress.advance(done, of, "", 0.0)

    def _drop_trials(self) -> None:
        if self._job is not None:
            self._job.drop()
            self._job = None
        self.charters.progress.finish()
        self.tabs.choose(PLAYED)
        self._choose_tab()

    def _take_trials(self, trials: object) -> None:
        self._job = None
        self._presenter.trials = trials  # type: ignore[assignment] # what the job returns
        self.charters.progress.finish()
        self._show_trials()
        self.settled.emit()

    def _show_trials(self) -> None:
        lines, note = self._presenter.trial_rows()
        if self._presenter.trials is not None:
            self.charters.show_trials(self._presenter.charters(), lines, note)

    def _show_trial(self, key: str) -> None:
        lines, _ = self._presenter.trial_rows()
        title = next((line.title for line in lines if line.key == key), "")
        self.charters.show_details(title, self._presenter.trial(key))

    # Two exercises

    def choose_other(self) -> None:
        """Ask for the other exercise's file."""
        name, _ = QFileDialog.getOpenFileName(
            self, "Choose an exercise", "", "Exercises (*.wargame);;All files (*)"
        )
        if name:
            self.compare_with(Path(name))

    def compare_with(self, path: Path) -> None:
        """Hold another exercise against this one, off the window's thread."""
        self.compare.note.clear()
        working_of(self).do(
            "Reading the other exercise",
            lambda _: self._presenter.compare(path),
            self._take_comparison,
            unwanted=lambda _: None,
            failed=self._fail_comparison,
            owner=self,
        )

    def _take_comparison(self, screen: object) -> None:
        self.compare.show_screen(screen)  # type: ignore[arg-type] # what the job returns
        self.settled.emit()

    def _fail_comparison(self, error: object) -> None:
        self.compare.note.say(_words(error))

    def _fail(self, error: object) -> None:
        self._job = None
        self.charters.progress.finish()
        self.note.say(_words(error))

    # What if

    def ask_branch(self) -> None:
        """Ask for the name of a what-if branch from the handle."""
        self._fill()  # whoever is quicker than the first painting wants what stands there
        if self._screen is None or self._screen.can_branch:
            self.note.say(self._screen.can_branch if self._screen else "")
            return
        self.bar.pause()
        sheet = BranchSheet(self, self._presenter)
        sheet.begun.connect(self.branched)
        sheet.open()


def _words(error: object) -> str:
    if not isinstance(error, WargameError):
        raise error  # type: ignore[misc] # a bug goes on to the crash handler
    return f"{error.message} {error.remedy}".strip()
