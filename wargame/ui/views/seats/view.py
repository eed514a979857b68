"""The facilitator's list of all seats, voting or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.monogram import Monogram
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text, hairline
from wargame.ui.screen import Page

if TYPE_CHECKING:
    from wargame.ui.views.seats.presenter import SeatRow, SeatsPresenter

MODES = (("person", "Person"), ("absent", "Absent"), ("control", "By me"))


class SeatsView(Page):
    """All seats; signal `open_seat(seat)` to hand the laptop over or to write for one."""

    open_seat = Signal(str)

    def __init__(self, presenter: SeatsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.note = InlineNote()
        panel = Panel("Seats", margin=0)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 8, 16, 8)
        self._column.setSpacing(0)
        panel.add(scrolled(inner, "Seats"), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.note)
        outer.addWidget(panel, 1)
        self._stop = presenter.session.listen(lambda _: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Show what is so now."""
        emptied(self._column)
        for row in self._presenter.rows():
            self._column.addWidget(self._row(row))
            self._column.addWidget(hairline())
        self._column.addStretch(1)
        self.settled.emit()

    def _row(self, row: SeatRow) -> QWidget:
        line = QWidget()
        inner = QHBoxLayout(line)
        inner.setContentsMargins(0, 8, 0, 8)
        inner.setSpacing(12)
        inner.addWidget(
            Monogram(row.seat.upper()[:3], row.name, side=36, faint=row.mode != "person")
        )
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Text(row.name, "strong", lines=1))
        names.addWidget(Text(f"{row.who} · {row.vote}", "second", "text2", lines=1))
        inner.addLayout(names, 3)
        inner.addWidget(GlyphMark(row.glyph, row.status))
        inner.addWidget(Text(row.status, "body", lines=1), 1)
        inner.addWidget(Text(row.points, "second", "text2", lines=1), 1)
        mode = Segmented(f"{row.name} is played by", MODES, row.mode)
        mode.chosen_changed.connect(lambda key: self._assign(row.seat, key))
        inner.addWidget(mode)
        phrase = ActButton("New phrase", icon="key", scale="small")
        phrase.setAccessibleName(f"New phrase for {row.name}")
        phrase.clicked.connect(lambda: self._phrase(row))
        inner.addWidget(phrase)
        open_it = ActButton(row.open_label, role="soft", scale="small")
        open_it.setAccessibleName(f"{row.open_label}: {row.name}")
        open_it.setEnabled(row.may_open)
        open_it.clicked.connect(lambda: self.open_seat.emit(row.seat))
        inner.addWidget(open_it)
        return line

    def _assign(self, seat: str, mode: str) -> None:
        refusal = self._presenter.assign(seat, mode)
        if refusal:
            self.note.say(refusal)
            self.refresh()
        else:
            self.note.clear()

    def _phrase(self, row: SeatRow) -> None:
        phrase = self._presenter.new_phrase(row.seat)
        self.note.say(f"The new phrase of {row.name} is {phrase}. It is shown this once.", "warn")
