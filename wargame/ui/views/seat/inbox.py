"""The seat's inbox: a list of letters, the one that is read, and the one that is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.evenrows import EvenDelegate
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.text import hairline
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.seat.reading import LetterPane
from wargame.ui.views.seat.screen import Unfinished
from wargame.ui.views.seat.writing import WriteSheet

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wargame.ui.views.seat.presenter import SeatPresenter
    from wargame.ui.views.seat.screen import LetterRow, SeatScreen

_ANY = 16_777_215
"""As high as there is room: Qt's own largest size."""
_EDGES = 16
LOW = 460
"""Height under which there is room for the list or the letter, not for both."""


class Inbox(Panel):
    """Letters, newest first; Enter or a click opens one below them, writing stands above.

    Signal: `sent` when something was sent or done with a request.
    """

    sent = Signal()

    def __init__(self, presenter: SeatPresenter) -> None:
        super().__init__("Inbox", margin=0)
        self._presenter = presenter
        self._letters: tuple[LetterRow, ...] | None = None
        self._open = 0
        self.all_read = IconButton("checks", "Mark all as read")
        self.write_button = ActButton("Write", icon="pencil", scale="small")
        self.note = InlineNote()
        self._painter = EvenDelegate(over=True)
        self.list = RowList("Inbox", self._painter)
        self.empty = EmptyState("mailbox", "No letters yet.")
        self.pane = LetterPane(presenter.picture)
        self._line = hairline("edge")
        self._sheet: WriteSheet | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.add_tool(self.all_read)
        self.add_tool(self.write_button)
        self.body.setSpacing(0)
        self.note.setContentsMargins(12, 8, 12, 8)
        self.add(self.note)
        self.add(self.empty, 1)
        self.add(self.list, 3)
        self.add(self._line)
        self.add(self.pane, 4)
        self.pane.hide()

    def _connect(self) -> None:
        self.write_button.clicked.connect(self._write_new)
        self.all_read.clicked.connect(self._read_all)
        self.list.activated_row.connect(lambda key: self.read(int(key)))
        self.list.clicked.connect(lambda _: self.read(int(self.list.current_key())))
        self.pane.closed.connect(self.close_letter)
        self.pane.replied.connect(self.reply)
        self.pane.acted.connect(self._act)

    # What is shown

    def show_screen(self, screen: SeatScreen) -> None:
        """Show the letters as they stand; what is being written stays."""
        if screen.inbox != self._letters:
            self._letters = screen.inbox
            self._painter.suit(self.list, len(screen.inbox))
            self.list.show_rows([_row(letter) for letter in screen.inbox])
            new = sum(letter.unread for letter in screen.inbox)
            of = str(len(screen.inbox)) if screen.inbox else ""
            self.set_note(f"{new} new of {of}" if new else of)
            self.all_read.setVisible(new > 1)
            if not self.list.current_key() and screen.inbox:
                self.list.choose(str(screen.inbox[0].seq))
        self.pane.show_letter(self._opened())
        if (self._sheet is None) != (self._presenter.letter is None):
            self._show_sheet()
        self._arrange()

    def _opened(self) -> LetterRow | None:
        return next((one for one in self._letters or () if one.seq == self._open), None)

    def _show_sheet(self) -> None:
        """The sheet of what is being written, or none."""
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet = None
        letter = self._presenter.letter
        if letter is None:
            return
        self._sheet = WriteSheet(self._presenter, letter)
        self._sheet.closed.connect(self._written)
        self._sheet.sent.connect(self._sent)
        self.body.insertWidget(1, self._sheet, 6)

    def _arrange(self) -> None:
        """List, letter and sheet: two of them at most, one where there is no room."""
        theme = current_theme()
        low = self.height() < theme.px(LOW)
        reads, writes = self._opened() is not None, self._sheet is not None
        lists = bool(self._letters) and not (reads and (low or writes)) and not (writes and low)
        self.pane.stand(alone=not lists, writing=writes)
        if not lists and reads and self.list.hasFocus():
            # Before it goes: Qt would give the focus to whatever comes next on the page.
            self.pane.show()
            self.pane.back.setFocus()
        self.list.setVisible(lists)
        self.empty.setVisible(not self._letters and not writes)
        self.pane.setVisible(reads and not (writes and low))
        self._line.setVisible(lists and self.pane.isVisibleTo(self))
        # A short letter leaves the rest to the list.
        self.pane.setMaximumHeight(self.pane.wish(self.width() - _EDGES) if lists else _ANY)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # Reading

    def read(self, seq: int) -> None:
        """Open a letter; it is new no longer."""
        self._open = seq
        self.note.clear()
        self._presenter.note_read(seq)
        self._again()
        self.list.choose(str(seq))
        self.list.scrollTo(self.list.currentIndex())

    def close_letter(self) -> None:
        """The list alone again."""
        self._open = 0
        self._again()
        self.list.setFocus()

    def _read_all(self) -> None:
        self._presenter.note_read(*(one.seq for one in self._letters or ()))
        self._again()
        self.list.setFocus()

    def _again(self) -> None:
        self.show_screen(self._presenter.screen())

    def _act(self, request: str, act: str) -> None:
        refusal = self._presenter.act_on(request, act)
        if refusal:
            self.note.say(refusal)
            return
        # What was done with it is an entry of its own, and the newest of it is read.
        self._open = self._presenter.last_of(request)
        self._presenter.note_read(self._open)
        self.sent.emit()

    # Writing

    def _write_new(self) -> None:
        self.write()

    def reply(self) -> None:
        """Reply to the open letter, or write a new one."""
        letter = self._opened()
        self.write(letter if letter and letter.may_reply else None)

    def write(self, to: LetterRow | None = None) -> None:
        """Open the sheet for a letter, above the list; one that is begun goes on."""
        begun = self._presenter.letter
        if begun is None or to is not None:
            self._presenter.write_letter(_addressed(begun or Unfinished(), to))
            self._show_sheet()
        self._arrange()
        if self._sheet is not None:
            self._sheet.first_focus().setFocus()

    def _written(self) -> None:
        self._show_sheet()
        self._arrange()
        self.write_button.setFocus()

    def _sent(self, words: str) -> None:
        self._written()
        self.note.say(words, "ok")
        self.sent.emit()


def _addressed(letter: Unfinished, to: LetterRow | None) -> Unfinished:
    """A letter that answers another, under its subject unless it has one."""
    if to is None:
        return letter
    title = letter.title or (to.title if to.title.startswith("Re: ") else f"Re: {to.title}")
    return replace(letter, instrument="letter", to=(to.sender,), title=title)


def _row(letter: LetterRow) -> Row:
    return Row(
        str(letter.seq),
        letter.title,
        icon=letter.icon,
        icon_tone="accent" if letter.unread else "text3",
        number="New" if letter.unread else "",
        over=letter.who,
        pill="Only you" if letter.only else "",
        pill_icon="lock" if letter.only else "",
        right=letter.when,
        strong=letter.unread,
    )
