"""The form of an inject, in place: title, text, recipients; for a new one or to change one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.game.ids import CONTROL, PUBLIC
from wargame.scenario.methods import METHODS
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.taking import picture_in
from wargame.ui.parts.text import Text, plain_tip
from wargame.ui.running.fields import ticks
from wargame.ui.running.keeping import Keeping
from wargame.ui.running.sending import SendsByKeys
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.table.picture_field import PictureField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from wargame.play.session import Session

_ACROSS = 4
_LEAST = 66
_NEWS = "news"


class Draft(NamedTuple):
    """What is written in the form."""

    title: str = ""
    text: str = ""
    to: tuple[str, ...] = (PUBLIC,)
    sender: str = CONTROL
    method: str = _NEWS


class InjectForm(QWidget):
    """Title, text and recipients; signals `sent`, `cancelled`, and `left` by Esc.

    What was typed stays until it is recorded. Ctrl+Enter in it sends what is written here: the
    next step, which has the same keys, waits until the form is left.
    """

    sent = Signal()
    cancelled = Signal()
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keeping = Keeping(session)
        self.keeping.begun_anew.connect(self.focus_title)
        self.head = Text("", "strong", lines=1)
        self.title = QLineEdit()
        self.title.setAccessibleName("Title of the inject")
        self.title.setPlaceholderText("What happens, in one line")
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Text of the inject")
        self.text.setPlaceholderText("What the seats read; the title alone if empty")
        self.text.setTabChangesFocus(True)
        self.source, self.way = QComboBox(), QComboBox()
        self.source.setAccessibleName("From")
        self.way.setAccessibleName("How it comes")
        for method, word in METHODS.items():
            self.way.addItem(word, method)
        for box in (self.source, self.way):
            box.setMinimumContentsLength(5)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self._origin = QWidget()
        self.picture = PictureField(session)
        self.keeping.begun_anew.connect(self.picture.done)
        self._chips = QGridLayout()
        self._chips.setSpacing(6)
        self._buttons: dict[str, ActButton] = {}
        self.note = InlineNote()
        self.send = ActButton("Deliver", role="soft", scale="small", keys=("Ctrl", "Enter"))
        self.cancel = ActButton("Cancel", role="quiet", scale="small")
        self.send.clicked.connect(self.sent)
        self.cancel.clicked.connect(self.cancelled)
        self.title.returnPressed.connect(self.text.setFocus)
        SendsByKeys(self, (self.title, self.text, *self.picture.lines), self.sent.emit)
        for field in (self.title, self.text):
            field.installEventFilter(self)
            # A picture that is dropped on a field is the form's; the field would write its path.
            field.setAcceptDrops(False)
        for line in self.picture.lines:
            line.installEventFilter(self)
        self.setAcceptDrops(True)
        self._lay_out()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._pastes(event):
            return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if not self._pastes(event):
            super().keyPressEvent(event)

    def _pastes(self, event: QKeyEvent) -> bool:
        """A picture on the clipboard goes to its place, wherever a person stands in the form."""
        if self.picture.isHidden() or not event.matches(QKeySequence.StandardKey.Paste):
            return False
        data = QApplication.clipboard().mimeData()
        # A spreadsheet gives its cells as a picture, too: words come first.
        if data.hasImage() and data.hasFormat("text/plain") and not data.hasUrls():
            return False
        return self.picture.take(data)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.picture.isHidden() and picture_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if self.picture.take(event.mimeData()):
            event.acceptProposedAction()

    def _lay_out(self) -> None:
        origin = QHBoxLayout(self._origin)
        origin.setContentsMargins(0, 0, 0, 0)
        origin.setSpacing(6)
        origin.addWidget(Text("From", "second-medium", "text2"))
        origin.addWidget(self.source, 1)
        origin.addWidget(self.way, 1)
        # In a low window what is written scrolls, never what sends it.
        inner = QWidget()
        self.text.setMinimumHeight(current_theme().px(_LEAST))
        # It takes the room that the rest leaves, and asks for none.
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.keeping)
        column.addWidget(self.title)
        column.addWidget(self.text, 1)
        column.addWidget(self._origin)
        column.addWidget(self.picture)
        column.addWidget(Text("To", "second-medium", "text2"))
        column.addLayout(self._chips)
        row = QHBoxLayout()
        row.addWidget(self.send)
        row.addWidget(self.cancel)
        row.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self.note)
        foot.addLayout(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        area = scrolled(inner, "Form of an inject")
        area.setMinimumHeight(24)
        outer.addWidget(area, 1)
        outer.addLayout(foot)

    def show_recipients(self, recipients: Sequence[tuple[str, str, str]]) -> None:
        """Who may be chosen: id, short word, name; the first is everybody."""
        known = [seat for seat, _, _ in recipients]
        if known == list(self._buttons):
            return
        emptied(self._chips)
        self._buttons = {}
        for place, (seat, word, name) in enumerate(recipients):
            chip = ActButton(word, role="chip", scale="tiny")
            chip.setCheckable(True)
            chip.setAccessibleName(f"To {name}")
            chip.setToolTip(plain_tip(name))
            chip.clicked.connect(lambda _=False, seat=seat: self._settle(seat))
            self._buttons[seat] = chip
            wide = _ACROSS if not place else 1
            at = place - 1 + _ACROSS if place else 0
            self._chips.addWidget(chip, at // _ACROSS, at % _ACROSS, 1, wide)

    def _settle(self, seat: str) -> None:
        """All and some exclude each other."""
        others = [one for one in self._buttons if (one == PUBLIC) != (seat == PUBLIC)]
        for one in others:
            self._buttons[one].setChecked(False)

    def show_senders(self, senders: Sequence[tuple[str, str]]) -> None:
        """Who may be named as the one it comes from: id and name, nobody first."""
        known = [self.source.itemData(place) for place in range(self.source.count())]
        if known != [one for one, _ in senders]:
            self.source.clear()
            for one, name in senders:
                self.source.addItem(name, one)

    def begin(self, head: str, verb: str, draft: Draft, *, about: str = "") -> None:
        """Fill the form and take the focus; what was begun of it before is there again.

        Args:
            head: Over the form.
            verb: On the button.
            draft: What stands in it at first.
            about: Which inject is changed; empty for a new one, whose origin can be said.
        """
        own = not about
        self.keeping.leave()
        self.head.setText(head)
        self.send.set_label(verb)
        self.title.setText(draft.title)
        self.text.setPlainText(draft.text)
        self._origin.setVisible(own)
        # What a planned inject carries stands in the pack.
        self.picture.setVisible(own)
        self.picture.begin()
        self.source.setCurrentIndex(max(0, self.source.findData(draft.sender)))
        self.way.setCurrentIndex(max(0, self.way.findData(draft.method)))
        self.choose(draft.to)
        self.note.clear()
        self.keeping.begin(
            f"inject:{about}" if about else "inject",
            "a change of an inject" if about else "an inject",
            {
                "title": self.title,
                "text": self.text,
                # Whom a known inject goes to is a change of its own.
                "to": ticks(self._buttons, writes=bool(about)),
                "from": self.source,
                "way": self.way,
                "picture_title": self.picture.title,
                "picture_alt": self.picture.alt,
                "picture_credit": self.picture.credit,
            },
        )
        self.title.setFocus()

    def draft(self) -> Draft:
        """What is written now."""
        return Draft(
            self.title.text(),
            self.text.toPlainText(),
            self.to(),
            str(self.source.currentData() or CONTROL),
            str(self.way.currentData()),
        )

    def focus_title(self) -> None:
        """Begin at the title."""
        self.title.setFocus()

    def choose(self, to: Sequence[str]) -> None:
        """Whom it goes to, whatever was chosen."""
        for seat, chip in self._buttons.items():
            chip.setChecked(seat in to)

    def focus_recipients(self) -> None:
        """Go to those who receive it."""
        chosen = [chip for chip in self._buttons.values() if chip.isChecked()]
        if chosen:
            chosen[0].setFocus()

    def to(self) -> tuple[str, ...]:
        """Who is chosen."""
        return tuple(seat for seat, chip in self._buttons.items() if chip.isChecked())
