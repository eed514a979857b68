"""The third column of an open seat: what the state does alone this turn, and its sealing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.text import Text, hairline
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.seat.offers import INSTRUMENTS
from wargame.ui.views.seat.screen import Unfinished

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wargame.ui.views.seat.presenter import SeatPresenter
    from wargame.ui.views.seat.screen import DraftRow, OfferRow, OpenedMove, SeatScreen


NOTHING_YET = "Nothing is written yet."
NOTHING = "Nothing chosen yet. Sealing like this passes the turn."
NEVER = "never part of the move, never in the report"
SEALING = (
    "Sealing locks the move until Reveal and gives you a code. You can reopen it until Orders "
    "close; that is logged."
)

_LINE, _LINES = 36, 64
"""Height of the notes on a low window, and on any other."""
_LOW = 380


class MovePanel(Panel):
    """The move being written: chosen actions above, what may be chosen below.

    Signal `changed` after each change of the draft.
    """

    changed = Signal()

    def __init__(self, presenter: SeatPresenter) -> None:
        super().__init__("Your move", margin=0)
        self._presenter = presenter
        self._own: OwnSheet | None = None
        self._may_seal = False
        self._shown: tuple[object, ...] = ()
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 14, 16, 16)
        self._column.setSpacing(10)
        self.add(scrolled(inner, "Your move"), 1)
        self.notes = QPlainTextEdit()
        self.notes.setAccessibleName("Notes to yourself")
        self.notes.setTabChangesFocus(True)
        self.notes.setPlainText(presenter.notes)
        self.notes.textChanged.connect(lambda: presenter.write_notes(self.notes.toPlainText()))
        foot = QWidget()
        below = QVBoxLayout(foot)
        below.setContentsMargins(16, 10, 16, 12)
        below.setSpacing(6)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(Text("Notes to yourself", "second-strong", "text2"))
        head.addWidget(Text(NEVER, "second", "text3", lines=1), 1)
        below.addWidget(self._head)
        below.addWidget(self.notes)
        self._lock = QWidget()
        lock = QHBoxLayout(self._lock)
        lock.setContentsMargins(0, 4, 0, 0)
        lock.setSpacing(8)
        lock.addWidget(IconMark("lock"), 0, Qt.AlignmentFlag.AlignTop)
        lock.addWidget(Text(SEALING, "second", "text2", lines=2), 1)
        below.addWidget(self._lock)
        self.add(hairline())
        self.add(foot)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """On a low window what is only explained gives way to what is chosen and written."""
        theme = current_theme()
        low = self.height() < theme.px(_LOW)
        self._head.setVisible(not low)
        self._lock.setVisible(not low and self._may_seal)
        self.notes.setPlaceholderText(f"Notes to yourself: {NEVER}" if low else "")
        self.notes.setFixedHeight(theme.px(_LINE if low else _LINES))

    def show_screen(self, screen: SeatScreen) -> None:
        """Show the move anew."""
        kept = f"Draft kept {screen.draft_kept}" if screen.draft_kept else screen.draft_unkept
        self.set_note(kept)
        move = (screen.draft, screen.offers, screen.why_reading, screen.opened, screen.may_seal)
        if move == self._shown and (self._own is None) == (self._presenter.own is None):
            return
        self._shown = move
        emptied(self._column)
        self._own = None
        if screen.opened is not None:
            self._show_opened(screen.opened)
        if self._presenter.own is not None:
            self._show_own(self._presenter.own)
        if screen.why_reading:
            note = InlineNote()
            self._column.addWidget(note)
            note.say(screen.why_reading, "warn")
        for place, row in enumerate(screen.draft):
            self._column.addWidget(self._chosen(place, row))
        if not screen.draft:
            self._column.addWidget(
                Text(NOTHING if screen.may_seal else NOTHING_YET, "body", "text2", lines=3)
            )
        self._may_seal = screen.may_seal
        self._fit()
        # What is chosen stands above, with the way to take it out.
        offers = [offer for offer in screen.offers if not offer.chosen]
        head = "What your state may do" if offers or not screen.draft else "Anything else?"
        self._column.addSpacing(2)
        self._column.addWidget(Text(head, "second-strong", "text2"))
        for offer in offers:
            self._column.addWidget(self._offer(offer))
        own = ActButton("In your own words", icon="plus", scale="small")
        own.clicked.connect(self.write_own)
        self._column.addWidget(own, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)

    def _show_opened(self, opened: OpenedMove) -> None:
        """What was sealed and is told by now: to be read, and changed no more."""
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(GlyphMark(opened.glyph), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Text(opened.words, "second-medium", opened.tone, lines=3), 1)
        self._column.addLayout(head)
        for place, row in enumerate(opened.rows):
            self._column.addWidget(self._card(place, row, GlyphMark(opened.glyph, "opened")))
        self._column.addWidget(hairline())

    def _chosen(self, place: int, row: DraftRow) -> Panel:
        away = IconButton("trash", f"Take out {row.title}")
        away.clicked.connect(lambda: self._remove(place))
        return self._card(place, row, GlyphMark("draft", "in your draft"), away)

    def _card(
        self, place: int, row: DraftRow, mark: GlyphMark, away: IconButton | None = None
    ) -> Panel:
        card = Panel(margin=12)
        head = QHBoxLayout()
        head.addWidget(mark)
        head.addWidget(Text(f"{place + 1}", "strong", "text2"))
        head.addWidget(Text(row.title, "strong", lines=3), 1)
        head.addWidget(Text(row.price, "second-medium", "text2"))
        if away is not None:
            head.addWidget(away)
        card.add(head)
        card.add(Text(row.detail, "second", "text2", lines=2))
        if row.text and row.text != row.title:
            card.add(Text(row.text, "second", lines=6))
        card.add(_law(row.conduct_glyph, row.conduct))
        return card

    def _offer(self, offer: OfferRow) -> QWidget:
        row = QFrame()
        row.setProperty("kit", "card")
        column = QVBoxLayout(row)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Text(offer.title, "strong", lines=3), 1)
        head.addWidget(Text(offer.price, "second-medium", "text2"))
        add = ActButton("Choose", scale="small")
        add.setAccessibleName(f"Choose {offer.title}")
        add.clicked.connect(lambda: self._add(offer.id))
        head.addWidget(add)
        column.addLayout(head)
        if offer.text and offer.text != offer.title:
            column.addWidget(Text(offer.text, "second", "text2", lines=4))
        column.addLayout(_law(offer.conduct_glyph, offer.conduct))
        if offer.condition:
            column.addWidget(Text(offer.condition, "second", "warn", lines=3))
        return row

    def _add(self, action: str) -> None:
        self._presenter.add_offer(action)
        self.changed.emit()

    def _remove(self, place: int) -> None:
        self._presenter.remove(place)
        self.changed.emit()

    def write_own(self) -> None:
        """Open the sheet for an action in the player's own words."""
        if self._own is None:
            self._presenter.write_own(Unfinished())
            self.changed.emit()
        if self._own is not None:
            self._own.title.setFocus()

    def _show_own(self, own: Unfinished) -> None:
        self._own = OwnSheet(self._presenter, own)
        self._own.closed.connect(self.changed)
        self._column.addWidget(self._own)


