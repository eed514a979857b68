"""Overlay: a card over the whole window that holds the focus until it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from wargame.ui.parts.scrolling import scrolled
from wargame.ui.parts.taborder import go_on, stops
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Callable

_BLUR, _DROP = 30, 12
_EDGE = 16
_RIM = 1


class Overlay(QWidget):
    """A card in the middle of its host: Tab stays inside, Esc closes, the focus returns.

    Put content into `card` through its layout `body`. It is hidden until `open`.

    Args:
        host: the widget that it covers, as a rule the window's central one.
        name: what it is, for readers.
        width: of the card; it shrinks with the host.
        top: pixels from the host's top; 0 stands in the middle.
        closes: whether Esc and a click beside it close it (not for what must be answered).
    """

    opened = Signal()
    closed = Signal()

    def __init__(
        self, host: QWidget, name: str, *, width: int = 720, top: int = 0, closes: bool = True
    ) -> None:
        super().__init__(host)
        self._theme = current_theme()
        self._host = host
        self._card_width = width
        self._top = top
        self._closes = closes
        self._before: QWidget | None = None
        self.setAccessibleName(name)
        self.card = QFrame(self)
        self.card.setProperty("kit", "overlay")
        self.card.setAccessibleName(name)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        # On a low window a long card scrolls as a whole: nothing in it is ever squeezed.
        self._area = scrolled(inner, name)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room = QVBoxLayout(self.card)
        room.setContentsMargins(_RIM, _RIM, _RIM, _RIM)
        room.addWidget(self._area)
        self._stretching: tuple[QWidget, Callable[[], int], int] | None = None
        host.installEventFilter(self)
        self._theme.grown.connect(self._place_anew)
        self.hide()

    def open(self) -> None:
        """Covers the host and takes the focus."""
        self._before = QApplication.focusWidget()
        self.place()
        self.show()
        # What it holds knows its size once it is shown.
        self.place()
        self.raise_()
        inside = self._stops()
        (inside[0] if inside else self.card).setFocus(Qt.FocusReason.PopupFocusReason)
        self.opened.emit()

    def close_overlay(self) -> None:
        """Uncovers the host and gives the focus back."""
        if self.isHidden():
            return
        self.hide()
        before, self._before = self._before, None
        # It may be gone meanwhile, as the cards of Home are when that reads its packs anew.
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def place(self) -> None:
        """Takes the host's size and puts the card in its place."""
        self.setGeometry(self._host.rect())
        wide = min(self._card_width, self.width() - 2 * _EDGE)
        room = self.height() - 2 * _EDGE
        self._stretch(wide, room)
        high = min(self._wish(wide), room)
        top = self._top or (self.height() - high) // 2
        top = max(_EDGE, min(top, self.height() - high - _EDGE))
        self.card.setGeometry(QRect((self.width() - wide) // 2, top, wide, high))
        # The shadow lies where the card lay before.
        self.update()

    def _place_anew(self) -> None:
        """Its words may be larger now."""
        if self.isVisible():
            self.place()
            # A bar that scrolled for a moment took room from some of the parts.
            self.body.update()

    def let_stretch(self, part: QWidget, wish: Callable[[], int], least: int = 96) -> None:
        """One part of the card, which scrolls by itself, takes the height that there is.

        Args:
            part: what gives way on a low window.
            wish: how many pixels it would have, asked each time the card is placed.
            least: under this the card scrolls as a whole.
        """
        self._stretching = (part, wish, least)

    def _stretch(self, wide: int, room: int) -> None:
        if self._stretching is None:
            return
        part, wish, least = self._stretching
        part.setFixedHeight(wish())
        over = self._wish(wide) - room
        if over > 0:
            part.setFixedHeight(max(least, wish() - over))

    def _wish(self, wide: int) -> int:
        """The height that the card would have."""
        self.body.activate()
        # The edge that the style draws around the card is within its width.
        self.card.ensurePolished()
        rim = 2 * _RIM + self.card.width() - self.card.contentsRect().width()
        inside = wide - rim
        wish = self.body.totalHeightForWidth(inside) if self.body.hasHeightForWidth() else -1
        return rim + max(wish, self.body.totalMinimumSize().height(), self._hinted(wish))

    def _hinted(self, wish: int) -> int:
        return -1 if wish > 0 else self.body.totalSizeHint().height()

    def _stops(self) -> list[QWidget]:
        """What Tab reaches inside, in order."""
        return stops(self.card)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        go_on(self._stops(), forward=forward)
        now = QApplication.focusWidget()
        if now is not None and self.card.isAncestorOf(now):
            self._area.ensureWidgetVisible(now)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._closes:
            self.close_overlay()
        # Nothing goes on to what lies below.
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._closes and not self.card.geometry().contains(event.position().toPoint()):
            self.close_overlay()
        event.accept()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.place()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("scrim"))
        shade = self._theme.colour("shadow")
        steps = _BLUR // 2
        card = QRectF(self.card.geometry()).translated(0, _DROP)
        painter.setPen(Qt.PenStyle.NoPen)
        soft = self._theme.colour("shadow").toRgb()
        soft.setAlphaF(shade.alphaF() / steps)
        painter.setBrush(soft)
        for step in range(steps):
            grow = _BLUR - 2 * step
            painter.drawRoundedRect(card.adjusted(-grow, -grow, grow, grow), 14 + grow, 14 + grow)
        painter.end()
