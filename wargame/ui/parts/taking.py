"""A picture that a person brings: from a file, by drop or paste; made small and plain.

It is decoded and written anew, so that what is kept has no more pixels than a projector shows, and
nothing of what a camera writes beside them, such as where it stood.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage

from wargame.scenario.packfiles import LIMITS
from wargame.scenario.pictures import SUFFIXES, kind_of, safe_svg
from wargame.ui.parts.drawing import drawn

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_ROOM: Final = QSize(1920, 1440)
_SMALL: Final = 400_000
"""Bytes of a PNG that is kept as one; a larger one is a photograph, and kept as JPEG."""
_QUALITY: Final = 85
_MOST: Final = 40_000_000
FILTER: Final = "Pictures (*.png *.jpg *.jpeg *.svg);;All files (*)"


class Taken(NamedTuple):
    """What came of it: the content, or why there is none."""

    content: bytes
    why: str = ""


def taken_file(path: str) -> Taken:
    """Read a picture from a file; may run on any thread."""
    name = Path(path).name
    try:
        if Path(path).stat().st_size > _MOST:
            return Taken(b"", f"{name} is larger than {_MOST // 1_000_000} MB. Save it smaller.")
        content = Path(path).read_bytes()
    except OSError as error:
        return Taken(b"", f"{name} cannot be read: {error.strerror or error}. Choose another.")
    if kind_of(content) == "svg":
        return _taken_drawing(content, name)
    made = drawn(content, _ROOM)
    if made.image is None:
        return Taken(b"", f"{made.why} Choose another than {name}.")
    return taken_image(made.image)


def _taken_drawing(content: bytes, name: str) -> Taken:
    harmless = safe_svg(content) if len(content) <= LIMITS[".svg"] else None
    if harmless is None:
        return Taken(b"", f"{name} cannot be shown. Save it as plain SVG, or as PNG.")
    return Taken(harmless)


def taken_image(image: QImage) -> Taken:
    """Take an image as it was pasted; may run on any thread."""
    if image.isNull():
        return Taken(b"", "There is no picture to paste.")
    if image.width() > _ROOM.width() or image.height() > _ROOM.height():
        ratio, way = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(_ROOM, ratio, way)
    # A copy of the pixels alone: what the file said beside them is left behind.
    plain = image.convertToFormat(
        QImage.Format.Format_RGBA8888 if image.hasAlphaChannel() else QImage.Format.Format_RGB888
    )
    for key in plain.textKeys():
        plain.setText(key, "")
    content = _written(plain, "PNG", -1)
    if len(content) > _SMALL and not plain.hasAlphaChannel():
        content = min(content, _written(plain, "JPG", _QUALITY), key=len)
    return Taken(content)


def _written(image: QImage, form: str, quality: int) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form, quality)  # type: ignore[call-overload] # the stub knows names only
    return bytes(data.data())


def picture_in(data: QMimeData) -> str | QImage | None:
    """What is dragged or on the clipboard: the path of a picture, an image, or None."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    path = next((one for one in paths if one.lower().endswith(SUFFIXES)), None)
    if path is not None:
        return path
    image = data.imageData() if data.hasImage() else None
    return image if isinstance(image, QImage) else None