def _law(glyph: str, words: str) -> QHBoxLayout:
    """What the charter says of an action."""
    law = QHBoxLayout()
    law.setSpacing(6)
    law.addWidget(GlyphMark(glyph, words, size=14))
    law.addWidget(Text(words, "second", "text2", lines=2), 1)
    return law


class OwnSheet(QWidget):
    """An action in the player's own words. Signal `closed` when it is added or left."""

    closed = Signal()

    def __init__(self, presenter: SeatPresenter, own: Unfinished) -> None:
        super().__init__()
        self._presenter = presenter
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        self.instrument = QComboBox()
        self.instrument.setAccessibleName("Kind of action")
        for key, word in INSTRUMENTS:
            self.instrument.addItem(word, key)
        self.to = QComboBox()
        self.to.setAccessibleName("To")
        self.to.addItem("To nobody in particular", "")
        for seat, name in presenter.others():
            self.to.addItem(f"To {name}", seat)
        row = QHBoxLayout()
        row.addWidget(self.instrument, 1)
        row.addWidget(self.to, 1)
        column.addLayout(row)
        self.title = QLineEdit()
        self.title.setPlaceholderText("What your state does, in one line")
        self.title.setAccessibleName("What your state does")
        self.title.setMaxLength(300)
        column.addWidget(self.title)
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText("More, if it needs more words")
        self.text.setAccessibleName("More words")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(84)
        column.addWidget(self.text)
        self.secret = QCheckBox("Only the other side learns of it at Reveal")
        column.addWidget(self.secret)
        law = QHBoxLayout()
        law.setSpacing(6)
        self._law_mark = GlyphMark("not-brought", size=14)
        self.law = Text("", "second", "text2", lines=2)
        law.addWidget(self._law_mark)
        law.addWidget(self.law, 1)
        column.addLayout(law)
        self.note = InlineNote()
        column.addWidget(self.note)
        acts = QHBoxLayout()
        add = ActButton("Add to my move", role="soft", scale="small")
        add.clicked.connect(self._add)
        leave = ActButton("Cancel", role="quiet", scale="small")
        leave.clicked.connect(self._leave)
        acts.addWidget(add)
        acts.addWidget(leave)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addWidget(hairline())
        self._fill(own)

    def _fill(self, own: Unfinished) -> None:
        """Show what was typed before; then listen."""
        self.instrument.setCurrentIndex(max(0, self.instrument.findData(own.instrument)))
        self.to.setCurrentIndex(max(0, self.to.findData(own.to[0] if own.to else "")))
        self.title.setText(own.title)
        self.text.setPlainText(own.text)
        self.secret.setChecked(own.secret)
        self._judge()
        self.instrument.activated.connect(lambda _: self._judge())
        self.to.activated.connect(lambda _: self._judge())
        self.instrument.activated.connect(lambda _: self._keep())
        self.to.activated.connect(lambda _: self._keep())
        self.title.textEdited.connect(lambda _: self._keep())
        self.text.textChanged.connect(self._keep)
        self.secret.toggled.connect(lambda _: self._keep())

    def _judge(self) -> None:
        """What it costs and what the charter says of it, before it is added."""
        chosen = self.to.currentData()
        glyph, words = self._presenter.judge_own(
            str(self.instrument.currentData()), (str(chosen),) if chosen else ()
        )
        self._law_mark.show_glyph(glyph)
        self.law.setText(words)

    def _keep(self) -> None:
        chosen = self.to.currentData()
        self._presenter.write_own(
            Unfinished(
                instrument=str(self.instrument.currentData()),
                to=(str(chosen),) if chosen else (),
                title=self.title.text(),
                text=self.text.toPlainText(),
                secret=self.secret.isChecked(),
            )
        )

    def _leave(self) -> None:
        self._presenter.write_own(None)
        self.closed.emit()

    def _add(self) -> None:
        chosen = self.to.currentData()
        refusal = self._presenter.add_own(
            str(self.instrument.currentData()),
            self.title.text(),
            self.text.toPlainText(),
            (str(chosen),) if chosen else (),
            secret=self.secret.isChecked(),
        )
        if refusal:
            self.note.say(refusal)
        else:
            self.closed.emit()
