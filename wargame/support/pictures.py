"""Pictures from elsewhere, made harmless before anything draws them.

A pack's cover is an SVG, and drawing one may read files, follow addresses, or take for ever. What
is left here is shapes and colours: an element or attribute that is not on the list is taken out.
"""

from __future__ import annotations

from typing import Final
from xml.etree import ElementTree as ET

LARGEST: Final = 1_000_000
MOST_PARTS: Final = 20_000
DEEPEST: Final = 40

_NAMESPACE: Final = "http://www.w3.org/2000/svg"
_KNOWN: Final = frozenset(
    (
        *("svg", "g", "defs", "title", "desc"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "clipPath"),
        *("linearGradient", "radialGradient", "stop"),
    )
)


def safe_svg(content: bytes) -> bytes | None:
    """Take everything out of an SVG but shapes and colours.

    Returns:
        The picture, or None where it is none, is too large, too deep, or declares entities.
    """
    if len(content) > LARGEST or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        return None
    try:
        # Entities are refused above, and in other encodings they do not read as UTF-8.
        root = ET.fromstring(content.decode("utf-8-sig"))  # noqa: S314
    except (ET.ParseError, ValueError):
        return None
    if _word(root.tag) != "svg" or not _shapes_only(root):
        return None
    ET.register_namespace("", _NAMESPACE)
    made: bytes = ET.tostring(root, encoding="utf-8")
    return made


def _shapes_only(root: ET.Element) -> bool:
    """Clean a picture in place; false when there is more of it than anybody draws."""
    left = [(root, 0)]
    parts = 0
    while left:
        element, depth = left.pop()
        parts += 1
        if parts > MOST_PARTS or depth > DEEPEST:
            return False
        for child in tuple(element):
            if _word(child.tag) not in _KNOWN:
                element.remove(child)
        _clean(element)
        left += [(child, depth + 1) for child in element]
    return True


def _clean(element: ET.Element) -> None:
    for name, value in tuple(element.attrib.items()):
        word = _word(name).lower()
        outside = "url(" in value.replace("url(#", "")
        if word in {"href", "style", "class"} or word.startswith("on") or outside:
            del element.attrib[name]


def _word(name: object) -> str:
    """An element's or attribute's name without its namespace; comments have none."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""
