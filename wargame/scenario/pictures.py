"""Pictures from elsewhere: what they are, how large, and made harmless before anything draws them.

An SVG may read files, follow addresses, or take for ever to draw. What is left of it here is
shapes, colours and plain lines of letters: an element or attribute that is not on the list is
taken out.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING, Final, Literal
from xml.etree import ElementTree as ET

from wargame.scenario.lettering import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES: Final = (".svg", ".png", ".jpg", ".jpeg")
LARGEST: Final = 1_000_000
MOST_PARTS: Final = 20_000
DEEPEST: Final = 40
MOST_SIDE: Final = 8192
"""No picture of more pixels a side is ever decoded: a small file may unfold to gigabytes."""
MOST_AREA: Final = 24_000_000

Kind = Literal["svg", "png", "jpeg", ""]

_NAMESPACE: Final = "http://www.w3.org/2000/svg"
_KNOWN: Final = frozenset(
    (
        *("svg", "g", "defs", "title", "desc", "text"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "clipPath"),
        *("linearGradient", "radialGradient", "stop"),
    )
)
_NOT_DRAWN: Final = frozenset({"metadata", "tspan"})
_STYLED: Final = frozenset(
    (
        *("fill", "fill-opacity", "fill-rule", "opacity", "stop-color", "stop-opacity"),
        *("stroke", "stroke-opacity", "stroke-width", "stroke-dasharray"),
        *("stroke-linejoin", "stroke-linecap"),
        *("font-family", "font-size", "font-weight", "text-anchor"),
    )
)
"""What of a style, as drawing programs write it, is taken as if it were written as attributes."""
_PLAIN: Final = re.compile(r"[-\w#.,%() '\"]+")
_FIXED: Final = re.compile(r"mono|courier|typewriter|consol", re.IGNORECASE)
SANS, MONO = "Inter", "JetBrains Mono"
"""The faces that the program brings along; a picture's letters stand in one of them."""


def kind_of(content: bytes) -> Kind:
    """What a picture is, by its first bytes; empty where it is none that packs hold."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    return "svg" if b"<svg" in content[:4096] else ""


def size_of(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG or a JPEG; nought for what has no pixels or cannot be told."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    return _jpeg(content) if content.startswith(b"\xff\xd8") else (0, 0)


def unshowable(content: bytes) -> str:
    """Why a picture is never drawn, in words that go after its name; empty where it may be."""
    kind = kind_of(content)
    if not kind:
        return "is no PNG, JPEG or SVG"
    if kind == "svg":
        return "" if safe_svg(content) else "is broken, too large or has too many parts"
    width, height = size_of(content)
    if width < 1 or height < 1:
        return "is broken: it does not say how large it is"
    if max(width, height) > MOST_SIDE or width * height > MOST_AREA:
        return f"is too large to be shown: {width:,} by {height:,} pixels"
    return ""


def safe_svg(content: bytes) -> bytes | None:
    """Take everything out of an SVG but shapes, colours and lines of letters.

    Returns:
        The picture, or None where it is none, is too large, too deep, or declares entities.
    """
    root = _read(content)
    if root is None or not _shapes_only(root):
        return None
    ET.register_namespace("", _NAMESPACE)
    made: bytes = ET.tostring(root, encoding="utf-8")
    return made


def left_out(content: bytes) -> tuple[str, ...]:
    """What an SVG holds that is never drawn, by its elements' names."""
    root = _read(content)
    if root is None:
        return ()
    names = (_word(one.tag) for one in root.iter() if _own(one.tag))
    return tuple(sorted(set(names) - _KNOWN - _NOT_DRAWN - {""}))


def _read(content: bytes) -> ET.Element | None:
    if len(content) > LARGEST or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        return None
    try:
        # Entities are refused above, and in other encodings they do not read as UTF-8.
        root = ET.fromstring(content.decode("utf-8-sig"))  # noqa: S314
    except (ET.ParseError, ValueError):
        return None
    return root if _word(root.tag) == "svg" else None


def _shapes_only(root: ET.Element) -> bool:
    """Clean a picture in place; false when there is more of it than anybody draws."""
    left = [(root, 0)]
    parts = 0
    while left:
        element, depth = left.pop()
        parts += 1
        if parts > MOST_PARTS or depth > DEEPEST:
            return False
        element[:] = list(_kept(element))
        _clean(element)
        left += [(child, depth + 1) for child in element]
    return True


def _kept(element: ET.Element) -> Iterator[ET.Element]:
    for child in element:
        word = _word(child.tag)
        if word == "text":
            yield from lines_of(child)
        elif word in _KNOWN:
            yield child


def _clean(element: ET.Element) -> None:
    for name, value in _styles(element.attrib.pop("style", "")):
        element.set(name, value)
    for name, value in tuple(element.attrib.items()):
        word = _word(name).lower()
        outside = "url(" in value.lower().replace("url(#", "")
        if word in {"href", "style", "class"} or word.startswith("on") or outside:
            del element.attrib[name]
        elif word == "font-family":
            element.set(name, MONO if _FIXED.search(value) else SANS)


def _styles(style: str) -> Iterator[tuple[str, str]]:
    for part in style.split(";"):
        name, _, value = (one.strip() for one in part.partition(":"))
        if name in _STYLED and _PLAIN.fullmatch(value):
            yield name, value


def _jpeg(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return 0, 0


def _own(name: object) -> bool:
    return isinstance(name, str) and name.startswith(f"{{{_NAMESPACE}}}")


def _word(name: object) -> str:
    """An element's or attribute's name without its namespace; comments have none."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""
