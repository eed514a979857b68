"""Indicators over the turns, beside history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.events.indicators_laid import IndicatorsLaid

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.game.state import State
    from wargame.play.reviewing.entries import Events
    from wargame.scenario.pack import Pack


@dataclass(frozen=True, slots=True)
class IndicatorPath:
    """An indicator over the turns; `history` is empty where the reader may not see it.

    Attributes:
        points: Turn number (0 is the start), value, and the entry that set it.
        history: Turn number and value of the baseline.
    """

    id: str
    title: str
    meaning: str
    better: str
    points: tuple[tuple[int, int, int], ...]
    history: tuple[tuple[int, int], ...]


def indicator_paths(
    kept: Events, ends: Mapping[str, State], pack: Pack, *, control: bool
) -> tuple[IndicatorPath, ...]:
    """Each indicator that the reader may see, at the start and at each turn's end."""
    starts = {
        name: (value, stamp.seq)
        for stamp, event in kept
        if isinstance(event, IndicatorsLaid)
        for name, _, value, _ in event.indicators
    }
    number: dict[str, int] = {turn.id: turn.number for turn in pack.turns}
    paths = []
    for indicator in pack.indicators:
        if indicator.id not in starts:
            continue
        value, seq = starts[indicator.id]
        points = [(0, value, seq)]
        for turn, state in ends.items():
            level = state.indicators.get(indicator.id)
            if level is not None and turn in number:
                points.append((number[turn], level.value, level.seq))
        history = [(0, indicator.initial)] if control or indicator.public else []
        if history:
            path = pack.baseline.path(indicator.id)
            ends_then = path.ends if path else ()
            history += [(number[end.turn], end.value) for end in ends_then]
        paths.append(
            IndicatorPath(
                indicator.id,
                indicator.title,
                indicator.meaning,
                indicator.better,
                tuple(points),
                tuple(history),
            )
        )
    return tuple(paths)
