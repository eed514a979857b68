"""A pack says where its claims come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find claims about the real world without a source."""
    if not pack.sources.strip():
        message = "the pack names no sources"
        yield ground.warning(("sources",), message, "write sources.md and name it in sources_file")
    for i, entry in enumerate(pack.timeline):
        if not entry.sources.strip():
            message = f"the event of {entry.date} has no source"
            yield ground.warning(("timeline", i), message, "say where it was reported")
