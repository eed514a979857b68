"""The facilitator's list of all seats, voting or not."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.monogram import Monogram
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text, hairline
from wargame.ui.screen import Page
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.seats.hand_sheet import HandSheet
from wargame.ui.working import working_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from wargame.ui.views.seats.presenter import SeatRow, SeatsPresenter

HEAD, ROW, PHRASE = 32, 52, 150
"""Heights of the heads and of a row, and width of a phrase, in pixels at text size 1."""
MODES = (("person", "Person"), ("absent", "Absent"), ("control", "By me"))


COLUMNS = ("Seat", "", "In this phase", "Influence", "Played by", "Pass-phrase", "")


class SeatsView(Page):
    """All seats; signal `open_seat(seat)` to hand the laptop over or to write for one."""

    open_seat = Signal(str)

    def __init__(self, presenter: SeatsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._bare: set[str] = set()
        self._shown: object = None
        self._count = 0
        self.note = InlineNote()
        panel = Panel("Seats", "those with a vote first", margin=0)
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(16, 4, 16, 8)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 1)
        panel.add(scrolled(inner, "Seats", sideways=True), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.note)
        outer.addWidget(panel, 1)
        stop = presenter.session.listen(lambda _: self._changed())
        self.destroyed.connect(lambda: _stop(stop))
        self.refresh()

    @override
    def entered(self) -> None:
        self.refresh()

    @override
    def left(self) -> None:
        self._bare.clear()
        self.note.clear()

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show what is so now, anew only where it is otherwise than what is shown."""
        rows = self._presenter.rows()
        now = (rows, frozenset(self._bare), current_theme().px(ROW))
        if now != self._shown:
            self._shown = now
            self._draw(rows)
        self.settled.emit()

    def _draw(self, rows: Sequence[SeatRow]) -> None:
        emptied(self._grid)
        for place, word in enumerate(COLUMNS):
            self._grid.addWidget(Text(word, "meta-strong", "text3"), 0, place)
        self._count = len(rows)
        for number, row in enumerate(rows):
            self._grid.addWidget(hairline(), 2 * number + 1, 0, 1, len(COLUMNS))
            for place, cell in enumerate(self._cells(row)):
                self._grid.addWidget(cell, 2 * number + 2, place)
        self._fit()
        self._grid.setRowStretch(2 * len(rows) + 3, 1)

    def _fit(self) -> None:
        """Rows are as high as the text asks for."""
        theme = current_theme()
        self._grid.setRowMinimumHeight(0, theme.px(HEAD))
        for number in range(self._count):
            self._grid.setRowMinimumHeight(2 * number + 2, theme.px(ROW))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _cells(self, row: SeatRow) -> tuple[QWidget, ...]:
        mark = Monogram(row.monogram, row.name, side=36, faint=row.mode != "person")
        return (
            mark,
            self._who(row),
            _beside(GlyphMark(row.glyph, row.status), Text(row.status, "body", lines=1)),
            _named(Text(row.points, "second", "text2"), f"{row.points} influence"),
            self._mode(row),
            self._phrase(row),
            self._open(row),
        )

    def _who(self, row: SeatRow) -> QWidget:
        names = _stacked(
            Text(row.name, "strong", lines=1), Text(row.who, "second", "text2", lines=1)
        )
        if not row.may_change:
            return names
        change = IconButton("user-share", f"Change who plays {row.name}")
        change.clicked.connect(lambda: self.ask_people(row))
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(names, 1)
        line.addWidget(change)
        return holder

    def ask_people(self, row: SeatRow) -> None:
        """Ask who plays a seat from now on."""
        sheet = HandSheet(self, self._presenter, row.seat, row.name)
        sheet.handed.connect(lambda: self._bare.add(row.seat))
        sheet.handed.connect(self.refresh)
        sheet.open()

    def _mode(self, row: SeatRow) -> QWidget:
        mode = Segmented(f"{row.name} is played by", MODES, row.mode)
        mode.setEnabled(row.may_change)
        mode.chosen_changed.connect(lambda key: self._assign(row.seat, key))
        return mode

    def _phrase(self, row: SeatRow) -> QWidget:
        bare = row.phrase and row.seat in self._bare
        words = row.phrase if bare else "······" if row.phrase else row.phrase_note
        label = Text(words, "second", "text" if bare else "text2", lines=1)
        current_theme().keep(label, least_width=PHRASE)
        parts: list[QWidget] = [label]
        if row.phrase:
            eye = IconButton("eye-off" if bare else "eye", f"Show the phrase of {row.name}")
            eye.clicked.connect(lambda: self._turn(row.seat))
            parts.append(eye)
        if row.mode == "person":
            new = IconButton("refresh", f"New phrase for {row.name}")
            new.setEnabled(row.may_change)
            new.clicked.connect(lambda: self._renew(row))
            parts.append(new)
        return _beside(*parts)

    def _open(self, row: SeatRow) -> QWidget:
        button = ActButton(row.open_label, role="soft", scale="small")
        button.setAccessibleName(f"{row.open_label}: {row.name}")
        button.setEnabled(row.may_open)
        button.clicked.connect(lambda: self.open_seat.emit(row.seat))
        return button

    def _turn(self, seat: str) -> None:
        self._bare ^= {seat}
        self.refresh()

    def _assign(self, seat: str, mode: str) -> None:
        refusal = self._presenter.assign(seat, mode)
        self.note.say(refusal)
        if refusal:
            self._shown = None  # the choice that was clicked is not what is so
            self.refresh()

    def _renew(self, row: SeatRow) -> None:
        working_of(self).carry(
            f"Making a phrase for {row.name}",
            self._presenter.new_phrase(row.seat),
            lambda refusal: self._renewed(row, refusal),
            self,
        )

    def _renewed(self, row: SeatRow, refusal: str) -> None:
        if refusal:
            self.note.say(refusal)
            return
        self._bare.add(row.seat)
        said = f"{row.name} has a new phrase. It can be looked up here until the window closes."
        self.note.say(said, "ok")
        self.refresh()


def _stacked(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addStretch(1)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return holder


def _beside(*parts: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part, 1 if isinstance(part, Text) else 0)
    return holder


def _stop(stop: Callable[[], None]) -> None:
    # The session may have let go of all its listeners before the page is gone.
    with contextlib.suppress(ValueError):
        stop()


def _named(text: Text, name: str) -> Text:
    """A figure under its head says to readers what it counts."""
    text.setAccessibleName(name)
    return text
