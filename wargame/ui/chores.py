"""What Home does with a whole exercise: set it up again, throw a rehearsal away."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.game.errors import WargameError
from wargame.game.ids import CONTROL
from wargame.ui.unwanted import undo_new

if TYPE_CHECKING:
    from wargame.play.session import Session
    from wargame.ui.views.setup.draft import Draft
    from wargame.ui.window import Window


_Choices = tuple[str, "Draft | None"]
"""The pack of an exercise, and what was chosen at its set-up."""


class Chores:
    """Behind the row menus of Home.

    Args:
        window: The window, whose open exercise may be the one that is meant.
    """

    def __init__(self, window: Window) -> None:
        self._window = window
        self._thrown = ""

    def set_up_again(self, path: str) -> None:
        """Make a new exercise of the same pack with the same choices, and show its Set-up."""
        window = self._window
        # The open one is read here: the window may change it while another thread reads.
        is_open = window.session is not None and path == window.open_path()
        old = _choices(window.session) if is_open and window.session is not None else None
        window.working.do(
            "Setting up again",
            lambda _: self._new_like(old or self._read(path)),
            window.take_up,
            undo_new,
        )

    def _read(self, path: str) -> _Choices:
        with closing(self._window.desk.open_exercise(Path(path), write=False)) as old:
            return _choices(old)

    def _new_like(self, old: _Choices) -> Session:
        from wargame.game.entry import utc_text

        pack, draft = old
        new = self._window.desk.new_exercise(pack)
        if draft is not None:
            new.store.save_draft(CONTROL, "set-up", draft.text(), utc_text(new.now()))
        return new

    def throw_away(self, path: str) -> None:
        """Move a rehearsal away, closing it first when it is the open one; offer Undo."""
        window = self._window
        if path == window.open_path():
            window.close_exercise()
        window.working.do(
            "Throwing the rehearsal away",
            lambda _: window.desk.throw_away(path),
            lambda _: self._offer_back(path),
        )

    def _offer_back(self, path: str) -> None:
        window = self._window
        self._thrown = path
        words = "The rehearsal was thrown away. Its file lies in the folder thrown-away beside it."
        window.frame.toast.show_message(words, undo=True)
        window.changed_on_disk.emit()

    def can_bring_back(self) -> bool:
        """Whether something was thrown away that Home can still bring back."""
        return bool(self._thrown)

    def bring_back(self) -> bool:
        """Undo the last throwing away; False when there is none to undo on Home."""
        path, self._thrown = self._thrown, ""
        if not path:
            return False
        try:
            self._window.desk.bring_back(path)
        except WargameError as error:
            self._window.show_failure(error)
            return True
        self._window.frame.toast.show_message("The rehearsal is back.")
        self._window.changed_on_disk.emit()
        return True

    def leave(self) -> None:
        """Home is left: its Undo goes, so that Undo means the exercise again."""
        if self._thrown:
            self._thrown = ""
            self._window.frame.toast.hide()


def _choices(old: Session) -> _Choices:
    from wargame.ui.views.setup.draft import draft_from

    return old.setting.pack.id, draft_from(old)
