"""What the room sees, small, on the table: the projector's own window grabbed, never another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.icons import paint_icon
from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.text import Text
from wargame.ui.projector.sheet import ProjectorSheet
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from wargame.ui.projector.host import ProjectorHost

HALF_SECOND = 500
_WIDE, _LEAST = 138, 80
"""A picture gives way to a button with long words."""


def _frame(wide: int) -> QSize:
    return QSize(wide, round(wide * 9 / 16))


class Thumbnail(QWidget):
    """The last picture of the room's window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Picture of what the room sees")

    def show_picture(self, picture: QPixmap | None) -> None:
        """Another picture, or none."""
        self._picture = picture
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return _frame(self._theme.px(_WIDE))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_LEAST), self.sizeHint().height())

    def frame_size(self) -> QSize:
        """What the picture takes of the room that there is."""
        return _frame(self.width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRect(QPoint(0, 0), self.frame_size())
        room = QRectF(whole).adjusted(0.5, 0.5, -0.5, -0.5)
        frame = QPainterPath()
        frame.addRoundedRect(room, 6, 6)
        painter.fillPath(frame, self._theme.colour("sunken"))
        if self._picture is not None:
            painter.setClipPath(frame)
            painter.drawPixmap(whole, self._picture)
            painter.setClipping(False)
        else:
            side = self._theme.px(24)
            mark = QRect(0, 0, side, side)
            mark.moveCenter(whole.center())
            paint_icon(painter, mark, "device-projector", "text3")
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(frame)
        painter.end()


class RoomPanel(Panel):
    """Thumbnail, mode, Blank and the way to change it; or that the projector is gone."""

    def __init__(self, host: ProjectorHost, parent: QWidget | None = None) -> None:
        super().__init__(margin=10, parent=parent)
        self.setAccessibleName("The room sees")
        self._host = host
        self.thumbnail = Thumbnail()
        self.mode = Text("", "strong", lines=2)
        self.head = Text("The room sees", "second", "text2", lines=1)
        self.note = Text("", "second", "text2", lines=None)
        self._unplugged = GlyphMark("contested", size=16)
        self.blank = ActButton("Blank", does="projector.blank", scale="small")
        self.change = IconButton("arrows-exchange", "Change what the room sees", framed=True)
        self.open = ActButton("Open a window", scale="small")
        self.again = ActButton("Look again", role="soft", scale="small")
        self.here = ActButton("Use a window here", scale="small")
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HALF_SECOND)
        self._timer.timeout.connect(self._grab)
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        side = QVBoxLayout()
        side.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._unplugged)
        head.addWidget(self.head, 1)
        side.addLayout(head)
        side.addWidget(self.mode)
        side.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(6)
        acts.addWidget(self.blank)
        acts.addWidget(self.change)
        acts.addWidget(self.open)
        acts.addStretch(1)
        side.addLayout(acts)
        row.addLayout(side, 1)
        self.add(row)
        self.add(self.note)
        lost = QHBoxLayout()
        lost.setSpacing(8)
        lost.addWidget(self.again)
        lost.addWidget(self.here)
        lost.addStretch(1)
        self.add(lost)
        # As high as its words: Fixed would keep to the height that they have in one line.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _connect(self) -> None:
        host = self._host
        self.blank.clicked.connect(host.toggle_curtain)
        self.change.clicked.connect(lambda: ProjectorSheet.over(self, host))
        self.open.clicked.connect(host.open)
        self.again.clicked.connect(host.look_again)
        self.here.clicked.connect(host.open_here)
        host.changed.connect(self.refresh)
        host.drawn.connect(self._grab_soon)

    def refresh(self) -> None:
        """Show what is so now."""
        host = self._host
        is_open, lost = host.place in {"display", "window"}, host.place == "lost"
        self.head.setText("The projector is unplugged" if lost else "The room sees")
        self.head.set_tone("warn" if lost else "text2")
        self.mode.setText(_mode(host))
        self._unplugged.setVisible(lost)
        self.thumbnail.setVisible(not lost)
        curtain = host.presenter is not None and host.presenter.director.curtain
        self.blank.set_label("Show" if curtain else "Blank")
        self.blank.setVisible(is_open)
        self.change.setVisible(is_open)
        self.open.setVisible(host.place == "off")
        self.open.set_label("Open on the display" if host.other_display() else "Open a window")
        self.note.setText(_LOST if lost else "")
        for widget in (self.note, self.again, self.here):
            widget.setVisible(lost)
        if not is_open:
            self.thumbnail.show_picture(None)
        else:
            self._grab_soon()

    def _grab_soon(self) -> None:
        """Twice a second at most, and only what changed."""
        if not self._timer.isActive():
            self._timer.start()

    def _grab(self) -> None:
        window = self._host.window
        if window is None or not window.isVisible() or not self.isVisible():
            return
        size = self.thumbnail.frame_size() * self.devicePixelRatioF()
        ratio = Qt.AspectRatioMode.IgnoreAspectRatio
        mode = Qt.TransformationMode.SmoothTransformation
        picture = window.canvas.grab(window.canvas.slide_rect())
        self.thumbnail.show_picture(picture.scaled(size, ratio, mode))


_LOST = "Its window is hidden, not moved here: nothing private was shown. The clock runs on."


def _mode(host: ProjectorHost) -> str:
    if host.place == "lost":
        return "Waiting for a second display"
    return "No window is open" if host.place == "off" else host.words()
