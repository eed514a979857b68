"""No indicator runs out of its range by drift alone, which would end the game by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find drifts that reach 0 or 100 before the last turn closes."""
    turns = len(pack.turns)
    for i, one in enumerate(pack.indicators):
        end = one.initial + one.drift * turns
        if not 0 <= end <= 100:
            message = f"{one.id!r} would drift from {one.initial} to {end} in {turns} turns"
            remedy = "make the drift smaller, or it decides the game by itself"
            yield ground.warning(("indicators", i, "drift"), message, remedy)
