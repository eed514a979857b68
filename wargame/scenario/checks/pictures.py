"""Pictures load at once on any machine, and the sources say whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.scenario.pictures import SUFFIXES, size_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack

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
