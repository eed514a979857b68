"""The window at work: holds the open exercise and leads from screen to screen.

Screens know their presenter and say by signals what they want; this class alone knows which
screen comes then. It holds no rule and no words of a screen.
"""

from __future__ import annotations

import gc
import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog

from wargame.game.errors import SettingsError, WargameError
from wargame.play.aside import Aside
from wargame.play.ports import LogDamaged, LogUnavailable
from wargame.support.choices import read_choices_anew
from wargame.support.forms import hour_words
from wargame.ui.applying import Applier
from wargame.ui.chores import Chores
from wargame.ui.deciding import Deciding
from wargame.ui.elsewhere import Elsewhere
from wargame.ui.files import FileNotices
from wargame.ui.frame import Frame
from wargame.ui.opening import Opening
from wargame.ui.palette.running import Finder
from wargame.ui.parts.announce import announce
from wargame.ui.parts.said import Said
from wargame.ui.phrasebook import Phrasebook
from wargame.ui.projector.controls import ProjectorControls
from wargame.ui.projector.host import ProjectorHost
from wargame.ui.running.words import title_words
from wargame.ui.screen import Page
from wargame.ui.screens import screen_entries
from wargame.ui.tutorial.host import Tutorial
from wargame.ui.working import Working

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wargame.play.command import Command
    from wargame.play.session import Session
    from wargame.ui.desk import Desk
    from wargame.ui.heard import Heard
    from wargame.ui.menus.running import MenuBar
    from wargame.ui.running.next_words import NextScreen
    from wargame.ui.running.presenter import RunningPresenter

log = logging.getLogger(__name__)

LOOK_AGAIN = 1000
"""Milliseconds between looks at the clock: an inject may have fallen due."""


