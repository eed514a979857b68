"""A picture's content made into something that can be painted, whatever the content is.

Only PNG, JPEG and harmless SVG are decoded, never more pixels than are shown, and a large one on
another thread. What cannot be shown says so in a sentence that stands in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from wargame.scenario.pictures import kind_of, safe_svg, size_of, unshowable
from wargame.ui.jobs import Job

if TYPE_CHECKING:
    from wargame.ui.jobs import Progress

_PROMPT: Final = 1_000_000
"""Pixels of a photograph that is decoded in a few milliseconds."""
_PROMPT_DRAWING: Final = 8_000
"""Bytes of a drawing that is painted in a few milliseconds."""
_MOST: Final = 4096
GONE: Final = "The picture is not in this file."
LOADING: Final = "Loading the picture…"


class Drawn(NamedTuple):
    """A picture ready to be painted, or a sentence that stands in its place."""

    image: QImage | None
    why: str = ""


def drawn(content: bytes, room: QSize) -> Drawn:
    """Decode a picture to fit a room in pixels; may run on any thread."""
    why = unshowable(content)
    if why:
        return Drawn(None, f"This picture cannot be shown: it {why}.")
    room = room.boundedTo(QSize(_MOST, _MOST)).expandedTo(QSize(1, 1))
    image = _vector(content, room) if kind_of(content) == "svg" else _pixels(content, room)
    if image is None or image.isNull():
        return Drawn(None, "This picture cannot be shown: it is broken.")
    return Drawn(image)


def _pixels(content: bytes, room: QSize) -> QImage | None:
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # Named, so that no other reader of images is ever tried.
    reader = QImageReader(buffer, QByteArray(kind_of(content).encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > room.width() or size.height() > room.height()):
        fitted = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitted.expandedTo(QSize(1, 1)))
    return reader.read()


def _vector(content: bytes, room: QSize) -> QImage | None:
    harmless = safe_svg(content)
    renderer = QSvgRenderer(QByteArray(harmless)) if harmless else None
    if renderer is None or not renderer.isValid():
        return None
    whole = renderer.defaultSize()
    if whole.isEmpty():
        return None
    size = whole.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    # As on paper: a sketch without a ground is black on white in every theme.
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


class Drawing(QObject):
    """One picture that is shown somewhere; `changed` when there is something else to paint."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.drawn: Drawn | None = None
        self._content: bytes | None = None
        self._room = QSize()
        self._job: Job | None = None

    def ask(self, content: bytes | None, room: QSize) -> None:
        """Show this content in a room of so many pixels; asked again it costs nothing."""
        if content is None:
            self._content, self.drawn = None, Drawn(None, GONE)
            return
        same = content is self._content or content == self._content
        if same and self._large_enough(room):
            return
        if not same:
            self.drawn = None
        self._content, self._room = content, room.expandedTo(self._room if same else room)
        if self._job is not None:
            self._job.drop()
            self._job = None
        if _prompt(content):
            self.drawn = drawn(content, self._room)
            return
        self._begin(content, QSize(self._room))

    def _begin(self, content: bytes, room: QSize) -> None:
        def work(_progress: Progress) -> Drawn:
            return drawn(content, room)

        self._job = Job(work, self)
        self._job.done.connect(self._came)
        self._job.start()

    def _large_enough(self, room: QSize) -> bool:
        return room.width() <= self._room.width() and room.height() <= self._room.height()

    def _came(self, result: Drawn) -> None:
        self._job = None
        self.drawn = result
        self.changed.emit()


def _prompt(content: bytes) -> bool:
    """Whether it is decoded before anybody could notice."""
    if kind_of(content) == "svg":
        return len(content) <= _PROMPT_DRAWING
    width, height = size_of(content)
    return width * height <= _PROMPT
