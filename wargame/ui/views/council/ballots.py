"""The roll: one row a seat with a button for each answer that the charter offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.monogram import Monogram
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.text import Text, hairline, plain_tip, restyle
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from wargame.ui.parts.buttons import Scale
    from wargame.ui.views.council.screen import BallotLine, Choice

_LEAST, _ROOMY = 64, 3
_PAD = {"full": 6, "snug": 2, "low": 3}
_ROWS = 3
"""Rows that are always seen."""


class BallotRow(QFrame):
    """One seat; signals `answered(seat, value)`, `meant(seat)`, `gone(seat)`."""

    answered = Signal(str, str)
    meant = Signal(str)
    gone = Signal(str)

    def __init__(self, line: BallotLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seat = line.seat
        self.setProperty("kit", "row")
        self._name = Text(line.name, "strong", lines=1)
        self._note = Text("", "second", "text2", lines=1)
        self.buttons = {choice.value: self._button(line, choice) for choice in line.choices}
        self._glyphs = {choice.value: choice.glyph for choice in line.choices}
        self.widen()
        self.away = IconButton("user-off", f"{line.name} is absent", side=28, mark=16)
        self.away.clicked.connect(lambda: self.gone.emit(self.seat))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._note)
        self._mark = Monogram(line.code, line.name)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, _PAD["full"], 12, _PAD["full"])
        row.setSpacing(6)
        row.addWidget(self._mark)
        row.addSpacing(6)
        row.addLayout(names, 1)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addWidget(self.away)

    def _button(self, line: BallotLine, choice: Choice) -> ActButton:
        scale: Scale = "small" if len(line.choices) > _ROOMY else "regular"
        button = ActButton(choice.word, role="ballot", scale=scale, glyph=choice.glyph)
        button.setCheckable(True)
        button.setProperty("tone", choice.tone)
        button.setAccessibleName(f"{line.name}: {choice.word}")
        button.clicked.connect(lambda: self.answered.emit(self.seat, choice.value))
        return button

    def widen(self) -> None:
        """As wide as the answers with their shapes, so that a choice moves nothing."""
        for value, button in self.buttons.items():
            shown = button.glyph()
            button.set_glyph(self._glyphs[value])
            button.setMinimumWidth(max(button.sizeHint().width(), _LEAST))
            button.set_glyph(shown)

    def stand(self, how: str) -> None:
        """Snug rows lie closer; low rows say who and what, and the note is in the tooltip."""
        low = how == "low"
        self._note.setVisible(not low)
        self._mark.setVisible(not low)
        pad = _PAD[how]
        self._row.setContentsMargins(16, pad, 12, pad)
        for button in self.buttons.values():
            button.setProperty("scale", "small" if low or len(self.buttons) > _ROOMY else "")
            restyle(button)
            button.updateGeometry()
        self.updateGeometry()

    def high(self) -> int:
        """The height that it takes, with the line under it."""
        # What is in a layout inside of another is measured anew only when it is laid out.
        self._row.activate()
        return self.sizeHint().height() + 1

    def show_line(self, line: BallotLine) -> None:
        """The same seat, as it stands now."""
        self._note.setText(line.note)
        for choice in line.choices:
            button = self.buttons[choice.value]
            button.setChecked(choice.chosen)
            button.set_glyph(choice.glyph if choice.chosen else "")
            button.setEnabled(line.can or choice.chosen)
        self.away.setVisible(line.can and not line.sounded)
        self.away.setEnabled(not line.absent)
        tone = "accent" if line.current else ""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)
        self.setAccessibleName(f"{line.name}, {line.note}")
        self.setToolTip(plain_tip(line.note))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.meant.emit(self.seat)
        super().mousePressEvent(event)


class Ballots(QWidget):
    """All rows of a roll; they are made anew only when the roll is another one."""

    answered = Signal(str, str)
    meant = Signal(str)
    gone = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, BallotRow] = {}
        self._made: tuple[tuple[str, ...], ...] = ()
        self._full = self._snug = 0
        self._how = "full"
        self._measured_at = 0.0
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._area = scrolled(inner, "Ballots")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._current = ""
        # Rows made anew have no place until they are laid out, and the bar learns of it then.
        self._area.verticalScrollBar().rangeChanged.connect(self._show_current)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_lines(self, lines: tuple[BallotLine, ...]) -> None:
        """Show the roll as it stands; the current seat is scrolled into sight."""
        made = tuple(
            (line.seat, *(f"{one.value}/{one.word}/{one.tone}" for one in line.choices))
            for line in lines
        )
        if made != self._made:
            self._made = made
            self._build(lines)
        for line in lines:
            self.rows[line.seat].show_line(line)
        self._current = next((line.seat for line in lines if line.current), "")
        self._show_current()

    def _show_current(self) -> None:
        row = self.rows.get(self._current)
        if row is not None:
            self._area.ensureWidgetVisible(row, 0, 0)

    def stand_at(self, seat: str) -> None:
        """Put the focus on the first answer of a seat, where it has a row."""
        row = self.rows.get(seat)
        if row is not None:
            next(iter(row.buttons.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self, lines: tuple[BallotLine, ...]) -> None:
        emptied(self._column)
        self.rows = {line.seat: BallotRow(line) for line in lines}
        for row in self.rows.values():
            row.answered.connect(self.answered)
            row.meant.connect(self.meant)
            row.gone.connect(self.gone)
            self._column.addWidget(row)
            self._column.addWidget(hairline())
        self._column.addStretch(1)
        self._measured_at = 0.0
        self._fit()

    def _measure(self) -> None:
        """How high the roll is with full rows, and with rows that lie closer."""
        self._measured_at = current_theme().text_size
        self._how = "full"
        for row in self.rows.values():
            row.stand(self._how)
            row.widen()
        self._full = sum(row.high() for row in self.rows.values())
        self._snug = self._full - 2 * (_PAD["full"] - _PAD["snug"]) * len(self.rows)

    def _fit(self) -> None:
        """Rows are lower where that lets more of the roll be seen."""
        if self._measured_at != current_theme().text_size:
            self._measure()
        room = self.height()
        how = "full" if room >= self._full else "snug" if room >= self._snug else "low"
        if how != self._how:
            self._how = how
            for row in self.rows.values():
                row.stand(how)
        high = sum(row.high() for row in list(self.rows.values())[:_ROWS])
        self._area.setMinimumHeight(high)

    @override
    def sizeHint(self) -> QSize:
        # Not what Qt's area first saw in itself: the first rows, and then what room there is.
        return QSize(super().sizeHint().width(), self._area.minimumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
