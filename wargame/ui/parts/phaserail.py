"""The phase rail: the phases of a turn in a line, done, now and later."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from wargame.ui.parts.accessible import ItemsAccess, ensure_factory
from wargame.ui.parts.glyph import paint_glyph
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAccessibleInterface

_DISC = 20
_HALO = 4
_BETWEEN = 14


class Phase(NamedTuple):
    """A phase as the rail shows it."""

    id: str
    title: str


class PhaseRail(QWidget):
    """Discs joined by lines; a click or Enter on one emits `chosen` with its id.

    Arrows, Home and End move the ring of the focus. Where the words have no room it says
    "4 of 8, Orders" under the discs, and without them where they have none either.

    Args:
        name: what it is, for readers.
    """

    chosen = Signal(str)

    def __init__(self, name: str = "Phases", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ensure_factory()
        self._theme = current_theme()
        self._phases: tuple[Phase, ...] = ()
        self._now = 0
        self._ring = 0
        self._measured: list[int] = []
        self._measured_at = 0.0
        self._access: ItemsAccess | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Time runs from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def show_phases(self, phases: Sequence[tuple[str, str]], now: int) -> None:
        """The phases as pairs of id and title, and the place of the current one, from 0."""
        self._phases = tuple(Phase(*pair) for pair in phases)
        self._now = now
        self._ring = now
        self._measured_at = 0.0
        self.updateGeometry()
        self.update()

    def make_access(self) -> QAccessibleInterface:
        """The interface that readers use."""
        self._access = self._access or ItemsAccess(self, self)
        return self._access

    def item_count(self) -> int:
        """How many phases there are."""
        return len(self._phases)

    def item_name(self, index: int) -> str:
        """The phase's title and whether it is done, now or later."""
        state = "done" if index < self._now else "now" if index == self._now else "later"
        return f"{self._phases[index].title}, {index + 1} of {len(self._phases)}, {state}"

    def item_is_current(self, index: int) -> bool:
        """Whether it is the current phase."""
        return index == self._now

    def item_rect(self, index: int) -> QRect:
        """Where a phase is painted."""
        if self.is_compact() and not self._holds_discs():
            return self.rect()
        if self.is_compact() or self._fits_evenly():
            pitch = self.width() / len(self._phases)
            return QRect(round(pitch * index), 0, round(pitch), self.height())
        widths = self._widths()
        spare = max(0, self.width() - sum(widths)) / len(widths)
        left = sum(widths[:index]) + spare * index
        return QRect(round(left), 0, round(widths[index] + spare), self.height())

    def _widths(self) -> list[int]:
        if self._measured_at != self._theme.text_size:
            self._measured_at = self._theme.text_size
            self._measured = self._measure()
        return self._measured

    def _measure(self) -> list[int]:
        metrics = self._theme.metrics("second-strong")
        least = self._theme.px(_DISC) + 2 * _HALO
        return [
            max(least, metrics.horizontalAdvance(phase.title)) + _BETWEEN for phase in self._phases
        ]

    def _fits_evenly(self) -> bool:
        """Whether neighbours stay apart at equal distances; long words may lean out."""
        widths = self._widths()
        pitch = self.width() / len(widths)
        pairs = itertools.pairwise(widths)
        ends = max(widths[0], widths[-1]) <= pitch
        return ends and all((one + other) / 2 <= pitch for one, other in pairs)

    def is_compact(self) -> bool:
        """Whether only the current phase has room."""
        return sum(self._widths()) > self.width()

    def _holds_discs(self) -> bool:
        """Whether every phase can be pointed at, if only one is named."""
        least = self._theme.px(_DISC) + 2 * _HALO + 4
        return least * len(self._phases) <= self.width()

    @override
    def sizeHint(self) -> QSize:
        line = self._theme.metrics("second-strong").height()
        return QSize(sum(self._widths()), self._theme.px(_DISC) + 2 * _HALO + 6 + line)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if self._phases and self.is_compact() and not self._holds_discs():
            self._paint_words(painter)
        elif self._phases:
            for index in range(len(self._phases)):
                self._paint_line(painter, index)
            for index in range(len(self._phases)):
                self._paint_phase(painter, index)
        painter.end()

    def _said(self) -> str:
        """The current phase where it alone is named; none is, between turns."""
        if self._now < 0:
            return ""
        return f"{self._now + 1} of {len(self._phases)}, {self._phases[self._now].title}"

    def _paint_words(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font("strong"))
        painter.setPen(self._theme.colour("accent"))
        metrics = self._theme.metrics("strong")
        said = metrics.elidedText(self._said(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), said)
        if self.hasFocus():
            self._paint_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), 7)

    def _disc(self, index: int) -> QRectF:
        side = self._theme.px(_DISC)
        disc = QRectF(0, 0, side, side)
        middle = QRectF(self.item_rect(index)).center().x()
        disc.moveTo(middle - side / 2, _HALO)
        return disc

    def _paint_line(self, painter: QPainter, index: int) -> None:
        if index + 1 == len(self._phases):
            return
        start, end = self._disc(index), self._disc(index + 1)
        token = "ok" if index < self._now else "mute_line"
        painter.setPen(QPen(self._theme.colour(token), 2))
        y = start.center().y()
        left, right = QPointF(start.right() + 3, y), QPointF(end.left() - 3, y)
        painter.drawLine(left, right)

    def _paint_phase(self, painter: QPainter, index: int) -> None:
        disc = self._disc(index)
        now = index == self._now
        if index < self._now:
            side = self._theme.px(18)
            mark = QRectF(0, 0, side, side)
            mark.moveCenter(disc.center())
            paint_glyph(painter, mark, "passed")
        else:
            self._paint_disc(painter, disc, index, now=now)
        if self.hasFocus() and index == self._ring:
            self._paint_ring(painter, disc.adjusted(-3, -3, 3, 3), disc.height())
        if now or not self.is_compact():
            self._paint_title(painter, disc, index, now=now)

    def _paint_title(self, painter: QPainter, disc: QRectF, index: int, *, now: bool) -> None:
        painter.setFont(self._theme.font("second-strong" if now else "second-medium"))
        painter.setPen(self._theme.colour("accent" if now else "text2"))
        title = self._said() if self.is_compact() else self._phases[index].title
        words = self.item_rect(index)
        words.setTop(round(disc.bottom()) + _HALO + 4)
        words.setHeight(self._theme.metrics("second-strong").height())
        # A long word may lean over its neighbours' empty sides.
        words.adjust(-words.width() // 2, 0, words.width() // 2, 0)
        if self.is_compact():
            wide = self._theme.metrics("second-strong").horizontalAdvance(title) + 2
            words.setWidth(wide)
            left = round(disc.center().x() - wide / 2)
            words.moveLeft(max(0, min(left, self.width() - wide)))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), title)

    def _paint_disc(self, painter: QPainter, disc: QRectF, index: int, *, now: bool) -> None:
        if now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_line"))
            painter.drawEllipse(disc.adjusted(-_HALO, -_HALO, _HALO, _HALO))
            painter.setBrush(self._theme.colour("fill"))
            painter.drawEllipse(disc)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("mute_line"), 1.5))
            painter.drawEllipse(disc.adjusted(0.75, 0.75, -0.75, -0.75))
        painter.setFont(self._theme.font("meta-strong"))
        painter.setPen(self._theme.colour("on" if now else "text3"))
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), str(index + 1))

    def _paint_ring(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.drawRoundedRect(rect, radius, radius)

    def _at(self, point: QPoint) -> int | None:
        for index in range(len(self._phases)):
            if self.item_rect(index).contains(point):
                alone = self.is_compact() and not self._holds_discs()
                return self._now if alone else index
        return None

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self._ring = index
            self.chosen.emit(self._phases[index].id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._phases) - 1
        moves = {
            Qt.Key.Key_Left: self._ring - 1,
            Qt.Key.Key_Right: self._ring + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in moves:
            self._ring = max(0, min(last, moves[key]))
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._phases:
            self.chosen.emit(self._phases[self._ring].id)
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self._at(event.pos())
            if index is not None:
                QToolTip.showText(event.globalPos(), self.item_name(index), self)
            return True
        return super().event(event)
