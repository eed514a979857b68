"""The picture of an inject of one's own: chosen, dropped or pasted, with its words."""

from __future__ import annotations

import base64
import binascii
import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from wargame.game.enclosed import Enclosed
from wargame.play.bringing import Brought
from wargame.play.ports import LogError
from wargame.ui.jobs import Job
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.taking import FILTER, Taken, picture_in, taken_file, taken_image
from wargame.ui.parts.thumbnails import Thumbnails
from wargame.ui.running.picture_sheet import PictureSheet
from wargame.ui.running.unsent import Unsent

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QImage

    from wargame.play.session import Session
    from wargame.ui.jobs import Progress

_SMALL = 104


class PictureField(QWidget):
    """One picture or none; what was brought waits with the form until it is sent.

    Signal `changed`: there is a picture now, or none any more.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unsent = Unsent(session, "inject-picture", "a picture for an inject")
        self._content = b""
        self._job: Job | None = None
        self.choose = ActButton("Add a picture…", icon="plus", scale="small")
        self.choose.setToolTip("Or drop one here, or paste it with Ctrl+V")
        self.remove = ActButton("Remove", icon="x", role="quiet", scale="small")
        self.remove.setAccessibleName("Remove the picture")
        self.small = Thumbnails(_SMALL)
        self.title = _line("Title of the picture", "Title under it", 70)
        self.alt = _line("What the picture shows", "What it shows", 600)
        self.credit = _line("Whose picture it is", "Whose it is", 200)
        self.lines = (self.title, self.alt, self.credit)
        self.note = InlineNote()
        self._words = QWidget()
        self._lay_out()
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(self.clear)
        self.small.opened.connect(self._enlarge)
        self._show()

    def _lay_out(self) -> None:
        both = QHBoxLayout(self._words)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(8)
        both.addWidget(self.small)
        self.small.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout()
        words.setSpacing(4)
        for line in self.lines:
            words.addWidget(line)
        both.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch(1)
        column.addLayout(row)

    def begin(self) -> None:
        """Empty, or what was brought before and not sent."""
        self._stop()
        self.note.clear()
        for line in self.lines:
            line.clear()
        kept = self._unsent.kept()
        self._content = _decoded(kept.fields.get("picture")) if kept is not None else b""
        self._show()

    def brought(self) -> Brought | None:
        """The picture with its words; None where there is none."""
        if not self._content:
            return None
        return Brought(self._content, self.title.text(), self.alt.text(), self.credit.text())

    def is_reading(self) -> bool:
        """Whether one is on its way."""
        return self._job is not None

    def take(self, data: QMimeData) -> bool:
        """Take what was dropped or is to be pasted; False where that is no picture."""
        found = picture_in(data)
        if found is None:
            return False
        self._read(found)
        return True

    def clear(self) -> None:
        """None any more."""
        self._stop()
        self._content = b""
        self._unsent.drop()
        self.note.clear()
        self._show()
        self.choose.setFocus()
        self.changed.emit()

    def done(self) -> None:
        """It was sent, or thrown away."""
        self._stop()
        self._content = b""
        self._unsent.drop()
        self._show()

    def _ask(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Choose a picture", "", FILTER)
        if name:
            self._read(name)

    def _read(self, found: str | QImage) -> None:
        """Off the window's thread: a photograph takes a moment."""
        self._stop()

        def work(_progress: Progress) -> Taken:
            return taken_file(found) if isinstance(found, str) else taken_image(found)

        self.note.say("Reading the picture…", "ok")
        self._job = Job(work, self)
        self._job.done.connect(self._came)
        self._job.start()

    def _came(self, taken: Taken) -> None:
        self._job = None
        self.note.say(taken.why)
        if taken.why:
            return
        self._content = taken.content
        # Held in memory until the file takes it: what matters is that it is on this screen.
        with contextlib.suppress(LogError):
            self._unsent.keep({"picture": base64.b64encode(self._content).decode()})
        self._show()
        self.alt.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        there = bool(self._content)
        shown = (Enclosed(digest="", title="Your picture", alt=self.alt.text()),) if there else ()
        self.small.show_pictures(shown, self._fetched)
        self._words.setVisible(there)
        self.remove.setVisible(there)
        self.choose.set_label("Another…" if there else "Add a picture…")

    def _fetched(self, _digest: str) -> bytes | None:
        return self._content or None

    def _enlarge(self, _at: int) -> None:
        told = self.title.text() or "Your picture"
        one = Enclosed(digest="", title=told, alt=self.alt.text(), credit=self.credit.text())
        PictureSheet(self, (one,), self._fetched).open()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.drop()
            self._job = None


def _line(name: str, hint: str, longest: int) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    line.setMaxLength(longest)
    return line


def _decoded(text: object) -> bytes:
    try:
        return base64.b64decode(text, validate=True) if isinstance(text, str) else b""
    except (binascii.Error, ValueError):
        return b""
