"""Review's presenter: the exercise at any moment of it, beside history, under other charters.

Nothing here changes the record: a what-if branch is a new file. No Qt here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wargame.game.errors import WargameError
from wargame.play.branching import shared_until
from wargame.play.comparing import compared
from wargame.play.timeline import Timeline
from wargame.ui.views.review.compare_lines import compare_screen
from wargame.ui.views.review.indicator_paths import MOST, first_choice, indicators_screen
from wargame.ui.views.review.knew_lines import knew_screen
from wargame.ui.views.review.past_lines import facts_at, history_lines, log_near
from wargame.ui.views.review.register_lines import register, register_note
from wargame.ui.views.review.screen import ReviewScreen
from wargame.ui.views.review.scrub_lines import along, scrub_screen, where
from wargame.ui.views.review.trial_lines import trial_details, trial_lines, trial_note, tried

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wargame.play.session import Session
    from wargame.ui.desk import Desk
    from wargame.ui.views.review.screen import CompareScreen, PastLine, TrialDetail, TrialLine
    from wargame.ui.views.review.scrub_lines import Along
    from wargame.ui.views.review.trial_lines import Trials

PLAYED, HISTORY, CHARTERS, COMPARE = "played", "history", "charters", "compare"
TABS = (
    (PLAYED, "Played"),
    (HISTORY, "Beside history"),
    (CHARTERS, "Other charters"),
    (COMPARE, "Two exercises"),
)


class ReviewPresenter:
    """What Review shows and does.

    Attributes:
        at: The entry at the handle.
        chosen: Indicators that are drawn, the strong one first.
        all_turns: Whether the matrix of who knew shows every turn.
        opened: Whether the facilitator has opened history before EndEx.
        trials: What other charters make of it, once that was worked out.
    """

    def __init__(self, session: Session, desk: Desk) -> None:
        self.session = session
        self._desk = desk
        self.timeline = Timeline(session.events())
        self.at = len(self.timeline)
        self.chosen = first_choice(session.setting.pack)
        self.all_turns = False
        self.opened = False
        self.trials: Trials | None = None
        # The same at every entry; taken anew with what comes.
        self._along: Along | None = None
        self._history: tuple[tuple[PastLine, ...], str] | None = None

    # The handle

    def catch_up(self) -> None:
        """Take in new entries; a handle that stood at the end stays at the end."""
        known, events = len(self.timeline), self.session.events()
        at_end = self.at == known
        self.timeline.extend(events)
        self._history = None  # its days may be written otherwise now
        if len(self.timeline) > known:
            self._along = None
        if at_end:
            self.at = len(self.timeline)

    def go_to(self, seq: int) -> None:
        """Move the handle to an entry; beyond the ends it stays at them."""
        self.at = max(1, min(seq, len(self.timeline)))

    def step(self, by: int) -> None:
        """Move the handle by entries."""
        self.go_to(self.at + by)

    def step_phase(self, by: int) -> None:
        """Move the handle to where the next phase began, or the one before."""
        stops = self._lies().stops
        if by > 0:
            self.go_to(next((one for one in stops if one > self.at), len(self.timeline)))
        else:
            self.go_to(next((one for one in reversed(stops) if one < self.at), 1))

    # What follows it

    def screen(self) -> ReviewScreen:
        """Review as it stands at the handle."""
        session, pack = self.session, self.session.setting.pack
        state = self.timeline.state_at(self.at)
        shown = self.history_shown
        history, tally = self._beside() if shown else ((), "")
        only = 0 if self.all_turns else state.turn.number
        return ReviewScreen(
            scrub=scrub_screen(self.timeline, self._lies(), self.at),
            indicators=indicators_screen(self.timeline, pack, self.at, self.chosen, history=shown),
            log=log_near(session, self.at),
            facts=facts_at(state, pack),
            history=history,
            history_here=f"turn-{state.turn.number}",
            history_shown=shown,
            tally=tally,
            register=register(session, state),
            register_note=register_note(session, state),
            knew=knew_screen(session, self.at, turn=only),
            can_branch=self._why_no_branch(),
        )

    @property
    def history_shown(self) -> bool:
        """History is for the debrief: after EndEx, or when the facilitator opens it for himself."""
        return self.session.state.ended or self.opened

    def toggle(self, indicator: str) -> None:
        """Draw an indicator, or leave it out; the last one drawn is the strong one."""
        if indicator in self.chosen:
            rest = tuple(one for one in self.chosen if one != indicator)
            self.chosen = rest or self.chosen
        else:
            self.chosen = (indicator, *self.chosen)[:MOST]

    def _lies(self) -> Along:
        if self._along is None:
            self._along = along(self.timeline)
        return self._along

    def _beside(self) -> tuple[tuple[PastLine, ...], str]:
        if self._history is None:
            self._history = history_lines(self.session.events(), self.session.setting.pack)
        return self._history

    # Other charters

    def try_charters(self, progress: Callable[[int, int], None]) -> Trials:
        """Judge everything under every charter. May run off the window's thread."""
        return tried(self.session, progress)

    def trials_current(self) -> bool:
        """Whether what was worked out is still of the whole log."""
        return self.trials is not None and self.trials.upto == self.session.head.seq

    def charters(self) -> tuple[str, ...]:
        """Titles of the charters, the one in force first."""
        return tuple(title for _, title in self.trials.charters) if self.trials else ()

    def trial_rows(self) -> tuple[tuple[TrialLine, ...], str]:
        """Every motion under every charter, and what that comes to."""
        if self.trials is None:
            return (), ""
        return trial_lines(self.session, self.trials), trial_note(self.trials)

    def trial(self, key: str) -> tuple[TrialDetail, ...]:
        """One motion under each charter."""
        if self.trials is None or not key:
            return ()
        return trial_details(self.session, self.trials, int(key))

    # Two exercises

    def compare(self, path: Path) -> CompareScreen:
        """Hold another exercise file against this one. May run off the window's thread.

        Raises:
            WargameError: The file does not open.
        """
        other = self._desk.open_exercise(path, write=False)
        try:
            screen = compare_screen(compared(self.session, other))
        finally:
            other.close()
        # Two groups call their exercise alike; files are told apart.
        alike = screen.first == screen.second
        return replace(screen, second=f"{screen.second} ({path.name})") if alike else screen

    # What if

    def _why_no_branch(self) -> str:
        try:
            shared_until(self.session.events(), self.at)
        except WargameError as error:
            return f"{error.message} {error.remedy}".strip()
        return ""

    def branch_words(self) -> tuple[str, str]:
        """What the branch would be called, and what it is."""
        last = shared_until(self.session.events(), self.at)
        title = f"{self.session.state.exercise.title}, what if from #{last}"
        place = where(self.timeline.state_at(last))
        why = (
            f"A new exercise begins after entry #{last} ({place}), with the seats and the clock as "
            "they stood. This record stays as it is."
        )
        return title, why

    def branching(self, title: str) -> Callable[[], Session]:
        """Begin a what-if branch after the entry at the handle, in a new file.

        What is returned does it, and may run off the window's thread. It raises a `WargameError`
        when the branch cannot be begun, or not be written; then there is no file.
        """
        session, upto = self.session, self.at
        return lambda: self._desk.branch_exercise(session, upto, title)
