"""The scrubber: turns to scale, a tick for each entry, shapes for rulings, and a handle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from wargame.ui.parts.accessible import SliderAccess, ensure_factory
from wargame.ui.parts.glyph import paint_glyph
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

    from wargame.ui.views.review.screen import Mark, ScrubScreen, TurnSpan

_GAP = 4
_LEAST = 24
_TRACK = 34
_MARK = 16
_HANDLE = 12
_APART = 3
"""Pixels that lie between two ticks at least."""


class Scrubber(QWidget):
    """Where in the exercise we look. Signal `moved(entry)` when a person moves the handle.

    Left and Right step entries, Ctrl with them phases, Home and End go to the ends.
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ensure_factory()
        self._theme = current_theme()
        self._screen: ScrubScreen | None = None
        self._access: SliderAccess | None = None
        self.setAccessibleName("Place in the exercise")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Time runs from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def show_screen(self, screen: ScrubScreen) -> None:
        """Show turns, ticks and marks, and the handle at its entry."""
        moved = self._screen is None or self._screen.at != screen.at
        self._screen = screen
        self.setAccessibleDescription(f"{screen.where}, {screen.when}")
        if moved:
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, screen.at))
        self.update()

    def make_access(self) -> QAccessibleInterface:
        """The interface that readers use: a slider that tells its place in words."""
        if self._access is None:
            self._access = SliderAccess(self, self)
        return self._access

    def value_range(self) -> tuple[int, int, int]:
        """The first entry, the one at the handle, and the last, for readers."""
        screen = self._screen
        return (1, screen.at, screen.last) if screen is not None else (0, 0, 0)

    def take_value(self, value: int) -> None:
        """A reader moves the handle."""
        least, at, most = self.value_range()
        if least <= value <= most and value != at:
            self.moved.emit(value)

    # Where things lie

    def _spans(self) -> list[tuple[TurnSpan, QRectF]]:
        """Each turn's box: as wide as its share of the entries, and never too narrow to hit."""
        if self._screen is None or not self._screen.turns:
            return []
        turns = self._screen.turns
        room = self.width() - _GAP * (len(turns) - 1) - 2
        least = min(_LEAST, room / len(turns))
        counts = [turn.last - turn.first + 1 for turn in turns]
        spare = room - least * len(turns)
        total = sum(counts)
        top = self._theme.metrics("second-medium").height() + 6
        left, found = 1.0, []
        for turn, count in zip(turns, counts, strict=True):
            wide = least + spare * count / total
            found.append((turn, QRectF(left, top, wide, self._theme.px(_TRACK))))
            left += wide + _GAP
        return found

    def place_of(self, seq: int) -> float:
        """The x of an entry."""
        for turn, box in self._spans():
            if turn.first <= seq <= turn.last:
                share = (seq - turn.first + 0.5) / (turn.last - turn.first + 1)
                return box.left() + box.width() * share
        return 0.0

    def entry_at(self, x: float) -> int:
        """The entry nearest to an x."""
        nearest = 1
        for turn, box in self._spans():
            if x >= box.left():
                share = min(1.0, (x - box.left()) / box.width())
                count = turn.last - turn.first + 1
                nearest = turn.first + min(count - 1, int(share * count))
        return nearest

    @override
    def sizeHint(self) -> QSize:
        high = self._theme.metrics("second-medium").height() + 6 + self._theme.px(_TRACK)
        return QSize(self._theme.px(600), high + self._theme.px(_HANDLE) + 6)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._screen is not None:
            for turn, box in self._spans():
                self._paint_turn(painter, turn, box)
            self._paint_marks(painter)
            self._paint_handle(painter)
        painter.end()

    def _paint_turn(self, painter: QPainter, turn: TurnSpan, box: QRectF) -> None:
        screen = self._screen
        now = screen is not None and turn.first <= screen.at <= turn.last
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent_soft" if now else "sunken"))
        painter.drawRoundedRect(box, 6, 6)
        font = self._theme.font("second-medium")
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent" if now else "text2"))
        words = QFontMetrics(font).elidedText(
            turn.title, Qt.TextElideMode.ElideRight, int(box.width())
        )
        room = QRectF(box.left(), 0, box.width(), box.top() - 4)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
        self._paint_ticks(painter, turn, box)

    def _paint_ticks(self, painter: QPainter, turn: TurnSpan, box: QRectF) -> None:
        painter.setPen(QPen(self._theme.colour("bstrong"), 1))
        high = self._theme.px(10)
        middle = box.center().y()
        count = turn.last - turn.first + 1
        last = box.left() - _APART
        for seq in self._screen.ticks if self._screen else ():
            if not turn.first <= seq <= turn.last:
                continue
            x = box.left() + box.width() * (seq - turn.first + 0.5) / count
            if x - last < _APART:
                # More ticks than pixels would be a bar.
                continue
            last = x
            painter.drawLine(QPointF(x, middle - high / 2), QPointF(x, middle + high / 2))

    def _paint_marks(self, painter: QPainter) -> None:
        for mark in self._screen.marks if self._screen else ():
            paint_glyph(painter, self._mark_rect(mark), mark.glyph)

    def _mark_rect(self, mark: Mark) -> QRectF:
        side = self._theme.px(_MARK)
        spans = self._spans()
        middle = spans[0][1].center().y() if spans else 0.0
        return QRectF(self.place_of(mark.seq) - side / 2, middle - side / 2, side, side)

    def _paint_handle(self, painter: QPainter) -> None:
        spans = self._spans()
        if self._screen is None or not spans:
            return
        x, top, bottom = self.place_of(self._screen.at), spans[0][1].top(), spans[0][1].bottom()
        side = self._theme.px(_HANDLE)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.drawLine(QPointF(x, top - 3), QPointF(x, bottom + 2))
        painter.setBrush(self._theme.colour("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        disc = QRectF(x - side / 2, bottom + 2, side, side)
        painter.drawEllipse(disc)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawEllipse(disc.adjusted(-3, -3, 3, 3))

    # Mouse and keys

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position().x())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().x())

    def _go(self, x: float) -> None:
        seq = self.entry_at(x)
        if self._screen is not None and seq != self._screen.at:
            self.moved.emit(seq)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        screen = self._screen
        if screen is None:
            return
        phases = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        later = [one for one in screen.stops if one > screen.at]
        earlier = [one for one in screen.stops if one < screen.at]
        moves = {
            Qt.Key.Key_Left: (earlier[-1] if earlier else 1) if phases else screen.at - 1,
            Qt.Key.Key_Right: (later[0] if later else screen.last) if phases else screen.at + 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: screen.last,
        }
        key = Qt.Key(event.key())
        if key in moves:
            self.moved.emit(max(1, min(screen.last, moves[key])))
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().event(event)

    def _tip(self, point: QPoint) -> str:
        for mark in self._screen.marks if self._screen else ():
            if self._mark_rect(mark).contains(QPointF(point)):
                return f"#{mark.seq} {mark.says}"
        return f"#{self.entry_at(point.x())}"
