"""Injects that set each other off do not run in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find circles of follow-ons."""
    fires = {
        str(one.id): str(one.follow_on.fire)
        for one in pack.injects
        if one.follow_on is not None and one.follow_on.fire is not None
    }
    for i, inject in enumerate(pack.injects):
        circle = _circle(inject.id, fires)
        if circle:
            message = f"the follow-ons run in a circle: {' → '.join(circle)}"
            yield ground.error(("injects", i, "follow_on"), message, "break it at one place")


def _circle(start: str, fires: Mapping[str, str]) -> list[str]:
    chain = [start]
    while chain[-1] in fires:
        chain.append(fires[chain[-1]])
        if chain[-1] == start:
            return chain
        if chain[-1] in chain[:-1]:
            break
    return []
