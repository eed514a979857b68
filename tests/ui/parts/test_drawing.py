"""Pictures are decoded small, harmless and aside; what cannot be shown says so in its place."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize
from PySide6.QtGui import QColor, QImage

from wargame.ui.parts.drawing import GONE, Drawing, drawn

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOM = QSize(200, 100)
BROKEN = "it is broken, too large or has too many parts"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}</svg>'


def encoded(width: int, height: int, form: str, colour: str = "#336699") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)  # type: ignore[call-overload]
    return bytes(data.data())


def png_of_size(width: int, height: int) -> bytes:
    """A PNG whose head promises so many pixels, with next to none behind it."""

    def chunk(name: bytes, body: bytes) -> bytes:
        check = zlib.crc32(name + body).to_bytes(4, "big")
        return len(body).to_bytes(4, "big") + name + body + check

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\x00\x00\x00"
    data = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\x00" * 64)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + data


@pytest.mark.parametrize("form", ["PNG", "JPG"])
def test_a_photograph_is_decoded_no_larger_than_its_room(form: str, qapp: object) -> None:
    image = drawn(encoded(1000, 800, form), ROOM).image
    assert image is not None

    assert (image.width(), image.height()) == (125, 100)


def test_a_drawing_fills_its_room_on_white(qapp: object) -> None:
    image = drawn(SVG.format('<rect width="20" height="20" fill="#ff0000"/>').encode(), ROOM).image
    assert image is not None

    assert (image.width(), image.height()) == (200, 100)
    assert image.pixelColor(10, 50).name() == "#ff0000"
    assert image.pixelColor(190, 50).name() == "#ffffff"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is no PNG, JPEG or SVG"),
        (b"GIF89a" + b"\x00" * 40, "it is no PNG, JPEG or SVG"),
        (png_of_size(60_000, 60_000), "it is too large to be shown: 60,000 by 60,000 pixels"),
        (png_of_size(0, 10), "it is broken: it does not say how large it is"),
        (b"\xff\xd8\xff\xe0" + b"\x00" * 100, "it is broken: it does not say how large it is"),
        (png_of_size(9, 9)[:24], "it is broken"),
        (SVG.format("<g>").encode(), BROKEN),
        (SVG.format("<g>" * 50 + "</g>" * 50).encode(), BROKEN),
        (f'<!DOCTYPE svg [<!ENTITY a "b">]>{SVG.format("&a;")}'.encode(), BROKEN),
    ],
)
def test_what_cannot_be_shown_says_so(content: bytes, why: str, qapp: object) -> None:
    assert drawn(content, ROOM) == (None, f"This picture cannot be shown: {why}.")


def test_half_a_photograph_crashes_nothing(qapp: object) -> None:
    for form in ("PNG", "JPG"):
        whole = encoded(300, 200, form, "#882222")
        for at in range(8, len(whole), max(1, len(whole) // 40)):
            result = drawn(whole[:at], ROOM)
            assert result.image is not None or result.why.startswith("This picture cannot be shown")


def test_a_drawing_reads_nothing_from_elsewhere(qapp: object) -> None:
    inside = '<image href="file:///etc/passwd" width="40" height="20"/><style>@import "x"</style>'
    image = drawn(SVG.format(inside).encode(), ROOM).image
    assert image is not None

    assert image.pixelColor(100, 50).name() == "#ffffff"


def test_a_large_one_is_decoded_aside(qtbot: QtBot) -> None:
    holder = QObject()
    drawing = Drawing(holder)
    content = encoded(2000, 1500, "PNG")
    with qtbot.waitSignal(drawing.changed, timeout=20_000):
        drawing.ask(content, ROOM)
        assert drawing.drawn is None

    assert drawing.drawn is not None
    assert drawing.drawn.image is not None
    drawing.ask(content, QSize(100, 50))
    assert drawing.drawn.image.width() == 133


def test_another_one_takes_its_place_at_once(qapp: object) -> None:
    holder = QObject()
    drawing = Drawing(holder)
    drawing.ask(encoded(10, 10, "PNG", "#00ff00"), ROOM)
    first = drawing.drawn
    drawing.ask(encoded(10, 10, "PNG", "#0000ff"), ROOM)

    assert first is not None
    assert drawing.drawn is not None
    assert drawing.drawn.image is not None
    assert drawing.drawn.image.pixelColor(5, 5).name() == "#0000ff"

    drawing.ask(None, ROOM)
    assert drawing.drawn == (None, GONE)
