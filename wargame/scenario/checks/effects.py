"""Effects do something, and no list moves the same indicator or sets the same fact twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.scenario.effects.fact_becomes import FactBecomes
from wargame.scenario.effects.indicator_moves import IndicatorMoves
from wargame.scenario.effects.points_change import PointsChange
from wargame.scenario.walk import effects_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.effect import Effect
    from wargame.scenario.finding import Finding
    from wargame.scenario.origin import ModelPath
    from wargame.scenario.pack import Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find effects of nought and doubled ones."""
    seen: set[tuple[ModelPath, str]] = set()
    for path, effect in effects_of(pack):
        if isinstance(effect, IndicatorMoves | PointsChange) and effect.by == 0:
            yield ground.warning(path, "the effect moves nothing", "give it a size or drop it")
        target = (path[:-1], _target(effect))
        if target[1] and target in seen:
            message = f"{target[1]!r} is changed twice by the same list"
            yield ground.warning(path, message, "make it one effect")
        seen.add(target)


def _target(effect: Effect) -> str:
    if isinstance(effect, IndicatorMoves):
        return effect.indicator
    return effect.fact if isinstance(effect, FactBecomes) else ""
