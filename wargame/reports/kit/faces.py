"""The typefaces: Inter for text, JetBrains Mono for codes, DejaVu Sans for what they lack.

Built-in PDF fonts would print Łódź as boxes without an error, so every face is embedded, and each
run of letters goes to a face that has all of them.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from wargame.reports.errors import FontUnreadable
from wargame.reports.kit.legible import codepoint
from wargame.support.assets import asset

if TYPE_CHECKING:
    from collections.abc import Iterator

Weight = Literal["regular", "medium", "strong", "mono"]

_FILES: Final[dict[str, str]] = {
    "regular": "Inter-Regular.ttf",
    "medium": "Inter-Medium.ttf",
    "strong": "Inter-SemiBold.ttf",
    "mono": "JetBrainsMono-Medium.ttf",
    "rest": "DejaVuSans.ttf",
    "rest-strong": "DejaVuSans-Bold.ttf",
}
_PREFIX: Final = "Wargame-"
# Where each weight looks next for a letter it lacks.
_NEXT: Final[dict[str, tuple[str, ...]]] = {
    "regular": ("rest",),
    "medium": ("rest",),
    "strong": ("rest-strong", "rest"),
    "mono": ("regular", "rest"),
}


def file_of(name: str) -> str:
    """The font file of a face, by the name that it has in a PDF."""
    return str(asset("fonts", _FILES[name.removeprefix(_PREFIX)]))


class Face:
    """One embedded font: its name in the PDF, which letters it has, and how wide they are."""

    __slots__ = ("_default", "_widths", "cmap", "font", "name")

    def __init__(self, font: TTFont) -> None:
        self.font = font
        self.name: str = font.fontName
        self.cmap: dict[int, int] = font.face.charToGlyph
        self._widths: dict[int, float] = font.face.charWidths
        self._default: float = font.face.defaultWidth

    def has(self, text: str) -> bool:
        """Whether every letter of a text has a shape in this face."""
        return all(ord(letter) in self.cmap for letter in text)

    def width(self, text: str) -> float:
        """Width of a text at size 1."""
        widths, default = self._widths, self._default
        return sum([widths.get(code, default) for code in map(ord, text)]) * 0.001


@cache
def face(name: str) -> Face:
    """Load one face, once a process.

    Raises:
        ReportError: The font file is missing or broken.
    """
    path = asset("fonts", _FILES[name])
    try:
        font = TTFont(f"{_PREFIX}{name}", str(path), shapable=False)
    except (TTFError, OSError) as error:
        raise FontUnreadable(path.name, str(error)) from error
    pdfmetrics.registerFont(font)
    return Face(font)


def runs(text: str, weight: Weight) -> tuple[tuple[Face, str], ...]:
    """Cut a text into stretches, each in a face that has all its letters.

    A letter and the accents upon it stay together. What no face has is written by its number.
    """
    first = face(weight)
    if first.has(text):
        return ((first, text),)
    faces = (first, *(face(name) for name in _NEXT[weight]))
    joined: list[tuple[Face, str]] = []
    for cluster in _clusters(text):
        found = next((one for one in faces if one.has(cluster)), None)
        if found is None:
            found, cluster = _by_number(cluster, faces)  # noqa: PLW2901 - the number replaces it
        if joined and joined[-1][0] is found:
            joined[-1] = (found, joined[-1][1] + cluster)
        else:
            joined.append((found, cluster))
    return tuple(joined)


def _by_number(cluster: str, faces: tuple[Face, ...]) -> tuple[Face, str]:
    last = faces[-1]
    written = "".join(one if last.has(one) else codepoint(one) for one in cluster)
    return (faces[0], written) if faces[0].has(written) else (last, written)


def _clusters(text: str) -> Iterator[str]:
    cluster = ""
    for letter in text:
        if cluster and not unicodedata.combining(letter):
            yield cluster
            cluster = ""
        cluster += letter
    if cluster:
        yield cluster
