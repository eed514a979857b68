"""The one dialog that blocks: something was done and is not recorded.

Everything typed stays where it is; nothing else can be done before this is answered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.announce import announce
from wargame.ui.parts.buttons import ActButton, PrimaryButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.text import Text
from wargame.ui.running.not_recorded_words import kept_words, unrecorded_words

if TYPE_CHECKING:
    from wargame.play.command import Command
    from wargame.play.ports import LogUnavailable
    from wargame.play.session import Session
    from wargame.ui.running.not_recorded_words import Unrecorded

_WIDE = 520


class NotRecorded(QDialog):
    """Try again, copy what was written, or leave it unrecorded.

    Args:
        over: The window.
        said: What is so, in words.
        kept: What was written, for the clipboard; empty where there is nothing to copy.
    """

    def __init__(self, over: QWidget, said: Unrecorded, kept: str) -> None:
        super().__init__(over)
        self.setWindowTitle("wargame")
        self.setModal(True)
        self.setFixedWidth(_WIDE)
        self.setAccessibleName(said.title)
        self._kept = kept
        self.again = PrimaryButton("Try again", scale="large")
        self.copy = ActButton("Copy what was written", icon="copy", role="quiet", scale="large")
        self.leave = ActButton("Leave it unrecorded", scale="large")
        self.again.setDefault(True)
        self.again.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self._kept))
        self._lay_out(said)
        self.copy.setVisible(bool(kept))

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
        row = QHBoxLayout()
        row.addWidget(self.again)
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.copy)
        column.addLayout(row)


def ask_again(
    over: QWidget,
    session: Session,
    command: Command,
    error: LogUnavailable,
    *,
    private: bool = False,
) -> bool:
    """Ask until it is answered; says whether to try again.

    Args:
        over: The window.
        session: The exercise.
        command: What could not be recorded.
        error: Why.
        private: Whether a seat's page is open: then nothing of it may reach the clipboard.
    """
    kept = "" if private else kept_words(command)
    dialog = NotRecorded(over, unrecorded_words(session, command, error), kept)
    announce(over, dialog.accessibleName(), urgent=True)
    answer = dialog.exec()
    dialog.deleteLater()
    return answer == QDialog.DialogCode.Accepted
