"""Effects do something, fit into the range, and no list changes the same thing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.scenario.effects.fact_becomes import FactBecomes
from wargame.scenario.effects.indicator_moves import IndicatorMoves
from wargame.scenario.effects.points_change import PointsChange
from wargame.scenario.effects.relation_moves import RelationMoves
from wargame.scenario.walk import effects_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.effect import Effect
    from wargame.scenario.finding import Finding
    from wargame.scenario.origin import ModelPath
    from wargame.scenario.pack import Indicator, Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find effects of nought, doubled ones, and those that are cut wherever history stood."""
    known = {one.id: _levels(pack, one) for one in pack.indicators}
    seen: set[tuple[ModelPath, str]] = set()
    for path, effect in effects_of(pack):
        if isinstance(effect, IndicatorMoves | PointsChange | RelationMoves) and effect.by == 0:
            yield ground.warning(path, "the effect moves nothing", "give it a size or drop it")
        if isinstance(effect, IndicatorMoves) and not _fits(effect.by, known[effect.indicator]):
            message = f"{effect.indicator!r} leaves 0 to 100 by {effect.by:+} wherever it stood"
            yield ground.warning(path, message, "make it smaller: what is cut off is lost")
        target = (path[:-1], _target(effect))
        if target[1] and target in seen:
            message = f"{target[1]!r} is changed twice by the same list"
            yield ground.warning(path, message, "make it one effect")
        seen.add(target)


def _levels(pack: Pack, indicator: Indicator) -> tuple[int, int]:
    """The lowest and the highest that the indicator came to in history."""
    paths = [one for one in pack.baseline.indicators if one.indicator == indicator.id]
    values = [end.value for path in paths for end in path.ends]
    levels = (indicator.initial, *values)
    return min(levels), max(levels)


def _fits(by: int, levels: tuple[int, int]) -> bool:
    lowest, highest = levels
    return highest + by >= 0 if by < 0 else lowest + by <= 100


def _target(effect: Effect) -> str:
    if isinstance(effect, IndicatorMoves):
        return effect.indicator
    if isinstance(effect, RelationMoves):
        return effect.relation
    return effect.fact if isinstance(effect, FactBecomes) else ""
