"""The type scale: which size, line and weight each role of text has, in pixels at scale 1."""

from __future__ import annotations

from typing import Literal, NamedTuple

Role = Literal[
    "clock", "display", "screen", "motion", "aloud", "panel", "body", "control",
    "control-large", "control-small", "strong", "next", "second", "second-medium",
    "second-strong", "meta", "meta-medium", "meta-strong", "code", "code-second", "receipt",
]  # fmt: skip


class Type(NamedTuple):
    """Pixel size, line height and weight (400, 500 or 600); `mono` for codes and ids."""

    size: int
    line: int
    weight: int
    mono: bool = False
    tabular: bool = False


SCALE: dict[Role, Type] = {
    "clock": Type(28, 32, 600, tabular=True),
    "display": Type(32, 40, 600),
    "screen": Type(20, 28, 600),
    "motion": Type(17, 24, 600),
    "aloud": Type(17, 24, 400),
    "panel": Type(15, 20, 600),
    "body": Type(14, 20, 400),
    "control": Type(14, 20, 500),
    "control-large": Type(15, 20, 500),
    "control-small": Type(13, 18, 500),
    "strong": Type(14, 20, 600),
    "next": Type(16, 22, 600),
    "second": Type(13, 18, 400),
    "second-medium": Type(13, 18, 500),
    "second-strong": Type(13, 18, 600),
    "meta": Type(12, 16, 400),
    "meta-medium": Type(12, 16, 500),
    "meta-strong": Type(12, 16, 600),
    "code": Type(12, 16, 500, mono=True),
    "code-second": Type(13, 18, 500, mono=True),
    "receipt": Type(36, 44, 500, mono=True),
}
# Heights of controls at text size 1; the edge is inside them.
HEIGHTS = {"tiny": 24, "small": 28, "regular": 36, "large": 44, "next": 56}
SMALLEST = 12
FAMILIES = ("Inter", "DejaVu Sans")
MONO_FAMILIES = ("JetBrains Mono", "DejaVu Sans")
