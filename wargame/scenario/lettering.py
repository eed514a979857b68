"""Letters in a drawing: each `text` of an SVG becomes plain lines, one element each.

Drawing programs nest `tspan`s, and the two painters (the window's and the report's) would each
take them in its own way. A line with its place, its size and its anchor both paint alike.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")
_PLACE: Final = frozenset({"x", "y", "dx", "dy"})
_LONGEST: Final = 2_000


def lines_of(text: ET.Element) -> Iterator[ET.Element]:
    """The lines of a `text`: a `tspan` with a place of its own begins the next."""
    line = _begun(text, text, _first(text, "x", 0.0), _first(text, "y", 0.0))
    words = text.text or ""
    for child in text:
        if isinstance(child.tag, str) and child.tag.endswith("tspan"):
            if _PLACE & set(child.attrib):
                yield from _written(line, words)
                x, y = float(line.get("x", "0")), float(line.get("y", "0"))
                line = _begun(text, child, _first(child, "x", x), _first(child, "y", y))
                words = ""
            words += "".join(child.itertext())
        words += child.tail or ""
    yield from _written(line, words)


def _begun(text: ET.Element, part: ET.Element, x: float, y: float) -> ET.Element:
    told = {**text.attrib, **part.attrib}
    for name in _PLACE:
        told.pop(name, None)
    style = ";".join(filter(None, (text.get("style", ""), part.get("style", ""))))
    if style:
        told["style"] = style
    line = ET.Element(text.tag, told)
    line.set("x", f"{x + _first(part, 'dx', 0.0):g}")
    line.set("y", f"{y + _first(part, 'dy', 0.0):g}")
    return line


def _written(line: ET.Element, words: str) -> Iterator[ET.Element]:
    line.text = " ".join(words.split())[:_LONGEST]
    if line.text:
        yield line


def _first(element: ET.Element, name: str, default: float) -> float:
    found = _NUMBER.match(element.get(name, "").strip())
    return float(found[0]) if found else default
