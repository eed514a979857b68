"""Colours of a picture: plain ones, and gradients along a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.colors import Color, HexColor, toColor

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Gradient:
    """A linear gradient over a shape's box: the line it runs along, and its colours."""

    x1: float
    y1: float
    x2: float
    y2: float
    stops: tuple[tuple[float, str], ...]


def colour_of(text: str) -> Color | None:
    """A plain colour by its name or figures; None for none, or what is no colour."""
    if text in {"", "none", "transparent"}:
        return None
    try:
        return HexColor(text) if text.startswith("#") and len(text) == 7 else _named(text)
    except ValueError:
        return None


def first_colour(fill: str, gradients: Mapping[str, Gradient]) -> str:
    """A fill as one colour: of a gradient the first."""
    named = re.match(r"url\(#([^)]+)\)", fill)
    gradient = gradients.get(named[1]) if named else None
    return gradient.stops[0][1] if gradient is not None and gradient.stops else fill


def _named(text: str) -> Color:
    if text.startswith("#") and len(text) == 4:
        return HexColor("#" + "".join(letter * 2 for letter in text[1:]))
    if not re.fullmatch(r"[a-zA-Z]+", text):
        raise ValueError(text)
    return toColor(text)
