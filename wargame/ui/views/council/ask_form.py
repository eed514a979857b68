"""The line that asks for a reason, a text or a seat before something is done, in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.text import Text
from wargame.ui.running.keeping import Keeping
from wargame.ui.running.sending import SendsByKeys

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.play.session import Session
    from wargame.ui.running.asking import Answer

_TEXT_HIGH = 96


class Asked(NamedTuple):
    """What is asked.

    Attributes:
        asks: `reason`, `text` or `seat`.
        prompt: The question.
        button: The verb of what is done with the answer.
        text: What the field holds at first.
        choices: Pairs of key and word, for `seat`.
        form: The name under which the answer is kept while it is written, empty for none.
    """

    asks: str
    prompt: str
    button: str
    text: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    form: str = ""


class AskForm(QFrame):
    """Asks for one thing, then does it; what was typed stays until it is recorded."""

    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept = Keeping(session)
        self.setProperty("kit", "row")
        self.setProperty("tone", "accent")
        self._act: Callable[[str], Answer] | None = None
        self.prompt = Text("", "second-medium", lines=2)
        self.line = QLineEdit()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_TEXT_HIGH)
        self.choice = QComboBox()
        self.button = ActButton("", role="soft", scale="small")
        self.cancel = ActButton("Cancel", role="quiet", scale="small")
        self.note = InlineNote()
        self.line.returnPressed.connect(self._do)
        self.button.clicked.connect(self._do)
        self.cancel.clicked.connect(self._throw_away)
        SendsByKeys(self, (self.line, self.text), self._do)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        column.addWidget(self.kept)
        column.addWidget(self.prompt)
        for widget in (self.line, self.text, self.choice):
            column.addWidget(widget)
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)

    def ask(self, asked: Asked, act: Callable[[str], Answer]) -> None:
        """Ask now, and do `act` with what was given."""
        self.kept.leave()
        self._act = act
        fields = {"reason": self.line, "text": self.text, "seat": self.choice}
        for key, field in fields.items():
            field.setVisible(key == asked.asks)
            field.setAccessibleName(asked.prompt)
        self.prompt.setText(asked.prompt)
        self.button.set_label(asked.button)
        self.line.setText(asked.text)
        self.text.setPlainText(asked.text)
        self.choice.clear()
        for key, word in asked.choices:
            self.choice.addItem(word, key)
        self.note.clear()
        if asked.form and asked.asks != "seat":
            self.kept.begin(asked.form, asked.prompt, {"given": fields[asked.asks]})
        self.show()
        fields[asked.asks].setFocus()

    def close_form(self) -> None:
        """Nothing is asked any more; what was begun waits."""
        self.kept.leave()
        self._act = None
        self.hide()
        self.closed.emit()

    def _throw_away(self) -> None:
        self.kept.done()
        self.close_form()

    def _given(self) -> str:
        if not self.text.isHidden():
            return self.text.toPlainText()
        if not self.choice.isHidden():
            return str(self.choice.currentData() or "")
        return self.line.text()

    def _do(self) -> None:
        if self._act is None:
            return
        answer = self._act(self._given())
        self.note.say(answer.refused)
        if not answer.refused:
            self._throw_away()
