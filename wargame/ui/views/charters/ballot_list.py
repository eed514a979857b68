"""The roll of the calculator: a row a member, a button for each answer, hundreds if need be.

The buttons are painted, as a widget for each would make a roll of 193 slow: a click on one gives
that ballot, and the keys give the current member's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPen
from PySide6.QtWidgets import QStyle
from typing_extensions import override

from wargame.ui.parts.glyph import paint_glyph
from wargame.ui.parts.monogram import paint_monogram
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Index, Row, RowRole
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QMouseEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from wargame.ui.theme.scale import Role
    from wargame.ui.views.charters.screen import BallotLine, Choice

_SIDE, _GAP, _HIGH, _CODE, _PAD, _MARK, _LEAST, _NAME = 12, 6, 28, 30, 10, 16, 60, 64


@dataclass(frozen=True, slots=True)
class BallotRow(Row):
    """A member as a row of the roll."""

    line: BallotLine | None = None


class Hit(NamedTuple):
    """A painted button, from the upper left corner of its row."""

    rect: QRect
    choice: Choice


class BallotDelegate(RowDelegate):
    """Paints a member, and a button for each answer that the charter offers."""

    def __init__(self) -> None:
        super().__init__(divided=True)
        self._look = current_theme()
        self.over: tuple[str, str] = ("", "")

    def _wide(self, choice: Choice) -> int:
        """A button's width, with room for the shape it gets when it is chosen."""
        words = self._look.metrics("second-strong").horizontalAdvance(choice.word)
        return max(self._look.px(_LEAST), words + self._look.px(_MARK) + 6 + 2 * _PAD)

    def _room(self, line: BallotLine) -> int:
        """What all the buttons need in one line."""
        return sum(map(self._wide, line.choices)) + _GAP * (len(line.choices) - 1)

    def _beside(self, line: BallotLine, width: int) -> bool:
        """Whether the buttons have room beside the name."""
        taken = 2 * _SIDE + self._look.px(_CODE) + 10
        if _has_name(line):
            taken += self._look.px(_NAME)
        return width - taken >= self._room(line)

    def hits(self, line: BallotLine, width: int) -> list[Hit]:
        """Where the buttons of a member stand."""
        high = self._look.height("small")
        beside = self._beside(line, width)
        left = _SIDE + self._look.px(_CODE) + 10
        x = width - _SIDE - self._room(line) if beside else left
        y = _GAP if beside or not _has_name(line) else _GAP + self._look.px(_CODE)
        found = []
        for choice in line.choices:
            wide = min(self._wide(choice), width - _SIDE - left)
            if not beside and x > left and x + wide > width - _SIDE:
                x, y = left, y + high + _GAP
            found.append(Hit(QRect(x, y, wide, high), choice))
            x += wide + _GAP
        return found

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(RowRole.ROW)
        width = self._width(option)
        last = max(hit.rect.bottom() for hit in self.hits(row.line, width))
        least = self._look.px(_CODE) + 2 * 5
        return QSize(width, max(least, last + 1 + _GAP + 1))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RowRole.ROW)
        rect = QRect(option.rect)
        self._mirrored = rect if option.direction is Qt.LayoutDirection.RightToLeft else None
        painter.save()
        painter.setClipRect(rect)
        state = option.state & ~QStyle.StateFlag.State_MouseOver
        self._paint_ground(painter, rect, row, state)
        self._paint_member(painter, rect, row.line)
        for hit in self.hits(row.line, rect.width()):
            box = self._seen(hit.rect.translated(rect.topLeft()))
            self._paint_button(
                painter, box, hit.choice, hot=self.over == (row.key, hit.choice.value)
            )
        painter.restore()

    def _paint_member(self, painter: QPainter, rect: QRect, line: BallotLine) -> None:
        side = self._look.px(_CODE)
        box = QRect(rect.left() + _SIDE, rect.top() + 5, side, side)
        paint_monogram(painter, self._seen(box), line.code)
        left = box.right() + 10
        right = rect.right() - _SIDE
        beside = self._beside(line, rect.width())
        if beside:
            right -= self._room(line) + _GAP
        words = QRect(left, box.top(), right - left, side)
        if _has_name(line):
            self._write(painter, words, line.name, "second-strong", "text")
        elif line.note and beside and words.width() > self._look.px(_NAME):
            self._write(painter, words, line.note, "meta", "text3")

    def _paint_button(self, painter: QPainter, box: QRect, choice: Choice, *, hot: bool) -> None:
        tone = choice.tone
        edge = self._look.colour(tone if choice.chosen else "mute_line")
        ground = f"{tone}_soft" if choice.chosen else ("hover" if hot else "surface")
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setPen(QPen(edge, 2 if choice.chosen else 1))
        painter.setBrush(self._look.colour(ground))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        role: Role = "second-strong" if choice.chosen else "second-medium"
        font = self._look.font(role)
        wide = QFontMetrics(font).horizontalAdvance(choice.word)
        side = self._look.px(_MARK)
        all_of = wide + (side + 6 if choice.chosen else 0)
        x = box.left() + (box.width() - all_of) // 2
        if choice.chosen:
            mark = QRect(x, box.center().y() - side // 2 + 1, side, side)
            paint_glyph(painter, QRectF(mark), choice.glyph, ground=ground)
            x += side + 6
        ink = ("text" if tone == "mute" else tone) if choice.chosen else "text2"
        painter.setFont(font)
        painter.setPen(self._look.colour(ink))
        words = QRect(x, box.top(), wide + 2, box.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), choice.word)


