"""The status shapes as drawing operations, for the window and the report alike.

A glyph stands in a box of 24 by 24 units, y downwards. Each part is a path of absolute
operations `("M", x, y)`, `("L", x, y)`, `("C", x1, y1, x2, y2, x, y)` and `("Z",)`. A part is
filled, stroked, or both, with round joins and caps, in the glyph's tone or in the colour of
the ground it stands on.
"""

from __future__ import annotations

import tomllib
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from wargame.support.assets import asset

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

BOX = 24.0
# Length of the handles with which four cubic curves come closest to a circle.
_ROUND = 0.5522847498

Op = tuple[str | float, ...]
Draw = Literal["fill", "stroke", "both"]
Ink = Literal["tone", "ground"]

_ARGUMENTS = {"M": 2, "L": 2, "C": 6, "O": 3, "Z": 0}


class Part(NamedTuple):
    """One path of a glyph and how it is drawn.

    `width` is the stroke's in box units (0 for a plain fill); `dash` alternates drawn and
    empty lengths in box units, empty for a whole line.
    """

    draw: Draw
    ink: Ink
    ops: tuple[Op, ...]
    width: float = 0.0
    dash: tuple[float, ...] = ()


class Glyph(NamedTuple):
    """A status shape: its name, the token of its colour, and its parts from back to front."""

    name: str
    tone: str
    parts: tuple[Part, ...]


def read_path(text: str) -> tuple[Op, ...]:
    """Drawing operations of a path written as letters and numbers.

    `O cx cy r` is a circle; it comes out as one move and four curves.

    Raises:
        ValueError: if a letter is unknown or its numbers are missing.
    """
    words = iter(text.split())
    ops: list[Op] = []
    for letter in words:
        if letter not in _ARGUMENTS:
            msg = f"{letter!r} is no drawing operation; use M, L, C, O or Z."
            raise ValueError(msg)
        numbers = [float(next(words, "nan")) for _ in range(_ARGUMENTS[letter])]
        if any(number != number for number in numbers):  # noqa: PLR0124 - a missing number is NaN
            msg = f"{letter} needs {_ARGUMENTS[letter]} numbers."
            raise ValueError(msg)
        if letter == "O":
            ops.extend(_circle(*numbers))
        else:
            ops.append((letter, *numbers))
    return tuple(ops)


def _circle(x: float, y: float, r: float) -> Iterator[Op]:
    k = r * _ROUND
    yield ("M", x, y - r)
    yield ("C", x + k, y - r, x + r, y - k, x + r, y)
    yield ("C", x + r, y + k, x + k, y + r, x, y + r)
    yield ("C", x - k, y + r, x - r, y + k, x - r, y)
    yield ("C", x - r, y - k, x - k, y - r, x, y - r)
    yield ("Z",)


def load_glyphs(folder: Path) -> Mapping[str, Glyph]:
    """Every glyph of a folder, by its name and by each of its other names.

    Raises:
        ValueError: if two files claim one name, or a path cannot be read.
    """
    found: dict[str, Glyph] = {}
    for path in sorted(folder.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        glyph = Glyph(table["name"], table["tone"], tuple(_part(p) for p in table["part"]))
        for name in (glyph.name, *table.get("also", ())):
            if name in found:
                msg = f"{path.name}: the glyph {name!r} is already drawn by {found[name].name!r}."
                raise ValueError(msg)
            found[name] = glyph
    return MappingProxyType(found)


def _part(table: Mapping[str, Any]) -> Part:
    return Part(
        draw=table["draw"],
        ink=table["ink"],
        ops=read_path(table["path"]),
        width=float(table.get("width", 0.0)),
        dash=tuple(float(length) for length in table.get("dash", ())),
    )


@cache
def glyphs() -> Mapping[str, Glyph]:
    """The glyphs that are shipped, read once."""
    return load_glyphs(asset("glyphs"))


def glyph(name: str) -> Glyph:
    """The glyph of one name, such as "passed" or "yes".

    Raises:
        KeyError: if no shipped glyph has this name.
    """
    return glyphs()[name]
