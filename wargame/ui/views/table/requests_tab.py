"""Requests: what seats asked of control and of each other, until each is answered or closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.flow import Flow
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.scrolling import emptied
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text, plain_tip
from wargame.ui.running.keeping import Keeping
from wargame.ui.running.sending import SendsByKeys

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from wargame.play.session import Session
    from wargame.ui.running.asking import Answer
    from wargame.ui.views.table.request_lines import RequestLine, RequestsScreen
    from wargame.ui.views.table.request_presenter import RequestPresenter

KINDS = (("question", "Asks control"), ("talk", "Asks for a talk"))
VERBS = {"question": "Enter the question", "talk": "Enter the talk"}


class RequestBar(QWidget):
    """The buttons of the current request."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.take = ActButton("Take in hand", scale="small")
        self.answer = ActButton("Answer", scale="small")
        self.close_it = ActButton("Close", scale="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in (self.take, self.answer, self.close_it):
            row.addWidget(button)
        row.addStretch(1)

    def offer(self, line: RequestLine | None) -> None:
        """Show what may be done."""
        acts = line.acts if line else ()
        self.take.setVisible("take" in acts)
        self.answer.setVisible("answer" in acts)
        self.close_it.setVisible("close" in acts)
        if line is not None:
            self.answer.set_label(line.verb)


class RequestForm(QWidget):
    """A few lines for one request, or for a new one.

    Signals: `sent`, also by Ctrl+Enter in the text, `cancelled`, and `left` by Esc.
    """

    sent = Signal()
    cancelled = Signal()
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keeping = Keeping(session, self._fit)
        self.head = Text("", "strong", lines=2)
        self.seat = _combo("Who asks")
        self.seat.currentIndexChanged.connect(lambda _: self._fit())
        self.others = QWidget()
        self._chips = Flow(6)
        self.others.setLayout(self._chips)
        self._with: dict[str, ActButton] = {}
        self.kind = Segmented("What", KINDS, "question")
        self.kind.chosen_changed.connect(lambda _: self._fit())
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.note = InlineNote()
        self.send = ActButton("Send", role="soft", scale="small", keys=("Ctrl", "Enter"))
        cancel = ActButton("Cancel", role="quiet", scale="small")
        self.send.clicked.connect(self.sent)
        cancel.clicked.connect(self.cancelled)
        SendsByKeys(self, (self.text,), self.sent.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        who = QHBoxLayout()
        for widget in (self.seat, self.kind):
            who.addWidget(widget)
        who.addStretch(1)
        acts = QHBoxLayout()
        acts.addWidget(self.send)
        acts.addWidget(cancel)
        acts.addStretch(1)
        column.addWidget(self.head)
        column.addWidget(self.keeping)
        column.addLayout(who)
        column.addWidget(self.others)
        column.addWidget(self.text, 1)
        column.addWidget(self.note)
        column.addLayout(acts)

    def _fit(self) -> None:
        """With whom is asked for a talk alone; nobody talks with themselves."""
        asks = not self.kind.isHidden()
        talk = asks and self.kind.chosen() == "talk"
        self.others.setVisible(talk)
        own = str(self.seat.currentData())
        for seat, chip in self._with.items():
            chip.setVisible(seat != own)
            if seat == own:
                chip.setChecked(False)
        if asks:
            self.send.set_label(VERBS[self.kind.chosen()])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def to(self) -> tuple[str, ...]:
        """With whom the talk is."""
        return tuple(seat for seat, chip in self._with.items() if chip.isChecked())

    def begin(self, form: str, head: str, verb: str, words: str, *, asks: bool) -> None:
        """Begin; `asks` when the form is for a new request, else `form` names which one."""
        self.keeping.leave()
        self.head.setText(head)
        self.send.set_label(verb)
        self.text.clear()
        self.text.setAccessibleName(words)
        self.text.setPlaceholderText(words)
        self.note.clear()
        self.seat.setVisible(asks)
        self.kind.setVisible(asks)
        self._fit()
        fields: dict[str, object] = {"text": self.text}
        if asks:
            fields |= {"seat": self.seat, "kind": self.kind, "with": self._with}
        self.keeping.begin(form, "a request" if asks else "an answer to a request", fields)
        self.text.setFocus()

    def show_seats(self, seats: tuple[tuple[str, str, str], ...]) -> None:
        """Who may ask, and be asked."""
        if self.seat.count() == len(seats):
            return
        emptied(self._chips)
        self._with = {}
        self.seat.clear()
        for key, monogram, name in seats:
            chip = ActButton(monogram, role="chip", scale="tiny")
            chip.setCheckable(True)
            chip.setAccessibleName(f"With {name}")
            chip.setToolTip(plain_tip(name))
            self._chips.addWidget(chip)
            self._with[key] = chip
            self.seat.addItem(name, key)


class RequestsTab(QWidget):
    """The list of requests with its forms in place."""

    def __init__(self, presenter: RequestPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._lines: dict[str, RequestLine] = {}
        self._about, self._act = "", ""
        self.list = RowList("Requests")
        self.bar = RequestBar()
        self.form = RequestForm(presenter.session)
        self.new = ActButton("Enter one for a seat", icon="plus", scale="small")
        self.note = InlineNote()
        self.empty = EmptyState(
            "message",
            "No seat has asked anything.",
            "Questions to you and private talks stand here until they are closed.",
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for page in (self.list, self.empty, self.form):
            self._stack.addWidget(page)
        self.list.set_bar(self.bar, lambda row: bool(self._lines[row.key].acts))
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 8)
        head.addWidget(Text("Questions and private talks", "panel", lines=1), 1)
        head.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.list.current_changed.connect(lambda key: self.bar.offer(self._lines.get(key)))
        self.bar.take.clicked.connect(self.take)
        self.bar.answer.clicked.connect(lambda: self._open("answer"))
        self.bar.close_it.clicked.connect(self.close_current)
        self.new.clicked.connect(self.enter_one)
        self.form.sent.connect(self._send)
        self.form.cancelled.connect(self._throw_away)
        self.form.left.connect(self.show_list)

    def show_requests(self, screen: RequestsScreen) -> None:
        """Show them as they stand; an open form stays."""
        before = self.list.current_key()
        self._lines = {line.key: line for line in screen.lines}
        self.list.show_rows([_row(line) for line in screen.lines])
        self.list.choose(before if before in self._lines else next(iter(self._lines), ""))
        self.bar.offer(self._lines.get(self.list.current_key()))
        self.form.show_seats(screen.seats)
        self.new.setVisible(screen.can_ask)
        if self._stack.currentWidget() is not self.form:
            self.show_list()

    def show_list(self) -> None:
        """The list again, or the words that it is empty; what was begun waits."""
        self.form.keeping.leave()
        self._act = ""
        now = self.window().focusWidget()
        inside = self._stack.isAncestorOf(now or self)
        changes = self._stack.currentWidget() is not (self.list if self._lines else self.empty)
        self._stack.setCurrentWidget(self.list if self._lines else self.empty)
        if inside and changes:
            (self.list if self._lines else self.new).setFocus()

    def take(self) -> None:
        """Take the current one in hand."""
        self.note.say(self._presenter.take(self.list.current_key()).refused)

    def close_current(self) -> None:
        """Close the current one; a question without an answer asks why."""
        answer = self._presenter.close(self.list.current_key(), "")
        if answer.refused:
            self._open("close")
            self.form.note.say(answer.refused)

    def _open(self, act: str) -> None:
        line = self._lines[self.list.current_key()]
        self._about, self._act = line.key, act
        verb = line.verb if act == "answer" else "Close"
        words = f"{line.verb}, for {line.who}" if act == "answer" else "Why it is closed"
        name = f"request-{act}:{line.key}"
        self.form.begin(name, f"{line.what}: {line.title}", verb, words, asks=False)
        self._stack.setCurrentWidget(self.form)
        self.form.text.setFocus()

    def enter_one(self) -> None:
        """Enter what a seat asked aloud."""
        self._act = "ask"
        head = "For a seat that asked aloud"
        self.form.begin("request", head, "Enter", "What it asks", asks=True)
        self._stack.setCurrentWidget(self.form)
        self.form.text.setFocus()

    def _send(self) -> None:
        answer = self._submit(self.form.text.toPlainText())
        self.form.note.say(answer.refused)
        if not answer.refused:
            self._throw_away()

    def _throw_away(self) -> None:
        self.form.keeping.done()
        self.show_list()

    def _submit(self, text: str) -> Answer:
        if self._act == "answer":
            return self._presenter.answer(self._about, text)
        if self._act == "close":
            return self._presenter.close(self._about, text)
        form = self.form
        return self._presenter.enter(
            str(form.seat.currentData()),
            form.kind.chosen(),
            form.to(),
            text,
        )


def _row(line: RequestLine) -> Row:
    return Row(
        line.key,
        line.title,
        glyph=line.glyph,
        over=line.what,
        over_icon="lock",
        right=line.right,
        right_tone=line.tone,
        state=line.state,
        state_tone="text2",
        says=f"{line.what}: {line.title}. {line.state}, {line.right}",
    )


def _combo(name: str) -> QComboBox:
    made = QComboBox()
    made.setProperty("scale", "small")
    made.setAccessibleName(name)
    return made
