"""Rows of seats with one choice each: by a click, or by a letter that moves on to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.announce import announce
from wargame.ui.parts.monogram import Monogram
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text, hairline, restyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from wargame.ui.views.council.screen import Option, SeatLine

_MOST_SEEN = 8
_NAME = 150


class _Row(QFrame):
    meant = Signal(str)

    def __init__(self, line: SeatLine, options: Sequence[Option]) -> None:
        super().__init__()
        self.setProperty("kit", "row")
        self._seat = line.seat
        self.note = Text(line.note, "second", "text2", lines=1)
        self.choice = Segmented(line.name, [(one.value, one.word) for one in options], line.chosen)
        for one in options:
            # The rows are one Tab stop; letters and arrows do the rest.
            self.choice.button(one.value).setFocusPolicy(Qt.FocusPolicy.NoFocus)
        names = QVBoxLayout()
        names.setSpacing(0)
        name = Text(line.name, "strong", lines=1)
        name.setMinimumWidth(_NAME)
        names.addStretch(1)
        names.addWidget(name)
        names.addWidget(self.note)
        names.addStretch(1)
        head = self._head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Monogram(line.code, line.name, side=32))
        head.addLayout(names, 1)
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(12)
        row.addLayout(head, 1)
        row.addWidget(self.choice)

    def needs(self) -> int:
        """The width of name and choice beside each other."""
        margins = self._row.contentsMargins()
        parts = self._head.minimumSize().width() + self.choice.minimumSizeHint().width()
        return parts + self._row.spacing() + margins.left() + margins.right()

    def stand(self, *, stacked: bool) -> None:
        """The choice under the name where both have no room beside each other."""
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._row.setSpacing(4 if stacked else 12)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.meant.emit(self._seat)
        super().mousePressEvent(event)


class LetteredRows(QWidget):
    """All seats; signal `chosen(seat, value)`.

    Args:
        name: What is chosen, for readers.
        options: The same for every seat.
        goes_on: Whether a letter moves on to the next seat.
    """

    chosen = Signal(str, str)

    def __init__(
        self,
        name: str,
        options: Sequence[Option],
        *,
        goes_on: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._options = tuple(options)
        self._goes_on = goes_on
        self._lines: tuple[SeatLine, ...] = ()
        self._rows: dict[str, _Row] = {}
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._area: QScrollArea = scrolled(inner, name)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_lines(self, lines: Sequence[SeatLine]) -> None:
        """Show the seats as they stand; the rows stay where they are."""
        if [one.seat for one in lines] != list(self._rows):
            self._build(lines)
        self._lines = tuple(lines)
        for line in lines:
            self._rows[line.seat].note.setText(line.note)
            self._rows[line.seat].note.setVisible(bool(line.note))
            self._rows[line.seat].choice.choose(line.chosen)
        self._mark()

    def _build(self, lines: Sequence[SeatLine]) -> None:
        emptied(self._column)
        self._rows = {line.seat: _Row(line, self._options) for line in lines}
        for seat, row in self._rows.items():
            row.choice.chosen_changed.connect(
                lambda value, seat=seat: self.chosen.emit(seat, value)
            )
            row.meant.connect(self._mean)
            self._column.addWidget(row)
            self._column.addWidget(hairline())
        self._column.addStretch(1)
        self._fit()

    def _fit(self) -> None:
        """All rows stand alike, and the first are seen without scrolling."""
        room = self._area.viewport().width()
        stacked = any(row.needs() > room for row in self._rows.values())
        for row in self._rows.values():
            row.stand(stacked=stacked)
        most = _MOST_SEEN // 2 if stacked else _MOST_SEEN
        high = sum(row.sizeHint().height() + 1 for row in list(self._rows.values())[:most])
        self._area.setMinimumHeight(high + 2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def current(self) -> str:
        """The seat on which letters act."""
        seats = list(self._rows)
        return seats[self._at] if self._at < len(seats) else ""

    def _mean(self, seat: str) -> None:
        self._at = list(self._rows).index(seat)
        self._mark()

    def _mark(self) -> None:
        for place, row in enumerate(self._rows.values()):
            tone = "accent" if place == self._at and self.hasFocus() else ""
            if row.property("tone") != tone:
                row.setProperty("tone", tone)
                restyle(row)
        if self._at < len(self._lines):
            line = self._lines[self._at]
            words = {one.value: one.word for one in self._options}
            said = f"{line.name}: {words.get(line.chosen, 'nothing yet')}"
            self.setAccessibleName(f"{self._name}. {said}")
            self._area.ensureWidgetVisible(self._rows[line.seat], 0, 0)

    def _step(self, by: int) -> None:
        self._at = max(0, min(self._at + by, len(self._rows) - 1))
        self._mark()
        announce(self, self.accessibleName())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        letter = event.text().upper()
        found = next((one for one in self._options if one.letter == letter), None)
        if event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        elif found is not None and self.current():
            self.chosen.emit(self.current(), found.value)
            if self._goes_on:
                self._step(1)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark()
