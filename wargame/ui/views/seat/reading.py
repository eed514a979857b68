"""A letter in full, under the list of the inbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.pill import Pill
from wargame.ui.parts.prose import Prose
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.text import Text
from wargame.ui.parts.thumbnails import Thumbnails
from wargame.ui.running.picture_sheet import PictureSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.ui.views.seat.screen import LetterRow

_SPARE = 6


class LetterPane(QWidget):
    """Who wrote, what, and what may be done with it; its text scrolls.

    Signals: `closed`, `replied`, `acted(request, act)`.

    Args:
        fetched: Gives the content of a picture that this seat received.
    """

    closed = Signal()
    replied = Signal()
    acted = Signal(str, str)

    def __init__(
        self, fetched: Callable[[str], bytes | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fetched = fetched
        self.pictures: Thumbnails | None = None
        self._shown: LetterRow | None = None
        self._reply: ActButton | None = None
        self.back = ActButton("Inbox", icon="arrow-left", role="quiet", scale="small")
        self.back.setAccessibleName("Back to the inbox")
        self.who = Text("", "second-medium", "text2", lines=1)
        self.only = Pill("Only you", icon="lock")
        self.when = Text("", "second", "text3")
        self.close_button = IconButton("x", "Close this letter")
        self.title = Text("", "strong", lines=3)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 0, 16, 10)
        self._column.setSpacing(6)
        self.area = scrolled(inner, "Letter")
        self._acts = QHBoxLayout()
        self._acts.setContentsMargins(16, 4, 16, 10)
        self._acts.setSpacing(8)
        self._lay_out()
        self.back.clicked.connect(self.closed)
        self.close_button.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 0)
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(self.who, 1)
        for part in (self.only, self.when, self.close_button):
            head.addWidget(part)
        title = QVBoxLayout()
        title.setContentsMargins(16, 0, 16, 0)
        title.addWidget(self.title)
        column = self._outer = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(title)
        column.addWidget(self.area, 1)
        column.addLayout(self._acts)

    def stand(self, *, alone: bool, writing: bool) -> None:
        """In the place of the list there is a way back to it; beside it, to close the letter."""
        if self._reply is not None:
            self._reply.setVisible(not writing)
        self.back.setVisible(alone)
        self.close_button.setVisible(not alone)

    def show_letter(self, letter: LetterRow | None) -> None:
        """Show one, anew only if it is another or changed."""
        if letter == self._shown:
            return
        self._shown = letter
        self._reply = self.pictures = None
        emptied(self._column)
        emptied(self._acts)
        if letter is None:
            return
        self.who.setText(letter.who)
        self.only.setVisible(letter.only)
        self.when.setText(letter.when)
        self.title.setText(letter.title)
        text = letter.text
        self._column.addWidget(Prose(text))
        self._show_pictures(letter)
        self._column.addStretch(1)
        self.area.setAccessibleName(f"{letter.who}: {letter.title}")
        self.area.setAccessibleDescription("\n".join(str(part) for part in text))
        self.area.verticalScrollBar().setValue(0)
        self._offer(letter)

    def _show_pictures(self, letter: LetterRow) -> None:
        if not letter.pictures:
            return
        self.pictures = Thumbnails(172)
        self._column.addWidget(self.pictures)
        self.pictures.show_pictures(letter.pictures, self._fetched)
        self.pictures.opened.connect(
            lambda at: PictureSheet(self, letter.pictures, self._fetched, at=at).open()
        )

    def wish(self, wide: int) -> int:
        """The height at which it shows all of it, in a width."""
        around = self._outer.totalHeightForWidth(wide) - self.area.sizeHint().height()
        return around + self._column.totalHeightForWidth(wide) + _SPARE

    def _offer(self, letter: LetterRow) -> None:
        for act, words in letter.acts:
            button = ActButton(words, scale="small")
            button.setAccessibleName(f"{words}: {letter.title}")
            button.clicked.connect(
                lambda _=False, one=letter.request, act=act: self.acted.emit(one, act)
            )
            self._acts.addWidget(button)
        if letter.may_reply:
            reply = ActButton("Reply", icon="corner-down-left", does="letter.reply", scale="small")
            reply.clicked.connect(self.replied)
            self._acts.addWidget(reply)
            self._reply = reply
        self._acts.addStretch(1)
        self._acts.setAlignment(Qt.AlignmentFlag.AlignLeading)
