"""Seat card: one seat of the strip, with its status and the act that is next for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.monogram import Monogram
from wargame.ui.parts.text import Text, plain_tip
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wargame.ui.parts.buttons import ButtonRole
    from wargame.ui.tones import Tone

WIDTH, HEIGHT = 196, 88
_BETWEEN, _FEW = 4, 32


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat as its card shows it; the presenter words it.

    Attributes:
        seat: the seat's id.
        code: its monogram, such as "KAZ".
        name: its name.
        person: who plays it, or "Run by you".
        glyph: the status shape.
        status: the status in words, such as "Sealed 14:27".
        tone: the token of the status.
        mark: the first group of a code, or nothing.
        act: the words of its button, or nothing for no button.
        urgent: whether that button is the soft accent one.
        faint: whether the facilitator runs it.
        brief: the status where the whole of it has no room.
    """

    seat: str
    code: str
    name: str
    person: str
    glyph: str
    status: str
    tone: Tone = "text2"
    mark: str = ""
    act: str = ""
    urgent: bool = False
    faint: bool = False
    brief: str = ""


class SeatCard(QFrame):
    """One seat; signals `act_pressed` and `menu_asked` carry the seat's id.

    Args:
        row: what it shows.
        has_menu: whether it offers a menu of its own.
    """

    act_pressed = Signal(str)
    menu_asked = Signal(str)

    def __init__(
        self, row: SeatRow, *, has_menu: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row = row
        self.setProperty("kit", "panel")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        current_theme().keep(self, least_width=150)
        self._monogram = Monogram(row.code, row.name)
        self._name = Text(row.name, "strong", lines=1)
        self._person = Text("", "second", "text2", lines=1)
        self._glyph = GlyphMark(row.glyph)
        self._status = Text("", "second-medium", lines=1)
        self._mark = Text("", "code", "text3")
        self._act = ActButton("", scale="tiny")
        self._act.clicked.connect(lambda: self.act_pressed.emit(self._row.seat))
        self.menu = IconButton("dots", f"More for {row.name}", side=24, mark=16)
        self.menu.clicked.connect(lambda: self.menu_asked.emit(self._row.seat))
        self._lay_out()
        # Not before it is laid out: shown without a parent it would be a window.
        self.menu.setVisible(has_menu)
        self.show_row(row)

    def _lay_out(self) -> None:
        head, foot, names = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        names.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._name, 1)
        top.addWidget(self.menu)
        names.addLayout(top)
        names.addWidget(self._person)
        head.setSpacing(8)
        head.addWidget(self._monogram, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        foot.setSpacing(_BETWEEN)
        foot.addWidget(self._glyph)
        foot.addWidget(self._status, 1)
        foot.addWidget(self._mark)
        foot.addWidget(self._act)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addStretch(1)
        column.addLayout(foot)

    def show_row(self, row: SeatRow) -> None:
        """Another state of the same seat."""
        self._row = row
        self._name.setText(row.name)
        self._person.setText(row.person)
        self._monogram.set_look(faint=row.faint)
        self._glyph.show_glyph(row.glyph)
        self._status.set_tone(row.tone)
        self._mark.setText(row.mark)
        self._act.setVisible(bool(row.act))
        if row.act:
            role: ButtonRole = "soft" if row.urgent else ""
            self._act.set_label(row.act)
            self._act.set_role(role)
            self._act.setAccessibleName(f"{row.act}: {row.name}")
        self._fit()
        said = ", ".join(part for part in (row.name, row.person, row.status) if part)
        self.setAccessibleName(said)

    def _fit(self) -> None:
        """The status in as many words as there is room for; then the code goes, then words."""
        row = self._row
        room = self.width() - self._edges()
        wide = self._status.fontMetrics().horizontalAdvance
        marked = wide(row.status) + self._mark.sizeHint().width() + _BETWEEN
        self._mark.setVisible(bool(row.mark) and marked <= room)
        whole = not row.brief or wide(row.status) <= room
        self._status.setText(row.status if whole else row.brief)
        # Under a few letters the shape says it alone, and the button keeps its words.
        seen = room >= min(wide(self._status.text()), current_theme().px(_FEW))
        self._status.setVisible(seen)
        self._glyph.setToolTip(plain_tip("" if seen else row.status))

    def _edges(self) -> int:
        """What of the last line is not the status: margins, its shape, the button."""
        margins = self._column.contentsMargins()
        taken = margins.left() + margins.right() + 2
        taken += self._glyph.sizeHint().width() + _BETWEEN
        if self._row.act:
            taken += self._act.sizeHint().width() + _BETWEEN
        return taken

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(WIDTH), max(theme.px(HEIGHT), super().sizeHint().height()))
