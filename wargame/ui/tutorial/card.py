"""The card and its ring. Neither takes the focus nor a click that is meant for what lies below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.announce import announce
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.text import Text
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from wargame.ui.tutorial.guide import CardScreen

WIDE = 340
_AROUND, _GAP, _EDGE = 6, 14, 12


class Ring(QWidget):
    """A line around what is meant; clicks go through it."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._theme = current_theme()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def go_around(self, room: QRect) -> None:
        """Stand around a part of the ground."""
        self.setGeometry(room.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))
        self.show()
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Two lines, so that it is seen on any ground.
        for width, token in ((5, "canvas"), (3, "accent")):
            painter.setPen(QPen(self._theme.colour(token), width))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 10, 10)
        painter.end()


class TutorialCard(QFrame):
    """What to do now, in a sentence; signals `back`, `onward`, `left` and `grown`."""

    back = Signal()
    onward = Signal()
    left = Signal()
    grown = Signal()

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._theme = current_theme()
        self._theme.grown.connect(self.grown)
        self.setProperty("kit", "overlay")
        self.setProperty("tone", "accent")
        self._place = Text("", "meta", "text2", lines=1)
        self._title = Text("", "panel", lines=2)
        self._says = Text("", "body", lines=None)
        self.back_button = ActButton("Back", scale="small", role="quiet")
        self.onward_button = ActButton("Skip", scale="small")
        self.leave_button = ActButton("Leave", scale="small", role="quiet")
        self.back_button.clicked.connect(self.back)
        self.onward_button.clicked.connect(self.onward)
        self.leave_button.clicked.connect(self.left)
        self._shown: CardScreen | None = None
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark("school", size=18, tone="accent"))
        head.addWidget(self._place, 1)
        acts = QHBoxLayout()
        acts.setSpacing(6)
        acts.addWidget(self.onward_button)
        acts.addWidget(self.back_button)
        acts.addStretch(1)
        acts.addWidget(self.leave_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._title)
        column.addWidget(self._says)
        column.addSpacing(4)
        column.addLayout(acts)

    def show_screen(self, screen: CardScreen) -> bool:
        """Show a step; returns whether it says anything new."""
        if screen == self._shown:
            return False
        self._shown = screen
        self._place.setText(screen.place or "Learn the table")
        self._title.setText(screen.title)
        self._says.setText(screen.says)
        self.setAccessibleName(f"Tutorial. {screen.place}. {screen.title}")
        self.setAccessibleDescription(screen.says)
        self.back_button.setVisible(screen.may_go_back)
        self.onward_button.setVisible(bool(screen.onward))
        self.onward_button.set_label(screen.onward)
        self.leave_button.set_label("Close" if screen.finished else "Leave")
        announce(self, f"{screen.title}. {screen.says}")
        return True

    def stand_beside(self, room: QRect | None, ground: QRect, sheet: QRect) -> None:
        """Stand where it covers nothing of what is meant, and as little as may be of a sheet."""
        wide = min(self._theme.px(WIDE), ground.width() - 2 * _EDGE)
        layout = self.layout()
        high = layout.totalHeightForWidth(wide) if layout else self.sizeHint().height()
        size = QSize(wide, min(high, ground.height() - 2 * _EDGE))
        self.setGeometry(QRect(place_beside(room, size, ground, sheet), size))
        self.show()
        self.raise_()


def place_beside(room: QRect | None, size: QSize, ground: QRect, sheet: QRect) -> QPoint:
    """Where a card of a size stands: after, before, under or over what is meant.

    Args:
        room: What is meant; None stands in the lower leading corner.
        size: Of the card.
        ground: What the card stands on.
        sheet: An open sheet, of which as little as may be is covered; empty for none.
    """
    inner = ground.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    clear = QRect() if room is None else room.adjusted(-_GAP, -_GAP, _GAP, _GAP)
    places = [_inside(wish, size, inner) for wish in _wishes(room, size, inner, sheet)]
    free = [at for at in places if not QRect(at, size).intersects(clear)] or places[-1:]
    return min(free, key=lambda at: _area(QRect(at, size).intersected(sheet)))


def _wishes(room: QRect | None, size: QSize, inner: QRect, sheet: QRect) -> list[QPoint]:
    """Places in order of how near they are, the corners last."""
    beside: list[QPoint] = []
    for one in (room, sheet if sheet.isValid() else None):
        if one is not None:
            gap, middle = _GAP + _AROUND, one.center().y() - size.height() // 2
            beside += [
                QPoint(one.right() + gap, middle),
                QPoint(one.left() - gap - size.width(), middle),
                QPoint(one.left(), one.bottom() + gap),
                QPoint(one.right() - size.width(), one.top() - gap - size.height()),
            ]
    corners = [inner.bottomLeft(), inner.bottomRight(), inner.topRight(), inner.topLeft()]
    return [*beside, *corners]


def _inside(at: QPoint, size: QSize, inner: QRect) -> QPoint:
    return QPoint(
        max(inner.left(), min(at.x(), inner.right() - size.width() + 1)),
        max(inner.top(), min(at.y(), inner.bottom() - size.height() + 1)),
    )


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())
