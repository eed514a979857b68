"""The window: puts together what works in it, and leads from screen to screen.

It holds no rule and no words of a screen. Each part has one concern and is told of the others
through here: the open exercise, opening, the next step, what is told, who has the laptop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from wargame.game.errors import WargameError
from wargame.support.choices import read_choices_anew
from wargame.ui.applying import Applier
from wargame.ui.chores import Chores
from wargame.ui.deciding import Deciding
from wargame.ui.elsewhere import Elsewhere
from wargame.ui.exercise import OpenExercise
from wargame.ui.files import FileNotices
from wargame.ui.frame import Frame
from wargame.ui.handing import Handing
from wargame.ui.opening import Opening
from wargame.ui.palette.running import Finder
from wargame.ui.parts.said import Said
from wargame.ui.projector.controls import ProjectorControls
from wargame.ui.projector.host import ProjectorHost
from wargame.ui.screen import Page
from wargame.ui.screens import screen_entries
from wargame.ui.stepping import NOT_OPEN, Stepping
from wargame.ui.telling import Telling
from wargame.ui.tutorial.host import Tutorial
from wargame.ui.working import Working

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wargame.play.command import Command
    from wargame.play.session import Session
    from wargame.ui.desk import Desk
    from wargame.ui.menus.running import MenuBar
    from wargame.ui.phrasebook import Phrasebook

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
        working: What is waited for, off the window's thread.
        exercise: The exercise that is open.
        opening: How another comes to be.
        stepping: The next step, and the step back.
        telling: What is told as the exercise goes on.
        handing: Who has the laptop.
        clock: Ticks each second while an exercise is open.
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
        self.frame = Frame(screen_entries(self))
        self.working = Working(self.frame, self.show_failure)
        self.exercise = OpenExercise(self)
        self.opening = Opening(self)
        self.stepping = Stepping(self)
        self.telling = Telling(self)
        self.handing = Handing(self)
        self.chores = Chores(self)
        self.files = FileNotices(self)
        self.deciding = Deciding(self)
        self.elsewhere = Elsewhere(self)
        self.clock = QTimer(self)
        self._connect()
        self.tutorial = Tutorial(self)
        self.projector = ProjectorHost(self.frame)
        ProjectorControls(self.projector, self.frame, self._why_closed)
        self.finder = Finder(self)
        self._menu_bar: MenuBar | None = None
        self._bind()
        self.frame.show_screen("home")
        self._tell_settings(self.applier.problem)

    def _connect(self) -> None:
        frame = self.frame
        frame.next_pressed.connect(self.stepping.take)
        frame.undo_pressed.connect(self.stepping.undo)
        frame.file_dropped.connect(self.opening.dropped)
        frame.closing.connect(self.working.cancel)
        frame.closing.connect(self.exercise.let_go)
        frame.closing.connect(self.applier.stop)
        frame.alt_pressed.connect(lambda: self.menu_bar().alt_pressed())
        self.clock.setInterval(LOOK_AGAIN)
        self.clock.timeout.connect(self.stepping.show)
        self.clock.timeout.connect(self.telling.look_at_clock)
        self.clock.timeout.connect(self.telling.tell_time)

    def _bind(self) -> None:
        bind = self.frame.bindings.bind
        bind("next.press", self.stepping.take, self.stepping.why_not)
        bind("undo", self.stepping.undo, self.stepping.why_no_undo)
        bind("exercise.open", self.opening.choose_file)
        bind("exercise.close", self.exercise.let_go, self._why_closed)
        bind("program.quit", self.frame.close)
        bind("tutorial.show", self.tutorial.begin)
        bind("settings.show", lambda: self.frame.show_screen("settings"))
        bind("palette.show", self.finder.open)
        bind("about.show", self._show_about)

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
            self.telling.changed()
            self.projector.notice()
            for screen in self.frame.stack.screens():
                page = self.page(screen.id)
                if isinstance(page, Page) and not screen.private:
                    page.reword()
        self.changed_on_disk.emit()

    def _why_closed(self) -> str | None:
        return None if self.session is not None else NOT_OPEN

    def menu_bar(self) -> MenuBar:
        """What shows the menus; read and made when it is first asked for."""
        if self._menu_bar is None:
            from wargame.ui.menus.running import MenuBar

            self._menu_bar = MenuBar(self)
        return self._menu_bar

    def _show_about(self) -> None:
        from wargame.ui.menus.about import AboutSheet

        AboutSheet(self.frame).open()

    def page(self, screen: str) -> QWidget | None:
        """The page of a screen, if it is built."""
        return self.frame.stack.page(screen)

    # What most of those around it ask for

    @property
    def session(self) -> Session | None:
        """The open exercise, None when none is open."""
        return self.exercise.session

    @property
    def phrases(self) -> Phrasebook:
        """What this window knows of the exercise's pass-phrases."""
        return self.exercise.phrases

    @property
    def seat(self) -> str:
        """The seat that holds the laptop, or is about to."""
        return self.handing.seat

    def open_path(self) -> str:
        """The file of the open exercise, empty when none is open or it has no file."""
        return self.exercise.path()

    def take_up(self, session: Session, *, asked: bool = False) -> None:
        """Go on with an opened exercise, on the screen where it stands; see `OpenExercise`."""
        self.exercise.take_up(session, asked=asked)

    def close_exercise(self) -> None:
        """Let go of the open exercise; everything is in its file."""
        self.exercise.let_go()

    def open_file(self, name: str) -> None:
        """Open an exercise where it stood, and wait for it."""
        self.opening.wait_for_file(name)

    def set_up(self, pack: str) -> None:
        """Make a new exercise of a pack, wait for it and show its set-up."""
        self.opening.wait_for_pack(pack)

    def hand_over(self, seat: str) -> None:
        """Show the hand-over page of a seat."""
        self.handing.over(seat)

    def hand_back(self) -> None:
        """The laptop is the facilitator's again."""
        self.handing.back()

    def take_step(self) -> None:
        """Do the next step."""
        self.stepping.take()

    def undo(self) -> None:
        """Take the facilitator's last command back by a new entry."""
        self.stepping.undo()

    def submit(self, command: Command) -> bool:
        """Submit a command of the frame itself; a refusal stands above the bar."""
        from wargame.ui.running.asking import submit

        session = self.session
        return session is not None and self.guarded(lambda: submit(session, command))

    # What went wrong

    def guarded(self, act: Callable[[], object]) -> bool:
        """Do something; what goes wrong is said. Returns whether it was done."""
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
