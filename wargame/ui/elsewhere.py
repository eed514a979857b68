"""Going on in a whole copy elsewhere: from a disk that takes no entry, from a folder that refuses.

The copy is made off the window's thread; nothing of the exercise is lost whatever comes of it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from wargame.ui.running.file_words import copy_name
from wargame.ui.slow import Slow
from wargame.ui.unwanted import undo_copy

if TYPE_CHECKING:
    from wargame.play.command import Command
    from wargame.play.ports import LogError
    from wargame.play.session import Session
    from wargame.ui.window import Window


class Elsewhere:
    """Takes the open exercise to another file.

    Args:
        window: The window.
    """

    def __init__(self, window: Window) -> None:
        self._window = window

    def copying(self, session: Session, target: Path) -> Slow[None]:
        """Copy an exercise whole to a new file, and go on there."""
        window = self._window
        slow = window.desk.copy_elsewhere(session, target)

        def go_on(copy: object) -> None:
            window.exercise.folding.put(slow.take(copy))

        return Slow(slow.work, go_on)

    def ask_folder(self) -> str:
        """Ask for a folder that can be written; empty for none."""
        return QFileDialog.getExistingDirectory(
            self._window.frame, "Choose a folder that can be written"
        )

    def choose_folder(self) -> None:
        """Copy an exercise that may not be written into a folder that may, and go on there."""
        window, session = self._window, self._window.session
        folder = self.ask_folder()
        if session is None or not folder:
            return
        target = copy_name(session.store.where, Path(folder))
        slow = self.copying(session, target)

        def go_on(copy: object) -> None:
            slow.take(copy)
            # Its pages were built to look only.
            window.close_exercise()
            window.opening.open_file(str(target))

        window.working.do(
            "Copying the exercise",
            lambda _: slow.work() if slow.work is not None else None,
            go_on,
            undo_copy,
            owner=window.frame.stack.currentWidget(),
        )

    def ask_again(self, command: Command, error: LogError) -> bool:
        """The one question that blocks: something is not recorded; whether to try again."""
        from wargame.ui.running.not_recorded import ask_again

        window, session = self._window, self._window.session
        if session is None:
            return False

        def move(target: Path) -> Slow[None]:
            slow = self.copying(session, target)

            def go_on(copy: object) -> None:
                slow.take(copy)
                window.frame.toast.show_message(f"The exercise goes on in {target}.")

            return Slow(slow.work, go_on)

        private = window.frame.stack.current_id() == "seat"
        return ask_again(window.frame, session, command, error, private=private, move=move)
