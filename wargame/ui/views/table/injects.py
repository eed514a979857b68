"""The inject panel: the queue with its buttons, a reading pane, and the form in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.game.ids import PUBLIC
from wargame.ui.commands import with_keys
from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.text import Text
from wargame.ui.parts.thumbnails import Thumbnails
from wargame.ui.running.asking import refusal
from wargame.ui.running.picture_sheet import PictureSheet
from wargame.ui.views.table.drawn import inject_row
from wargame.ui.views.table.inject_form import Draft, InjectForm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from wargame.ui.parts.rows import Row
    from wargame.ui.running.asking import Answer
    from wargame.ui.views.table.presenter import TablePresenter
    from wargame.ui.views.table.screen import InjectLine, InjectText, TableScreen

WIDTH = 344
_GAP = 6


class ActBar(QWidget):
    """The buttons of the current row; the last goes into the menu alone where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.deliver = ActButton("Deliver", does="inject.deliver", scale="small", yields=True)
        self.hold = ActButton("Hold", does="inject.hold", scale="small", yields=True)
        self.skip = ActButton("Skip", scale="small")
        self.more = IconButton("dots", "More for this inject")
        self._skips = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for button in (self.deliver, self.hold, self.skip, self.more):
            row.addWidget(button)
        row.addStretch(1)

    def offer(self, acts: tuple[str, ...]) -> None:
        """Show what may be done, and nothing else."""
        self.deliver.setVisible("deliver" in acts)
        self.hold.setVisible(bool({"hold", "release"} & set(acts)))
        self.hold.set_label("Release" if "release" in acts else "Hold")
        self._skips = "skip" in acts
        self._fit()

    def _fit(self) -> None:
        parts = (self.deliver, self.hold, self.skip, self.more)
        shown = [one for one in parts if one is self.skip or not one.isHidden()]
        wide = sum(one.minimumSizeHint().width() for one in shown) + _GAP * (len(shown) - 1)
        self.skip.setVisible(self._skips and wide <= self.width())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class ReadingPane(QWidget):
    """An inject in full; a large text scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text("", "strong", lines=3)
        self.meta = Text("", "second", "text2", lines=2)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("Full text")
        self.pictures = Thumbnails(148)
        self.notes = Text("", "second", "text2", lines=None)
        self.back = ActButton("Back to the queue", icon="arrow-left", scale="small")
        self.answered = ActButton("Answered", icon="check", scale="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.meta)
        column.addWidget(self.title)
        column.addWidget(self.text, 1)
        column.addWidget(self.pictures)
        column.addWidget(self.notes)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self.answered)
        row.addStretch(1)
        column.addLayout(row)

    def show_text(self, text: InjectText, fetched: Callable[[str], bytes | None]) -> None:
        """Show one, with what control alone should know of it."""
        self.pictures.show_pictures(text.pictures, fetched)
        self.title.setText(text.title)
        self.meta.setText(f"{text.number}  {text.sender}")
        self.text.setPlainText(text.text)
        notes = (
            f"Expected: {text.expected}" if text.expected else "",
            f"Serves: {text.serves}" if text.serves else "",
            f"Brought by: {text.controller}" if text.controller else "",
            f"Condition: {text.condition}" if text.condition else "",
            text.notes,
        )
        self.notes.setText("\n".join(one for one in notes if one))
        self.notes.setVisible(any(notes))
        tick = {"answer", "unanswer"} & set(text.acts)
        self.answered.setVisible(bool(tick))
        self.answered.set_label("Not answered yet" if "unanswer" in tick else "Answered")


class InjectPanel(Panel):
    """What is due, coming, held, by hand, left out and delivered.

    Signals: `note_asked`: a note on the entry that delivered an inject; `push_asked`: the room is
    to see a picture, by the entry that delivered it and its place.
    """

    note_asked = Signal(int)
    push_asked = Signal(int, int)

    def __init__(self, presenter: TablePresenter, parent: QWidget | None = None) -> None:
        super().__init__("Injects", margin=0, parent=parent)
        self._presenter = presenter
        self._lines: dict[str, InjectLine] = {}
        self._editing = ""
        self._reading = ""
        self._warned = ""
        self._recipients: tuple[tuple[str, str, str], ...] = ()
        self.new = ActButton("New", icon="plus", does="inject.invent", scale="small")
        self.new.setAccessibleName("New inject")
        self.list = RowList("Injects")
        self.acts = ActBar()
        self.note = InlineNote()
        self.form = InjectForm(presenter.session)
        self.pane = ReadingPane()
        self.invent_one = ActButton("Invent one", icon="plus", scale="small")
        self.empty = EmptyState("mailbox", "", "", self.invent_one)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.add_tool(self.new)
        for page in (self.list, self.form, self.pane, self.empty):
            self._stack.addWidget(page)
        self.note.setContentsMargins(12, 8, 12, 8)
        self.add(self.note)
        self.add(self._stack, 1)
        self.body.setSpacing(0)
        self.list.set_bar(self.acts, self._takes_acts)

    def _connect(self) -> None:
        self.new.clicked.connect(self.invent)
        self.invent_one.clicked.connect(self.invent)
        self.acts.deliver.clicked.connect(self.deliver)
        self.acts.hold.clicked.connect(self.hold)
        self.acts.skip.clicked.connect(self.skip)
        self.acts.more.clicked.connect(
            lambda: self.menu_of(self.list.current_key()).popup(self.acts.more.menu_point())
        )
        self.list.current_changed.connect(self._offer)
        self.list.section_pressed.connect(self._fold)
        self.list.activated_row.connect(self.read)
        self.list.menu_asked.connect(lambda key, point: self.menu_of(key).popup(point))
        self.form.sent.connect(self._send)
        self.form.cancelled.connect(self._throw_away)
        self.form.left.connect(self.show_queue)
        self.pane.back.clicked.connect(self.show_queue)
        self.pane.answered.clicked.connect(self._tick)
        self.pane.pictures.opened.connect(self._enlarge)

    def _takes_acts(self, row: Row) -> bool:
        line = self._lines.get(row.key)
        return line is not None and bool(line.acts)

    def show_screen(self, screen: TableScreen) -> None:
        """Show the queue as it stands; an open form stays."""
        self._lines = {line.key: line for line in screen.injects}
        self._recipients = screen.recipients
        self._show_rows(screen)
        self.new.setVisible(screen.can_invent)
        self.invent_one.setVisible(screen.can_invent)
        self.empty.say(*screen.injects_empty)
        if self._stack.currentWidget() in {self.list, self.empty}:
            self.show_queue()

    def _show_rows(self, screen: TableScreen) -> None:
        before = self.list.current_key()
        self.list.show_rows([inject_row(line) for line in screen.injects])
        kept = before if before in self._lines else screen.current_inject
        self.list.choose(kept)
        self._offer(kept)

    def _offer(self, key: str) -> None:
        line = self._lines.get(key)
        if self._warned and self._warned != key:
            self._warned = ""
            self.note.clear()
        self.acts.offer(line.acts if line else ())

    def _fold(self, group: str) -> None:
        self._presenter.fold(group)
        self.show_screen(self._presenter.screen())

    def show_queue(self) -> None:
        """The queue again, or the words that it is empty; what was begun waits."""
        self.form.keeping.leave()
        self._editing = ""
        now = self.window().focusWidget()
        page = self.list if self._lines else self.empty
        leaves = page is not self._stack.currentWidget() and self._stack.isAncestorOf(now or self)
        self._stack.setCurrentWidget(page)
        if leaves:
            # On the list itself: on a button of its row, Enter would deliver what nobody has read.
            (self.list if self._lines else self.invent_one).setFocus()

    def meant(self) -> str:
        """The inject that keys act on: the current row."""
        return self.list.current_key()

    # Acts

    def _tick(self) -> None:
        """The tick on the inject that is read."""
        self._answer(self._presenter.answer(self._reading))
        self.show_queue()

    def _answer(self, answer: Answer) -> None:
        self.note.say(answer.refused)

    def deliver(self) -> None:
        """Deliver the current one."""
        self._answer(self._presenter.deliver(self.meant()))

    def deliver_by_key(self) -> None:
        """Deliver the current one; before its time only when the key is pressed again.

        The key goes down the list, and one press too many would tell the room of what is to come.
        """
        key = self.meant()
        line = self._lines.get(key)
        if line is not None and line.early and self._warned != key:
            self._warned = key
            again = with_keys("Press the key again to deliver it all the same", "inject.deliver")
            self.note.say(f"{line.number} {line.early}. {again}.", "warn")
            return
        self._warned = ""
        self.deliver()

    def hold(self) -> None:
        """Hold the current one, or let it go."""
        self._answer(self._presenter.hold(self.meant()))

    def skip(self) -> None:
        """Leave the current one out."""
        self._answer(self._presenter.skip(self.meant()))

    def menu_of(self, key: str) -> QMenu:
        """What else may be done with an inject."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Full text").triggered.connect(lambda: self.read(key))
        line = self._lines.get(key)
        acts = line.acts if line else ()
        offered = (
            ("deliver", "Deliver", self._presenter.deliver),
            ("hold", "Hold", self._presenter.hold),
            ("release", "Put back into the queue", self._presenter.hold),
            ("skip", "Skip", self._presenter.skip),
        )
        for act, words, run in offered:
            if act in acts:
                entry = menu.addAction(words)
                entry.triggered.connect(lambda _=False, run=run: self._answer(run(key)))
        if "edit" in acts:
            menu.addAction("Edit…").triggered.connect(lambda: self.edit(key))
            menu.addAction("Change recipients…").triggered.connect(
                lambda: self.edit(key, recipients=True)
            )
        seq = self._presenter.entry_of(key)
        if seq:
            menu.addAction("Note on it…").triggered.connect(lambda: self.note_asked.emit(seq))
        if "later" in acts:
            self._offer_times(menu.addMenu("Deliver later"), key)
        for act, words in (("answer", "Answered"), ("unanswer", "Not answered yet")):
            if act in acts:
                menu.addAction(words).triggered.connect(
                    lambda: self._answer(self._presenter.answer(key))
                )
        return menu

    def _offer_times(self, menu: QMenu, key: str) -> None:
        for words, minutes, turn in self._presenter.times():
            menu.addAction(words).triggered.connect(
                lambda _=False, minutes=minutes, turn=turn: self._answer(
                    self._presenter.later(key, minutes, turn)
                )
            )

    def read(self, key: str) -> None:
        """Show an inject in full."""
        text = self._presenter.text(key)
        if text is None:
            return
        self.pane.show_text(text, self._presenter.picture)
        self.form.keeping.leave()
        self._reading = key
        self._stack.setCurrentWidget(self.pane)
        self.pane.text.setFocus()

    def _enlarge(self, place: int) -> None:
        """A picture large; what all received may go to the room from there."""
        text = self._presenter.text(self._reading)
        if text is None or place >= len(text.pictures):
            return
        push = None
        if text.letter and PUBLIC in text.to:
            seq = text.letter

            def push(at: int) -> None:
                self.push_asked.emit(seq, at)

        fetched = self._presenter.picture
        PictureSheet(self.pane, text.pictures, fetched, at=place, push=push).open()

    def invent(self) -> None:
        """Open the form for an inject of the facilitator's own, to all."""
        self._begin_new((PUBLIC,))

    def write_to(self, seat: str) -> None:
        """The same, to one seat alone."""
        self._begin_new((seat,))

    def _begin_new(self, to: Sequence[str]) -> None:
        """What was begun and left by Esc, or for something else, is there again."""
        self._open_form("")
        self.form.begin("New inject", "Deliver", Draft(to=tuple(to)))
        if tuple(to) != (PUBLIC,):
            # To whom it goes is what was asked for, whatever was begun.
            self.form.choose(to)

    def _throw_away(self) -> None:
        self.form.keeping.done()
        if not self._editing:
            self.form.picture.done()
        self.show_queue()

    def edit(self, key: str, *, recipients: bool = False) -> None:
        """Open the form for one of the queue, at its words or at its recipients."""
        text = self._presenter.text(key)
        if text is None or not text.can_edit:
            return
        self._open_form(key)
        draft = Draft(text.title, text.text, tuple(text.to))
        self.form.begin(f"Inject {text.number}", "Keep", draft, about=key)
        if recipients:
            self.form.focus_recipients()

    def _open_form(self, key: str) -> None:
        self.form.keeping.leave()
        self._editing = key
        self.note.clear()
        self.form.show_recipients(self._recipients)
        self.form.show_senders(self._presenter.senders())
        self._stack.setCurrentWidget(self.form)

    def _send(self) -> None:
        form, draft = self.form, self.form.draft()
        if self._editing:
            answer = self._presenter.edit(self._editing, draft.title, draft.text, draft.to)
        elif form.picture.is_reading():
            answer = refusal("The picture is still being read.", "Send it again in a moment.")
        else:
            answer = self._presenter.invent(*draft, picture=form.picture.brought())
        form.note.say(answer.refused)
        if not answer.refused:
            self._throw_away()
