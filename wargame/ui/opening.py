"""Exercises are opened and made off the window's thread: reading a pack takes its time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QFileDialog

from wargame.game.errors import SettingsError, WargameError
from wargame.game.ids import CONTROL, PUBLIC
from wargame.play.ports import LogDamaged, LogUnavailable
from wargame.ui.unwanted import put_away, undo_new

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.play.session import Session
    from wargame.ui.window import Window


Opened = TypeVar("Opened")


def _nothing() -> None:
    """Opening it was all."""


def folded(session: Session) -> Session:
    """An exercise with what the window asks first worked out already, and not while it waits."""
    for reader in (CONTROL, PUBLIC):
        session.seat_state(reader)
    return session


class Opening:
    """What a person opens or sets up from this window."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def after_folding(self, opened: Callable[[], Opened]) -> Opened:
        """Open a file once those that were let go of are folded: one of them may be the same.

        Done on whichever thread opens it.
        """
        self._window.exercise.folding.finish()
        return opened()

    def choose_file(self) -> None:
        """Ask for an exercise file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window.frame, "Open an exercise", "", "Exercises (*.wargame);;All files (*)"
        )
        if name:
            self.open_file(name)

    def dropped(self, name: str) -> None:
        """Open a file that was dropped, but never under the hands of a seat."""
        if self._window.frame.stack.current_id() != "seat":
            self.open_file(name)

    def _shows(self, name: str) -> bool:
        """Show the exercise of a file where it stands, if it is the one that is open."""
        window = self._window
        is_open = window.exercise.is_in(Path(name))
        if is_open:
            window.frame.show_screen(window.exercise.where_it_stands())
        return is_open

    def _not_opened(self, path: Path, error: Exception) -> None:
        """Say why a file does not open; of a damaged one a whole copy is offered."""
        self._window.show_failure(error)
        if isinstance(error, LogDamaged):
            self._window.files.offer_copy(path, error)

    def _not_made(self, pack: str, error: Exception) -> None:
        """Say why no exercise came of a pack; where a folder refuses, another is offered."""
        self._window.show_failure(error)
        if isinstance(error, LogUnavailable | SettingsError):
            self._window.files.offer_folder(pack)

    def open_file(self, name: str, screen: str = "") -> None:
        """Open an exercise where it stood, or on a screen; one that is open already is shown."""
        window = self._window
        if self._shows(name):
            if screen:
                window.frame.show_screen(screen)
            return

        def take_up(session: Session) -> None:
            window.take_up(session)
            if screen:
                window.frame.show_screen(screen)

        path = Path(name)
        window.working.do(
            "Opening",
            lambda _: self.after_folding(lambda: folded(window.desk.open_exercise(path))),
            take_up,
            put_away,
            failed=lambda error: self._not_opened(path, error),
        )

    def open_to_review(self, name: str) -> None:
        """Open an exercise on what has been played of it so far."""
        self.open_file(name, "review")

    def look_only(self, name: str, then: Callable[[], None] = _nothing) -> None:
        """Open an exercise without the right to write in it, and go on."""
        window, path = self._window, Path(name)

        def take_up(session: Session) -> None:
            window.take_up(session, asked=True)
            then()

        window.working.do(
            "Opening",
            lambda _: self.after_folding(
                lambda: folded(window.desk.open_exercise(path, write=False))
            ),
            take_up,
            put_away,
        )

    def set_up(self, pack: str, folder: Path | None = None) -> None:
        """Make a new exercise of a pack, in the usual folder or another, and show its set-up."""
        window = self._window
        window.working.do(
            "Reading the pack",
            lambda _: window.desk.new_exercise(pack, folder),
            window.take_up,
            undo_new,
            failed=lambda error: self._not_made(pack, error),
        )

    def play_baseline(self, pack: str) -> None:
        """Play a pack's history, then open what came of it on Review."""
        window = self._window
        window.working.do(
            "Playing the baseline",
            lambda progress: window.desk.play_baseline(pack, progress),
            lambda path: self.open_file(str(path), "review"),
            window.desk.remove,
        )

    # Where somebody waits: nothing else is under way, and the window may stand still

    def wait_for_file(self, name: str) -> None:
        """Open an exercise where it stood."""
        window, path = self._window, Path(name)
        if self._shows(name):
            return
        try:
            window.take_up(self.after_folding(lambda: window.desk.open_exercise(path)))
        except WargameError as error:
            self._not_opened(path, error)

    def wait_for_pack(self, pack: str) -> None:
        """Make a new exercise of a pack and show its set-up."""
        window = self._window
        try:
            window.take_up(window.desk.new_exercise(pack))
        except WargameError as error:
            self._not_made(pack, error)
