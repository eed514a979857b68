"""The seat's papers and its inbox: the first two columns of an open seat."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.game.ids import CONTROL
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.pill import Pill
from wargame.ui.parts.progress import Meter
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text, hairline
from wargame.ui.views.seat.screen import Unfinished

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QMouseEvent

    from wargame.support.prose import Block
    from wargame.ui.views.seat.presenter import SeatPresenter
    from wargame.ui.views.seat.screen import FactRow, LetterRow, SeatScreen


_SHORT = 14
"""Signs of a fact's value that have room beside it."""
KINDS = (
    ("letter", "Letter"),
    ("question", "Ask the facilitator"),
    ("talk", "Ask for a talk"),
)


class Papers(Panel):
    """Briefing, objectives, red lines, influence, facts as this seat was told, the situation."""

    def __init__(self) -> None:
        super().__init__("Your briefing", margin=0)
        self._shown: tuple[object, ...] = ()
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 14, 16, 16)
        self._column.setSpacing(8)
        self.add(scrolled(inner, "Your briefing"), 1)

    def show_screen(self, screen: SeatScreen) -> None:
        """Show the papers, anew only if they changed: whoever reads keeps the place."""
        papers = (
            *(screen.briefing, screen.objectives, screen.red_lines, screen.facts),
            *(screen.points, screen.points_left, screen.points_of, screen.resources),
            screen.situation,
        )
        if papers == self._shown:
            return
        self._shown = papers
        emptied(self._column)
        self._blocks(screen.briefing)
        self._list("Objectives", "target", screen.objectives)
        self._list("Red lines", "ban", screen.red_lines)
        if screen.points_of:
            self._influence(screen)
        if screen.facts:
            self._head(f"Facts, as {screen.name} knows them")
            for fact in screen.facts:
                self._fact(fact)
        if screen.situation:
            self._head("What everybody knows")
            self._blocks(screen.situation)
        self._column.addStretch(1)

    def _blocks(self, blocks: Iterable[Block]) -> None:
        for part in blocks:
            heading = part.kind == "heading"
            self._column.addWidget(Text(str(part), "strong" if heading else "body", lines=None))

    def _head(self, title: str, right: str = "") -> None:
        self._column.addSpacing(6)
        self._column.addWidget(hairline())
        row = QHBoxLayout()
        row.addWidget(Text(title, "second-strong", "text2", lines=1), 1)
        if right:
            row.addWidget(Text(right, "second-strong"))
        self._column.addLayout(row)

    def _fact(self, fact: FactRow) -> None:
        """A short value stands beside its fact, a long one under it."""
        title = Text(fact.title, "body", lines=None)
        value = Text(fact.value, "second-medium", "text2", lines=None)
        if len(fact.value) > _SHORT:
            self._column.addWidget(title)
            self._column.addWidget(value)
            return
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(title, 1)
        row.addWidget(Text(fact.value, "second-medium", "text2"), 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def _list(self, title: str, icon: str, lines: Iterable[str]) -> None:
        lines = tuple(lines)
        if not lines:
            return
        self._head(title)
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(IconMark(icon), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(line, "body", lines=None), 1)
            self._column.addLayout(row)

    def _influence(self, screen: SeatScreen) -> None:
        self._head("Influence", screen.points)
        meter = Meter("Influence left")
        meter.measure(screen.points_left, screen.points_of)
        self._column.addWidget(meter)
        for line in screen.resources:
            self._column.addWidget(Text(line, "second", "text2", lines=None))


AT_ONCE = 40
"""Letters that are shown before earlier ones are asked for."""


class Inbox(Panel):
    """Letters, newest first, one of them open; writing above them. Signal `sent`."""

    sent = Signal()

    def __init__(self, presenter: SeatPresenter) -> None:
        super().__init__("Inbox", margin=0)
        self._presenter = presenter
        self._open = 0
        self._drawn = False
        self._letters: tuple[LetterRow, ...] = ()
        self._shown = AT_ONCE
        write = ActButton("Write", icon="pencil", scale="small")
        write.clicked.connect(self._write_new)
        self.add_tool(write)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.note = InlineNote()
        self.add(self.note)
        self.add(scrolled(inner, "Inbox"), 1)
        self._sheet: WriteSheet | None = None

    def show_screen(self, screen: SeatScreen) -> None:
        """Show the letters as they stand; what is being written stays."""
        same = screen.inbox == self._letters and self._drawn
        if same and (self._sheet is None) == (self._presenter.letter is None):
            return
        self._letters = screen.inbox
        self.set_note("" if not screen.inbox else str(len(screen.inbox)))
        self._redraw()

    def _redraw(self) -> None:
        self._drawn = True
        emptied(self._column)
        self._sheet = None
        if self._presenter.letter is not None:
            self._show_sheet(self._presenter.letter)
        if not self._letters:
            self._column.addWidget(EmptyState("mailbox", "No letters yet."))
        for letter in self._letters[: self._shown]:
            self._column.addWidget(self._row(letter))
            self._column.addWidget(hairline())
        if len(self._letters) > self._shown:
            earlier = ActButton("Earlier letters", role="quiet", scale="small")
            earlier.clicked.connect(self._show_more)
            self._column.addWidget(earlier, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)

    def _show_more(self) -> None:
        self._shown += AT_ONCE
        self._redraw()

    def _row(self, letter: LetterRow) -> QWidget:
        is_open = letter.seq == self._open
        row = LetterCard(is_open=is_open)
        column = QVBoxLayout(row)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark(letter.icon))
        head.addWidget(Text(letter.who, "second-medium", "text2", lines=1), 1)
        if letter.only:
            head.addWidget(Pill("Only you", icon="lock"))
        head.addWidget(Text(letter.when, "second", "text3"))
        column.addLayout(head)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Text(letter.title, "strong", lines=3), 1)
        column.addLayout(line)
        if is_open:
            for part in letter.text:
                heading = part.kind == "heading"
                column.addWidget(Text(str(part), "strong" if heading else "body", lines=None))
            for act, words in letter.acts:
                button = ActButton(words, scale="small")
                button.setAccessibleName(f"{words}: {letter.title}")
                button.clicked.connect(
                    lambda _=False, one=letter.request, act=act: self._act(one, act)
                )
                column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            if letter.may_reply:
                reply = ActButton(
                    "Reply", icon="corner-down-left", does="letter.reply", scale="small"
                )
                reply.clicked.connect(lambda: self.write(letter))
                column.addWidget(reply, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            read = ActButton("Read", scale="tiny")
            read.setAccessibleName(f"Read {letter.title}")
            read.clicked.connect(lambda: self._read(letter.seq))
            row.pressed.connect(lambda: self._read(letter.seq))
            line.addWidget(read, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _act(self, request: str, act: str) -> None:
        refusal = self._presenter.act_on(request, act)
        if refusal:
            self.note.say(refusal)
        else:
            self.sent.emit()

    def _read(self, seq: int) -> None:
        self._open = seq
        self._redraw()

    def _write_new(self) -> None:
        self.write()

    def reply(self) -> None:
        """Reply to the open letter, or write a new one."""
        letter = next((one for one in self._letters if one.seq == self._open), None)
        self.write(letter if letter and letter.may_reply else None)

    def write(self, to: LetterRow | None = None) -> None:
        """Open the sheet for a letter, above the list; one that is begun goes on."""
        begun = self._presenter.letter
        if begun is None or to is not None:
            kept = begun or Unfinished()
            self._presenter.write_letter(replace(kept, to=(to.sender,)) if to else kept)
        self._redraw()
        if self._sheet is not None:
            self._sheet.text.setFocus()

    def _show_sheet(self, letter: Unfinished) -> None:
        self._sheet = WriteSheet(self._presenter, letter)
        self._sheet.closed.connect(self._redraw)
        self._sheet.sent.connect(self.sent)
        self._column.addWidget(self._sheet)


class LetterCard(QFrame):
    """One thing in the inbox; signal `pressed` when it is clicked anywhere."""

    pressed = Signal()

    def __init__(self, *, is_open: bool) -> None:
        super().__init__()
        self.setProperty("kit", "row")
        if is_open:
            self.setProperty("tone", "accent")
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()


class WriteSheet(QWidget):
    """A letter to other seats or the facilitator. Signals `sent`, and `closed` without sending."""

    closed = Signal()
    sent = Signal()

    def __init__(self, presenter: SeatPresenter, letter: Unfinished) -> None:
        super().__init__()
        self._presenter = presenter
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        self.kind = Segmented("What it is", KINDS, letter.instrument or KINDS[0][0])
        self.kind.chosen_changed.connect(lambda _: self._change())
        kind = QHBoxLayout()
        kind.addWidget(self.kind)
        kind.addStretch(1)
        column.addLayout(kind)
        self._to_head = Text("To", "second-strong", "text2")
        column.addWidget(self._to_head)
        self.to: dict[str, QCheckBox] = {}
        for seat, name in (*presenter.others(), ("control", "The facilitator")):
            box = QCheckBox(name)
            box.setChecked(seat in letter.to)
            box.toggled.connect(lambda _: self._keep())
            self.to[seat] = box
            column.addWidget(box)
        self.title = QLineEdit()
        self.title.setPlaceholderText("Subject")
        self.title.setAccessibleName("Subject")
        self.title.setMaxLength(200)
        self.title.setText(letter.title)
        self.title.textEdited.connect(lambda _: self._keep())
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Letter")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(120)
        self.text.setPlainText(letter.text)
        self.text.textChanged.connect(self._keep)
        column.addWidget(self.title)
        column.addWidget(self.text)
        self.note = InlineNote()
        column.addWidget(self.note)
        row = QHBoxLayout()
        send = ActButton("Send", icon="send", role="soft")
        send.clicked.connect(self._send)
        leave = ActButton("Leave it", role="quiet")
        leave.clicked.connect(self._leave)
        row.addWidget(send)
        row.addWidget(leave)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(hairline())
        self._fit()

    def _change(self) -> None:
        self._fit()
        self._keep()

    def _fit(self) -> None:
        """A question goes to the facilitator; a talk is asked of seats, without a subject."""
        letter, talk = (self.kind.chosen() == key for key in ("letter", "talk"))
        self._to_head.setVisible(letter or talk)
        for seat, box in self.to.items():
            box.setVisible(letter or (talk and seat != CONTROL))
        self.title.setVisible(letter)
        words = {"letter": "Letter", "question": "Your question", "talk": "What it is about"}
        self.text.setPlaceholderText(words[self.kind.chosen()])

    def _to(self) -> tuple[str, ...]:
        return tuple(seat for seat, box in self.to.items() if box.isChecked())

    def _keep(self) -> None:
        self._presenter.write_letter(
            Unfinished(
                instrument=self.kind.chosen(),
                to=self._to(),
                title=self.title.text(),
                text=self.text.toPlainText(),
            )
        )

    def _leave(self) -> None:
        self._presenter.write_letter(None)
        self.closed.emit()

    def _send(self) -> None:
        refusal = self._presenter.send(
            self._to(), self.title.text(), self.text.toPlainText(), self.kind.chosen()
        )
        if refusal:
            self.note.say(refusal)
        else:
            self.sent.emit()
