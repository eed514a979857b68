"""Notices about the open file: look only and why, changed outside the program, the copy to open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from wargame.ui.jobs import Job
from wargame.ui.parts.said import Said
from wargame.ui.running.file_words import (
    FOLDER_REFUSES,
    changed_words,
    copy_words,
    look_only_words,
    may_move,
)
from wargame.ui.unwanted import undo_new

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.play.ports import LogDamaged
    from wargame.play.session import Session
    from wargame.ui.desk import FileFound
    from wargame.ui.window import Window


class FileNotices:
    """What the window tells about the file that was opened.

    Args:
        window: The window.
    """

    def __init__(self, window: Window) -> None:
        self._window = window

    def told(self, session: Session, *, asked: bool) -> None:
        """Tell why it opens to look only, and look through the file off the window's thread."""
        if session.read_only and not asked:
            acts: list[tuple[str, Callable[[], object]]] = [("Look only", _nothing)]
            if may_move(session):
                acts.append(("Choose…", self._window.elsewhere.choose_folder))
            self._window.frame.notice.tell(look_only_words(session), *acts)
        path = self._window.open_path()
        if path and not session.too_new:
            job = Job(lambda _: self._window.desk.check(Path(path)), self._window)
            job.done.connect(lambda found: self._checked(session, Path(path), found))
            job.failed.connect(self._window.show_failure)
            job.start()

    def _checked(self, session: Session, path: Path, found: FileFound | None) -> None:
        window = self._window
        if found is None or window.session is not session:
            return
        if found.broken and not session.read_only:
            window.close_exercise()  # first, so that its file is folded into one
            window.opening.look_only(str(path), lambda: self._tell_changed(path, found))
        elif not window.telling.damaged:
            self._tell_changed(path, found)

    def _tell_changed(self, path: Path, found: FileFound) -> None:
        window = self._window
        window.telling.damaged = True
        window.frame.notice.clear()  # what it said of the file is part of what is found
        window.telling.show_saved("")
        window.frame.notice.tell(changed_words(found), *self._acts(path, found))

    def _acts(self, path: Path, found: FileFound) -> list[tuple[str, Callable[[], object]]]:
        details = ("Copy details", lambda: _copy("\n".join(found.details)))
        if not found.broken:
            look = ("Look only", lambda: self._window.opening.look_only(str(path)))
            return [("Go on from here", _nothing), look, details]
        acts: list[tuple[str, Callable[[], object]]] = [("Look only", _nothing), details]
        if found.copy is not None:
            copy = found.copy
            acts.insert(0, ("Open the copy", lambda: self._open_copy(copy, path)))
        return acts

    def offer_folder(self, pack: str) -> None:
        """No exercise can be made in the usual folder: offer to choose another."""
        self._window.frame.notice.tell(
            FOLDER_REFUSES, ("Choose…", lambda: self._make_in_folder(pack)), ("Leave it", _nothing)
        )

    def _make_in_folder(self, pack: str) -> None:
        folder = self._window.elsewhere.ask_folder()
        if folder:
            self._window.opening.set_up(pack, Path(folder))

    def offer_copy(self, path: Path, error: LogDamaged) -> None:
        """A file does not open at all: offer its newest copy that is whole."""
        job = Job(lambda _: self._window.desk.whole_copy(path), self._window)
        job.done.connect(lambda found: self._offer(path, error, found))
        job.failed.connect(self._window.show_failure)
        job.start()

    def _offer(self, path: Path, error: LogDamaged, found: FileFound | None) -> None:
        if found is None or found.copy is None:
            return
        copy = found.copy
        said = Said(error.what, ("It was not changed.", copy_words(found)), "bad")
        self._window.frame.notice.tell(
            said,
            ("Open the copy", lambda: self._open_copy(copy, path)),
            ("Leave it", _nothing),
        )

    def _open_copy(self, copy: Path, path: Path) -> None:
        window = self._window

        def go_on(session: Session) -> None:
            window.take_up(session)
            window.frame.toast.show_message(f"The copy goes on in {window.open_path()}.")

        window.working.do(
            "Opening the copy",
            lambda _: window.opening.after_folding(lambda: window.desk.open_copy(copy, path)),
            go_on,
            undo_new,
        )


def _copy(text: str) -> None:
    QApplication.clipboard().setText(text)


def _nothing() -> None:
    """Going on as it is needs no act."""
