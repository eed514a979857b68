"""The sheet at Reveal that asks for the phrases of encrypted moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.text import Text
from wargame.ui.running.sheets import Sheet
from wargame.ui.running.unlocking import Unlocking
from wargame.ui.working import working_of

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.play.session import Session
    from wargame.ui.running.unlocking import LockedLine

TITLE = "Open the sealed moves"
WHY = "They are encrypted. A seat's pass-phrase opens its own move. The phrases are kept nowhere."
WITHOUT = "Go on without them"


class UnlockSheet(Sheet):
    """One field for each phrase that opens something; then the moves, or going on without some."""

    def __init__(self, over: QWidget, session: Session, only: str = "") -> None:
        super().__init__(over, TITLE, WHY, "Open the moves", width=620)
        self.unlocking = Unlocking(session, only)
        self.fields: dict[SeatId, QLineEdit] = {}
        self._glyphs: dict[SeatId, GlyphMark] = {}
        self._notes: dict[SeatId, Text] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self.content.addLayout(self._grid)
        self.without = ActButton(WITHOUT, role="quiet")
        self.without.clicked.connect(self._go_without)
        self.without.hide()
        self.content.addWidget(self.without)
        self.button.clicked.connect(self._open_them)
        self._lay_out()

    @classmethod
    def over(cls, widget: QWidget, session: Session, only: str = "") -> UnlockSheet:
        """Ask now."""
        sheet = cls(widget, session, only)
        sheet.open()
        return sheet

    @override
    def first_focus(self) -> QWidget | None:
        return next(iter(self.fields.values()), None)

    def _lay_out(self) -> None:
        for row, line in enumerate(self.unlocking.lines()):
            self._glyphs[line.owner] = GlyphMark("waiting", "encrypted")
            self._notes[line.owner] = Text(line.note, "second", "text2", lines=1)
            self._grid.addWidget(self._glyphs[line.owner], row, 0)
            self._grid.addWidget(Text(line.name, "strong", lines=1), row, 1)
            self._grid.addWidget(self._notes[line.owner], row, 2)
            self._grid.addWidget(self._field(line), row, 3)
        self._grid.setColumnStretch(3, 1)

    def _show(self) -> None:
        """What can be read now asks for nothing any more."""
        lines = {line.owner: line for line in self.unlocking.lines()}
        for owner, field in tuple(self.fields.items()):
            field.clear()
            line = lines.get(owner)
            if line is None or line.opened:
                field.hide()
                del self.fields[owner]
                self._glyphs[owner].show_glyph("passed", "read")
            self._notes[owner].setText(line.note if line else "opens nothing more")

    def _field(self, line: LockedLine) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setMaxLength(100)
        field.setPlaceholderText("Pass-phrase")
        field.setAccessibleName(f"Pass-phrase: {line.name}")
        field.returnPressed.connect(self.button.click)
        self.fields[line.owner] = field
        return field

    def _open_them(self) -> None:
        given = {one: field.text() for one, field in self.fields.items()}
        working_of(self).carry("Opening the moves", self.unlocking.give(given), self._given, self)

    def _given(self, idle: str) -> None:
        closed = self.unlocking.closed()
        if not closed:
            self.answer_with(self.unlocking.reveal)
            return
        self._show()
        still = f"Still closed: {closed}. Without its phrase a move has no effect, and all read so."
        self.note.say(f"{idle} {still}".strip())
        self.without.show()
        self.place()
        first = self.first_focus()
        if first is not None:
            first.setFocus()

    def _go_without(self) -> None:
        self.answer_with(lambda: self.unlocking.reveal(without=True))
