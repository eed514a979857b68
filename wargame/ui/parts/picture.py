"""A picture that came with an inject: large, or as a button that opens it large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from wargame.ui.parts.drawing import LOADING, Drawing
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from wargame.game.enclosed import Enclosed
    from wargame.ui.parts.drawing import Drawn

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WORDS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
_CORNER = 4
_TITLE = 24
_SHAPE = 0.66
"""Height of a small picture to its width."""
_INSET = 10


def paint_drawn(painter: QPainter, room: QRect, drawn: Drawn | None) -> None:
    """The picture whole in its room, or the sentence in its place."""
    theme = current_theme()
    image = drawn.image if drawn else None
    if image is None:
        painter.fillRect(room, theme.colour("sunken"))
        painter.setPen(theme.colour("text2"))
        painter.setFont(theme.font("second"))
        words = drawn.why if drawn else LOADING
        painter.drawText(room.adjusted(_INSET, 4, -_INSET, -4), int(_WORDS), words)
        return
    size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(
        room.left() + (room.width() - size.width()) // 2,
        room.top() + (room.height() - size.height()) // 2,
        size.width(),
        size.height(),
    )
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image)
    painter.setPen(QPen(theme.colour("border"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place.adjusted(0, 0, -1, -1))


def pixels_of(widget: QWidget, room: QSize) -> QSize:
    """A room in the pixels of the display."""
    ratio = widget.devicePixelRatioF()
    return QSize(round(room.width() * ratio), round(room.height() * ratio))


class PictureFace(QWidget):
    """A picture as large as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: bytes | None = None
        self.drawing = Drawing(self)
        self.drawing.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 90)

    def show_picture(self, one: Enclosed, content: bytes | None) -> None:
        """Show one, and tell those who cannot see it what it shows."""
        self._content = content
        self.setAccessibleName(one.title)
        self.setAccessibleDescription(one.alt)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(720, 480)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.drawing.ask(self._content, pixels_of(self, self.size()))
        with QPainter(self) as painter:
            paint_drawn(painter, self.rect(), self.drawing.drawn)


class PictureButton(QAbstractButton):
    """A small picture with its title; pressed, by hand or by key, it opens large."""

    def __init__(
        self, one: Enclosed, content: bytes | None, wide: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wide = wide
        self._content = content
        self._theme = current_theme()
        self.drawing = Drawing(self)
        self.drawing.changed.connect(self.update)
        self.setText(one.title.replace("&", "&&"))
        self.setAccessibleName(f"Picture: {one.title}")
        self.setAccessibleDescription(one.alt)
        self.setToolTip("Show it large")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._title = one.title

    @override
    def sizeHint(self) -> QSize:
        wide = self._theme.px(self._wide)
        return QSize(wide, round(wide * _SHAPE) + self._theme.px(_TITLE))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        below = self._theme.px(_TITLE)
        room = self.rect().adjusted(3, 3, -3, -below)
        self.drawing.ask(self._content, pixels_of(self, room.size()))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_drawn(painter, room, self.drawing.drawn)
            painter.setFont(self._theme.font("second"))
            tone = "accent" if self.underMouse() or self.hasFocus() else "text2"
            painter.setPen(self._theme.colour(tone))
            line = QRect(4, self.height() - below, self.width() - 8, below)
            words = painter.fontMetrics().elidedText(
                self._title, Qt.TextElideMode.ElideRight, line.width()
            )
            painter.drawText(line, int(Qt.AlignmentFlag.AlignCenter), words)
            if self.hasFocus():
                painter.setPen(QPen(self._theme.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
                painter.drawRoundedRect(ring, _CORNER, _CORNER)
