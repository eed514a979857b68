"""The window at work: holds the open exercise and leads from screen to screen.

Screens know their presenter and say by signals what they want; this class alone knows which
screen comes then. It holds no rule and no words of a screen.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from wargame.game.errors import WargameError
from wargame.play.commands.take_back import TakeBack
from wargame.play.next_step import NextStep, next_step
from wargame.ui.frame import Frame
from wargame.ui.jobs import Job
from wargame.ui.screens import screen_entries
from wargame.ui.stepping import step_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wargame.play.command import Command
    from wargame.play.session import Session
    from wargame.ui.desk import Desk

log = logging.getLogger(__name__)

LOOK_AGAIN = 1000
"""Milliseconds between looks at the clock: an inject may have fallen due."""


class Window(QObject):
    """The facilitator's window over one desk.

    Attributes:
        desk: What the window asks of the program around it.
        frame: The Qt window.
        session: The open exercise, None on Home.
        seat: The seat that holds the laptop, or is about to.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.session: Session | None = None
        self.seat = ""
        self._step: NextStep | None = None
        self._jobs: list[Job] = []
        self._stop_listening: Callable[[], None] = lambda: None
        self.frame = Frame(screen_entries(self))
        self.frame.next_pressed.connect(self.take_step)
        self.frame.undo_pressed.connect(self.undo)
        self.frame.closing.connect(self.close_exercise)
        self.frame.bindings.bind("next.press", self.take_step)
        self.frame.bindings.bind("undo", self.undo)
        self.frame.bindings.bind("exercise.open", self.choose_file)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN)
        self._timer.timeout.connect(self.show_step)
        self.frame.show_screen("home")

    # From file to table

    def choose_file(self) -> None:
        """Ask for an exercise file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self.frame, "Open an exercise", "", "Exercises (*.wargame);;All files (*)"
        )
        if name:
            self.open_file(name)

    def open_file(self, name: str) -> None:
        """Open an exercise where it stood."""
        self._guarded(lambda: self.take_up(self.desk.open_exercise(Path(name))))

    def set_up(self, pack: str) -> None:
        """Make a new exercise of a pack and show its set-up."""
        self._guarded(lambda: self.take_up(self.desk.new_exercise(pack)))

    def play_baseline(self, pack: str) -> None:
        """Play a pack's history off the window's thread, then open what came of it."""
        job = Job(lambda progress: self.desk.play_baseline(pack, progress), self)
        job.progressed.connect(
            lambda done, of: self.frame.toast.show_message(f"Turn {done} of {of} played.")
        )
        job.done.connect(lambda path: self.open_file(str(path)))
        job.failed.connect(self.show_failure)
        self._jobs.append(job.start())

    def take_up(self, session: Session) -> None:
        """Go on with an opened exercise, on the screen where it stands."""
        self.close_exercise()
        self.session = session
        self._stop_listening = session.listen(self._changed)
        self.desk.remember(session, is_open=True)
        self._show_title()
        self._timer.start()
        self.show_step()
        self.frame.show_screen(self._screen_where_it_stands())
        if session.read_only:
            self.frame.toast.show_message(session.why_read_only)

    def close_exercise(self) -> None:
        """Let go of the open exercise; everything is in its file."""
        if self.session is None:
            return
        session, self.session = self.session, None
        self._timer.stop()
        self._stop_listening()
        self.seat = ""
        if self.frame.stack.current_id() != "home":
            self.frame.show_screen("home")
        self.frame.close_exercise()
        try:
            self.desk.remember(session, is_open=False)
        finally:
            session.close()

    def _screen_where_it_stands(self) -> str:
        if self.session is None or not self.session.state.started:
            return "setup" if self.session else "home"
        if self.session.state.ended:
            return "report"
        return "council" if self._step and self._step.what in COUNCIL_STEPS else "table"

    def _show_title(self) -> None:
        if self.session is None:
            return
        exercise = self.session.state.exercise
        charter = self.session.setting.charter(exercise.charter).title
        self.frame.open_exercise(exercise.title, f"{exercise.pack_title} · {charter}")

    # The next step

    def show_step(self) -> None:
        """Show what is to be done now; a private screen has no bar and is left alone."""
        if self.session is None:
            return
        session = self.session
        step = next_step(session.state, session.setting.pack, session.now())
        self._step = step
        words = step_words(step, session)
        self.frame.next_bar.show_step(
            words.title, words.effect, words.after, enabled=not session.read_only
        )

    def take_step(self) -> None:
        """Do the next step: submit its command, or lead to where a person must act."""
        if self.session is None or self._step is None:
            return
        step = self._step
        words = step_words(step, self.session)
        if step.what == "seat":
            self.hand_over(str(step.seats[0]))
            return
        if step.command is not None and not self.submit(step.command):
            return
        self.frame.show_screen(words.screen if step.command is None else self._next_screen(step))

    def _next_screen(self, step: NextStep) -> str:
        now = self._step.what if self._step else ""
        if step.what in COUNCIL_STEPS or now in COUNCIL_STEPS:
            return "council"
        return "report" if now == "report" else "table"

    def submit(self, command: Command) -> bool:
        """Submit a command of the frame itself; a refusal stands above the bar."""
        if self.session is None:
            return False
        session = self.session
        return self._guarded(lambda: session.submit(command))

    def undo(self) -> None:
        """Take the last command back by a new entry."""
        if self.session is None:
            return
        to = self.session.last_batch()
        if to:
            self.submit(TakeBack(to=to, reason="Undo."))
        else:
            self.frame.toast.show_message("There is nothing to undo.")

    def _changed(self, _seq: int) -> None:
        if self.session is None:
            return
        session = self.session
        self.show_step()
        last = session.log(after=max(0, session.head.seq - 1))
        says = last[-1].says if last else ""
        self.frame.next_bar.show_undo(says, session.head.seq)
        at = session.now().astimezone().strftime("%H:%M:%S")
        self.frame.top_bar.show_saved(f"Saved {at}", session.head.seq)
        if session.state.ended or session.head.seq < 60:
            self._show_title()

    # Seats

    def hand_over(self, seat: str) -> None:
        """Show the hand-over page of a seat."""
        self.seat = seat
        if self.frame.stack.current_id() == "seat":
            self.frame.show_screen("table")
        self.frame.show_screen("seat")

    def hand_back(self) -> None:
        """The laptop is the facilitator's again."""
        self.seat = ""
        self.frame.show_screen("table")

    # What went wrong

    def _guarded(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except WargameError as error:
            self.show_failure(error)
            return False
        return True

    def show_failure(self, error: Exception) -> None:
        """Say what went wrong; a bug goes on to the crash handler."""
        if not isinstance(error, WargameError):
            raise error
        self.frame.toast.show_message(f"{error.message} {error.remedy}".strip())

    def page(self, screen: str) -> QWidget | None:
        """The page of a screen, if it is built."""
        return self.frame.stack.page(screen)


COUNCIL_STEPS = ("motion", "ballot", "close-vote")


def application() -> QApplication:
    """The Qt application, made once."""
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([])
