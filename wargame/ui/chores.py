"""What Home does with a whole exercise: set it up again, throw a rehearsal away."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.game.errors import WargameError
from wargame.game.ids import CONTROL

if TYPE_CHECKING:
    from wargame.play.session import Session
    from wargame.ui.window import Window


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
        try:
            self._window.take_up(self._like(path))
        except WargameError as error:
            self._window.show_failure(error)

    def _like(self, path: str) -> Session:
        window = self._window
        if window.session is not None and path == window.open_path():
            return self._new_like(window.session)
        with closing(window.desk.open_exercise(Path(path), write=False)) as old:
            return self._new_like(old)

    def _new_like(self, old: Session) -> Session:
        from wargame.game.entry import utc_text
        from wargame.ui.views.setup.draft import draft_from

        new = self._window.desk.new_exercise(old.setting.pack.id)
        draft = draft_from(old)
        if draft is not None:
            new.store.save_draft(CONTROL, "set-up", draft.text(), utc_text(new.now()))
        return new

    def throw_away(self, path: str) -> None:
        """Move a rehearsal away, closing it first when it is the open one; offer Undo."""
        window = self._window
        if path == window.open_path():
            window.close_exercise()
        try:
            window.desk.throw_away(path)
        except WargameError as error:
            window.show_failure(error)
            return
        self._thrown = path
        words = "The rehearsal was thrown away. Its file lies in the folder thrown-away beside it."
        window.frame.toast.show_message(words, undo=True)
        window.changed_on_disk.emit()

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
