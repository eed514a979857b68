"""The one dialog that blocks: something was done and is not recorded.

Everything typed stays where it is; nothing else can be done before this is answered.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.game.errors import WargameError
from wargame.ui.jobs import Job
from wargame.ui.parts.announce import announce
from wargame.ui.parts.buttons import ActButton, PrimaryButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.text import Text
from wargame.ui.running.file_words import SUFFIX, copy_name
from wargame.ui.running.not_recorded_words import Unrecorded, kept_words, unrecorded_words
from wargame.ui.unwanted import undo_copy

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.play.command import Command
    from wargame.play.ports import EventStore, LogError
    from wargame.play.session import Session
    from wargame.ui.slow import Slow

_WIDE = 560
FILTER = "Exercises (*.wargame)"


class NotRecorded(QDialog):
    """Try again, go on in a copy elsewhere, copy what was written, or leave it unrecorded.

    Args:
        over: The window.
        said: What is so, in words.
        kept: What was written, for the clipboard; empty where there is nothing to copy.
        move: Makes a whole copy at a path, and goes on there.
        where: The file that takes no entry, for the name of the copy.
    """

    def __init__(
        self,
        over: QWidget,
        said: Unrecorded,
        kept: str,
        move: Callable[[Path], Slow[None]] | None = None,
        where: str = "",
    ) -> None:
        super().__init__(over)
        self.setWindowTitle("wargame")
        self.setModal(True)
        self.setFixedWidth(_WIDE)
        self.setAccessibleName(said.title)
        self._kept, self._move, self._where = kept, move, where
        self._job: Job | None = None
        self.again = PrimaryButton("Try again", scale="large")
        self.elsewhere = ActButton("Save elsewhere…", scale="large")
        self.copy = ActButton("Copy what was written", icon="copy", role="quiet", scale="large")
        self.leave = ActButton("Leave it unrecorded", role="quiet", scale="large")
        self.note = InlineNote()
        self.again.setDefault(True)
        self.again.clicked.connect(self.accept)
        self.elsewhere.clicked.connect(self.save_elsewhere)
        self.leave.clicked.connect(self.reject)
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self._kept))
        self._lay_out(said)
        self.copy.setVisible(bool(kept))
        self.elsewhere.setVisible(move is not None)

    def _lay_out(self, said: Unrecorded) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(GlyphMark("failed", "not recorded", size=20), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Text(said.title, "panel", "bad", lines=None), 1)
        column.addLayout(head)
        for line in said.lines:
            column.addWidget(Text(line, "body", "text2", lines=None))
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.addWidget(self.again)
        row.addWidget(self.elsewhere)
        row.addStretch(1)
        column.addLayout(row)
        more = QHBoxLayout()
        more.addWidget(self.copy)
        more.addWidget(self.leave)
        more.addStretch(1)
        column.addLayout(more)

    def save_elsewhere(self) -> None:
        """Ask where, copy the whole exercise there, go on in the copy and record it there."""
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = copy_name(self._where, Path(home))
        name, _ = QFileDialog.getSaveFileName(
            self,
            "Save the exercise elsewhere",
            str(proposed),
            FILTER,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not name or self._move is None:
            return
        slow = self._move(Path(name if name.endswith(SUFFIX) else f"{name}{SUFFIX}"))
        self._wait("Copying the exercise.")
        job = self._job = Job(
            lambda _: slow.work() if slow.work is not None else None,
            self,
            unwanted=undo_copy,  # type: ignore[arg-type] # it is given what the work returns
        )
        job.done.connect(lambda copy: self._go_on(slow, copy))
        job.failed.connect(self._refuse)
        job.start()

    def _go_on(self, slow: Slow[None], copy: EventStore) -> None:
        try:
            slow.take(copy)
        except WargameError as error:
            self._refuse(error)
            return
        self.accept()

    def _refuse(self, error: Exception) -> None:
        self._wait("")
        if not isinstance(error, WargameError):
            raise error
        self.note.say(f"{error.message} {error.remedy}".strip())
        self.adjustSize()

    def _wait(self, words: str) -> None:
        """Nothing but leaving it can be done while a copy is made; a disk may hang for long."""
        self.note.say(words, "warn")
        for button in (self.again, self.elsewhere):
            button.setDisabled(bool(words))
        self.adjustSize()

    @override
    def done(self, answer: int) -> None:
        """It was answered: a copy that is still being made is not wanted any more."""
        if self._job is not None:
            self._job.drop()
        super().done(answer)


def ask_again(  # noqa: PLR0913
    over: QWidget,
    session: Session,
    command: Command,
    error: LogError,
    *,
    private: bool = False,
    move: Callable[[Path], Slow[None]] | None = None,
) -> bool:
    """Ask until it is answered; says whether to try again.

    Args:
        over: The window.
        session: The exercise.
        command: What could not be recorded.
        error: Why.
        private: Whether a seat's page is open: then nothing of it may reach the clipboard.
        move: Makes a whole copy at a path, and goes on there.
    """
    kept = "" if private else kept_words(command)
    said = unrecorded_words(session, command, error)
    dialog = NotRecorded(over, said, kept, move, session.store.where)
    announce(over, dialog.accessibleName(), urgent=True)
    answer = dialog.exec()
    dialog.deleteLater()
    return answer == QDialog.DialogCode.Accepted