class Window(QObject):
    """The facilitator's window over one desk.

    Signals: `start_asked` when the next step is pressed on Set-up itself, `failed(sentence)` when
    something asked for on Home could not be done, `changed_on_disk` when exercises came or went,
    `chosen_anew` when a setting changed, `letting_go` before the open exercise is closed.

    Attributes:
        desk: What the window asks of the program around it.
        frame: The Qt window.
        session: The open exercise, None before the first.
        seat: The seat that holds the laptop, or is about to.
        facilitator_writes: Whether the facilitator is known to hold the laptop for that seat.
        phrases: What this window knows of the exercise's pass-phrases.
        damaged: Whether the open file was found changed outside the program.
    """

    start_asked = Signal()
    failed = Signal(str)
    changed_on_disk = Signal()
    chosen_anew = Signal()
    letting_go = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.choices = read_choices_anew()
        self.applier = Applier(self.choices, self._reword)
        self.choices.listen(lambda _: self.chosen_anew.emit())
        self.session: Session | None = None
        self.seat = ""
        self.facilitator_writes = False
        self._came_from = "table"
        self.phrases = Phrasebook()
        self._running: RunningPresenter | None = None
        self._heard: Heard | None = None
        self._step: NextScreen | None = None
        self.damaged = False
        self._stop_listening: Callable[[], None] = lambda: None
        self.chores = Chores(self)
        self.files = FileNotices(self)
        self.opening = Opening(self)
        self._noted: tuple[object, ...] = ()
        self.frame = Frame(screen_entries(self))
        self.working = Working(self.frame, self.show_failure)
        self.deciding = Deciding(self)
        self.elsewhere = Elsewhere(self)
        # Files that are let go of: folded into one while nobody waits, before they are opened.
        self.folding = Aside(self.working.aside)
        self._connect()
        self.tutorial = Tutorial(self)
        self.frame.bindings.bind("tutorial.show", self.tutorial.begin)
        self.projector = ProjectorHost(self.frame)
        ProjectorControls(self.projector, self.frame, self._why_closed)
        self.finder = Finder(self)
        self.frame.bindings.bind("palette.show", self.finder.open)
        self._menu_bar: MenuBar | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN)
        self._timer.timeout.connect(self._tick)
        self._timer.timeout.connect(self._tell_time)
        self._jumped = False
        self.frame.show_screen("home")
        self._tell_settings(self.applier.problem)

    def _connect(self) -> None:
        self.frame.next_pressed.connect(self.take_step)
        self.frame.undo_pressed.connect(self.undo)
        self.frame.file_dropped.connect(self._dropped)
        self.frame.closing.connect(self.working.cancel)
        self.frame.closing.connect(self.close_exercise)
        self.frame.closing.connect(self.applier.stop)
        self.frame.bindings.bind("next.press", self.take_step, self._why_no_step)
        self.frame.bindings.bind("undo", self.undo, self._why_no_undo)
        self.frame.bindings.bind("exercise.open", self.choose_file)
        self.frame.bindings.bind("exercise.close", self.close_exercise, self._why_closed)
        self.frame.bindings.bind("program.quit", self.frame.close)
        self.frame.bindings.bind("settings.show", lambda: self.frame.show_screen("settings"))
        self.frame.bindings.bind("about.show", self._show_about)
        self.frame.alt_pressed.connect(lambda: self.menu_bar().alt_pressed())

    def _tell_settings(self, problem: str) -> None:
        """What of the settings could not be read stays until somebody has seen it."""
        if problem:
            so, _, rest = problem.partition(". ")
            self.frame.notice.tell(
                Said(so.removesuffix("."), (rest,) if rest else ()),
                ("Settings", lambda: self.frame.show_screen("settings")),
                ("OK", lambda: None),
            )

    def _reword(self) -> None:
        """Dates are written otherwise, or keys are others: show anew what is on screen."""
        if self.session is not None:
            self._changed(self.session.head.seq)
            self.projector.notice()
            for screen in self.frame.stack.screens():
                page = self.page(screen.id)
                if isinstance(page, Page) and not screen.private:
                    page.reword()
        self.changed_on_disk.emit()

    def _why_closed(self) -> str | None:
        return None if self.session is not None else "Open an exercise first."

    def menu_bar(self) -> MenuBar:
        """What shows the menus; read and made when it is first asked for."""
        if self._menu_bar is None:
            from wargame.ui.menus.running import MenuBar

            self._menu_bar = MenuBar(self)
        return self._menu_bar

    def _show_about(self) -> None:
        from wargame.ui.menus.about import AboutSheet

        AboutSheet(self.frame).open()

    # From file to table

    def choose_file(self) -> None:
        """Ask for an exercise file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self.frame, "Open an exercise", "", "Exercises (*.wargame);;All files (*)"
        )
        if name:
            self.opening.open_file(name)

    def shows(self, name: str) -> bool:
        """Show the exercise of a file where it stands, if it is the one that is open."""
        is_open = self.session is not None and Path(name).resolve() == Path(self.open_path())
        if is_open:
            self.frame.show_screen(self._screen_where_it_stands())
        return is_open

    def open_file(self, name: str) -> None:
        """Open an exercise where it stood and wait for it, as at the start of the program."""
        if self.shows(name):
            return
        try:
            self.take_up(self.opening.after_folding(lambda: self.desk.open_exercise(Path(name))))
        except WargameError as error:
            self.not_opened(Path(name), error)

    def not_opened(self, path: Path, error: Exception) -> None:
        """Say why a file does not open; of a damaged one a whole copy is offered."""
        self.show_failure(error)
        if isinstance(error, LogDamaged):
            self.files.offer_copy(path, error)

    def _dropped(self, name: str) -> None:
        """Open a file that was dropped, but never under the hands of a seat."""
        if self.frame.stack.current_id() != "seat":
            self.opening.open_file(name)

    def open_path(self) -> str:
        """The file of the open exercise, empty when none is open or it has no file."""
        if self.session is None or self.session.store.where == "memory":
            return ""
        return str(Path(self.session.store.where).resolve())

    def set_up(self, pack: str) -> None:
        """Make a new exercise of a pack, wait for it and show its set-up."""
        try:
            self.take_up(self.desk.new_exercise(pack))
        except WargameError as error:
            self.not_made(pack, error)

    def not_made(self, pack: str, error: Exception) -> None:
        """Say why no exercise came of a pack; where a folder refuses, another is offered."""
        self.show_failure(error)
        if isinstance(error, LogUnavailable | SettingsError):
            self.files.offer_folder(pack)

    def take_up(self, session: Session, *, asked: bool = False) -> None:
        """Go on with an opened exercise, on the screen where it stands.

        Args:
            session: The exercise.
            asked: Whether it was asked for to look only, which then needs no explanation.
        """
        from wargame.ui.heard import Heard
        from wargame.ui.running.presenter import RunningPresenter

        if self.session is None:
            # All that is there by now stays as long as it is open: looking for garbage among it
            # again and again would hold the window up.
            gc.freeze()
        self.close_exercise()
        self.session = session
        self._running = RunningPresenter(session)
        self._heard = Heard(session)
        self.phrases = Phrasebook()
        self._stop_listening = session.listen(self._changed)
        self.projector.take_up(session)
        session.unrecorded = self.elsewhere.ask_again
        session.aside.run = self.working.aside
        session.elsewhere = self.deciding
        self.desk.remember(session, is_open=True)
        self._show_title()
        self._timer.start()
        self.damaged = False
        self.show_step()
        self._show_undo()
        self.frame.show_screen(self._screen_where_it_stands())
        if session.read_only:
            self.show_saved("Look only")
        self.files.told(session, asked=asked)

    def show_saved(self, text: str) -> None:
        """The state of the file; once it was found changed, nothing else is said of it."""
        if self.session is not None:
            words = "Changed outside wargame" if self.damaged else text
            sound = not self.damaged and not self.session.read_only
            self.frame.top_bar.show_saved(words, self.session.head.seq, saved=sound)

    def close_exercise(self) -> None:
        """Let go of the open exercise; everything is in its file."""
        if self.session is None:
            return
        self.working.let_go()
        self.letting_go.emit()
        session, self.session = self.session, None
        self._running = self._step = self._heard = None
        self.frame.notice.clear()
        self._timer.stop()
        self.projector.let_go()
        self._stop_listening()
        self.seat = ""
        # Noted before Home is shown, which reads the list.
        try:
            self.desk.remember(session, is_open=False)
        finally:
            if self.frame.stack.current_id() != "home":
                self.frame.show_screen("home")
            self.frame.close_exercise()
            self.folding.put(session.let_go())
            # Left out of collections while it was open.
            gc.unfreeze()

    def _screen_where_it_stands(self) -> str:
        if self.session is None or not self.session.state.started:
            return "setup" if self.session else "home"
        if self.session.state.ended:
            return "report"
        return "council" if self._step and self._step.screen == "council" else "table"

    def _show_title(self) -> None:
        if self.session is None:
            return
        self.frame.open_exercise(*title_words(self.session))

    # The next step

    def show_step(self) -> None:
        """Show what is to be done now."""
        if self._running is None:
            return
        step = self._running.next()
        if step == self._step:
            return
        self._step = step
        self.frame.next_bar.show_step(step.title, step.effect, step.after, enabled=step.enabled)

    def _tick(self) -> None:
        """A second went by: something may have fallen due, or the computer's clock gone back."""
        self.show_step()
        jump = self._running.clock_jump() if self._running is not None else ""
        if jump and not self._jumped:
            so, _, rest = jump.partition(". ")
            self.frame.notice.tell(Said(so, (rest,)), ("OK", lambda: None))
        self._jumped = bool(jump)

    def step_title(self) -> str:
        """The next step in words, empty while there is none."""
        return self._step.title if self._step is not None else ""

    def step_words(self) -> tuple[str, str]:
        """The next step and what it does, empty while there is none."""
        return (self._step.title, self._step.effect) if self._step is not None else ("", "")

    def _why_no_step(self) -> str | None:
        if self._step is None:
            return self._why_closed() or "Nothing is to be done now."
        return None if self._step.enabled else self._step.effect or self._step.title

    def take_step(self) -> None:
        """Do the next step: submit its command, or lead to where a person must act."""
        from wargame.ui.running.sheets import ClosingSheet, EndingSheet
        from wargame.ui.running.unlock_sheet import UnlockSheet

        step, running = self._step, self._running
        if step is None or running is None or not step.enabled:
            return
        closing = running.closing() if step.sheet == "close" else None
        if step.what == "start" and self.frame.stack.current_id() == "setup":
            self.start_asked.emit()
        elif step.seat:
            self.hand_over(step.seat)
        elif closing is not None:
            ClosingSheet.over(self.frame.stack, running, closing)
        elif step.sheet == "end":
            sheet = EndingSheet.over(self.frame.stack, running)
            sheet.ended.connect(lambda: self.frame.show_screen("report"))
        elif step.sheet == "unlock" and self.session is not None:
            self.frame.show_screen(step.screen)
            UnlockSheet.over(self.frame.stack, self.session)
        elif step.sheet == "card":
            self.frame.show_screen(step.screen)
            self.frame.bindings.run("card.enter")
        elif step.command is None:
            self.frame.show_screen(step.screen)
            self._to_work()
        elif self.submit(step.command):
            self.frame.show_screen(self._screen_after(step))

    def _to_work(self) -> None:
        page = self.frame.stack.currentWidget()
        if isinstance(page, Page):
            page.to_work()

    def _screen_after(self, step: NextScreen) -> str:
        """Where the work goes on: as a rule here, but Council opens and ends on its own screen."""
        now = self._step.what if self._step else ""
        if now == "report":
            return "report"
        if step.what == "close-phase":
            council = self.session is not None and "ballots" in self.session.state.phase.asks
            return "council" if council else "table"
        return step.screen or self.frame.stack.current_id()

    def submit(self, command: Command) -> bool:
        """Submit a command of the frame itself; a refusal stands above the bar."""
        from wargame.ui.running.asking import submit

        if self.session is None:
            return False
        session = self.session
        return self._guarded(lambda: submit(session, command))

    def undo(self) -> None:
        """Take the facilitator's last command back by a new entry."""
        running = self._running
        if self.chores.bring_back() or running is None:
            return
        self._guarded(lambda: self._tell_refusal(running.press_undo().refused))

    def undo_what(self) -> str:
        """What Undo would take back, empty for nothing."""
        return self._running.undo().what if self._running is not None else ""

    def _why_no_undo(self) -> str | None:
        if self.chores.can_bring_back() or self.undo_what():
            return None
        return self._why_closed() or "There is nothing of yours to undo."

    def _tell_refusal(self, refusal: str) -> None:
        if refusal:
            self.frame.toast.show_message(refusal)

    def _changed(self, _seq: int) -> None:
        if self.session is None:
            return
        session = self.session
        self._tell_recorded()
        self._note(session)
        self.show_step()
        self._show_undo()
        at = hour_words(session.now().astimezone(), seconds=True)
        self.show_saved(f"Saved {at}")
        self._show_title()

    # What readers of the screen hear

    def _is_private(self) -> bool:
        return self.frame.stack.current_id() == "seat"

    def _tell_recorded(self) -> None:
        """Say what was recorded; what a seat does is not read out beside it."""
        said = self._heard.entries(private=self._is_private()) if self._heard else ""
        if said:
            announce(self.frame, said)

    def _tell_time(self) -> None:
        """Say what the clock has brought: a last minute, an inject that fell due."""
        if self._heard is None:
            return
        due = () if self._is_private() else self._heard.due()
        for said in filter(None, (self._heard.time(), *due)):
            announce(self.frame, said)

    def _note(self, session: Session) -> None:
        """Keep the list of exercises true at each turn of play, should the program be killed."""
        state = session.state
        stands = (session, state.turn.number, state.phase.title, state.started, state.ended)
        if stands != self._noted:
            self._noted = stands
            self.desk.remember(session, is_open=True)

    def _show_undo(self) -> None:
        if self._running is not None:
            undo = self._running.undo()
            self.frame.next_bar.show_undo(undo.what, undo.entry)

    def show_entry(self, seq: int) -> None:
        """Show the exercise as it stood at an entry."""
        from wargame.ui.views.review.view import ReviewView

        self.frame.show_screen("review")
        page = self.page("review")
        if isinstance(page, ReviewView):
            page.go_to(seq)

    # Seats

    def hand_over(self, seat: str) -> None:
        """Show the hand-over page of a seat; one that the facilitator runs opens at once.

        Not so from the page of a player, who may still hold the laptop.
        """
        now = self.frame.stack.current_id()
        self.facilitator_writes = now != "seat" or self._is_run_by_control(self.seat)
        self.seat = seat
        if now == "seat":
            self.frame.show_screen("table")
        else:
            self._came_from = now
        self.frame.show_screen("seat")

    def _is_run_by_control(self, seat: str) -> bool:
        seats = {} if self.session is None else self.session.state.seats
        found = next((one for key, one in seats.items() if key == seat), None)
        return found is not None and found.mode == "control"

    def hand_back(self) -> None:
        """The laptop is the facilitator's again, on the screen that the seat was opened from."""
        self.seat = ""
        self.frame.show_screen(self._came_from)

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
        sentence = f"{error.message} {error.remedy}".strip()
        if self.frame.stack.current_id() == "home":
            self.failed.emit(sentence)
        else:
            self.frame.toast.show_message(sentence)

    def page(self, screen: str) -> QWidget | None:
        """The page of a screen, if it is built."""
        return self.frame.stack.page(screen)


def application() -> QApplication:
    """The Qt application, made once."""
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([])