class BallotList(RowList):
    """The roll; signals `answered(seat, value)` when a button of a member is clicked."""

    answered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._buttons = BallotDelegate()
        super().__init__("Ballots", self._buttons, parent)

    def show_ballots(self, ballots: tuple[BallotLine, ...], current: str) -> None:
        """Show the roll; the current member is scrolled into sight."""
        self.show_rows([_row(line) for line in ballots])
        if self.current_key() != current:
            self.choose(current)

    def hit_at(self, point: QPoint) -> tuple[str, str]:
        """The member and the answer under a point of the list, both empty beside the buttons."""
        index = self.indexAt(point)
        row = self.rows.row_at(index.row())
        if not isinstance(row, BallotRow) or row.line is None:
            return "", ""
        rect = self.visualRect(index)
        for hit in self._buttons.hits(row.line, rect.width()):
            box = QStyle.visualRect(
                self.layoutDirection(), rect, hit.rect.translated(rect.topLeft())
            )
            if box.contains(point):
                return row.key, hit.choice.value
        return "", ""

    def button_rect(self, seat: str, value: str) -> QRect:
        """Where a button stands in the list, to click it."""
        index = self.rows.index(self.rows.place_of(seat))
        row = self.rows.row_at(index.row())
        rect = self.visualRect(index)
        hits = (
            self._buttons.hits(row.line, rect.width())
            if isinstance(row, BallotRow) and row.line
            else []
        )
        found = next(hit.rect for hit in hits if hit.choice.value == value)
        return QStyle.visualRect(self.layoutDirection(), rect, found.translated(rect.topLeft()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            seat, value = self.hit_at(event.position().toPoint())
            if seat:
                self.answered.emit(seat, value)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.hit_at(event.position().toPoint())
        if over != self._buttons.over:
            self._buttons.over = over
            shape = Qt.CursorShape.PointingHandCursor if over[0] else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()
        if not event.buttons():
            super().mouseMoveEvent(event)


def _has_name(line: BallotLine) -> bool:
    """Whether a member has a name besides its code, which the monogram shows."""
    return line.name != line.code


def _row(line: BallotLine) -> BallotRow:
    chosen = next((choice.word for choice in line.choices if choice.chosen), "no ballot")
    offered = ", ".join(choice.word for choice in line.choices)
    return BallotRow(
        line.seat, line.name, says=f"{line.name}: {chosen}. Offered: {offered}.", line=line
    )
