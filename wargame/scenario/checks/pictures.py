"""Pictures load at once on any machine, and the sources say whose they are."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack

SUFFIXES = (".svg", ".png", ".jpg", ".jpeg")
MOST_BYTES = 1_000_000
MOST_PIXELS = 4096
"""No projector shows more along one side."""

SMALLER = "save it smaller"


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find pictures that are too large, and pictures without a word on origin and licence."""
    for name, content in sorted(ground.origin.files.items()):
        if not name.lower().endswith(SUFFIXES):
            continue
        path = ("cover",) if name == pack.cover else ("sources",)
        if len(content) > MOST_BYTES:
            message = f"{name} has {len(content):,} bytes; {MOST_BYTES:,} are enough for a picture"
            yield ground.warning(path, message, SMALLER)
        width, height = size_of(content)
        if max(width, height) > MOST_PIXELS:
            message = f"{name} is {width} by {height} pixels; {MOST_PIXELS} a side are enough"
            yield ground.warning(path, message, SMALLER)
        if name.rsplit("/", maxsplit=1)[-1] not in pack.sources:
            message = f"the sources do not say whose picture {name} is, and under what licence"
            yield ground.warning(path, message, f"name {name} and its licence in sources.md")


def size_of(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG or a JPEG; nought for what has no pixels or cannot be told."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    return _jpeg(content) if content.startswith(b"\xff\xd8") else (0, 0)


def _jpeg(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return 0, 0
