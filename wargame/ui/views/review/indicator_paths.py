"""Indicators up to the handle, as lines of a chart beside history. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.indicators_laid import IndicatorsLaid
from wargame.game.events.turn_closed import TurnClosed
from wargame.game.events.turn_skipped import TurnSkipped
from wargame.ui.views.review.screen import IndicatorsScreen, PathLine

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wargame.play.timeline import Timeline
    from wargame.scenario.pack import Pack

MOST = 4
"""Lines that one chart can hold and still be read."""


def first_choice(pack: Pack) -> tuple[str, ...]:
    """What is drawn until somebody chooses: what packs are compared by, then what moved most."""
    measured = [one.id for one in pack.indicators if one.measures]
    moved = sorted(
        pack.indicators,
        key=lambda one: -abs((one.historical_end or one.initial) - one.initial),
    )
    return tuple(str(one) for one in dict.fromkeys([*measured, *(one.id for one in moved)]))[:MOST]


def indicators_screen(
    timeline: Timeline, pack: Pack, at: int, chosen: Sequence[str], *, history: bool
) -> IndicatorsScreen:
    """The chosen indicators at the start, at each turn's end, and at the handle."""
    ends = _ends(timeline, at)
    state = timeline.state_at(at)
    numbers = [0, *(turn.number for turn in pack.turns)]
    now = state.turn.number
    if state.turn.id:
        ends[now] = at
    values = {number: _values(timeline, seq) for number, seq in ends.items()}
    lines = tuple(
        PathLine(name, pack.indicator(name).title, _path(values, numbers, name)) for name in chosen
    )
    then = _history(pack, chosen[0], numbers) if history and chosen else ()
    laid = any(value is not None for line in lines for value in line.values)
    return IndicatorsScreen(
        columns=("start", *(f"turn {number}" for number in numbers[1:])),
        now=numbers.index(now) if now in numbers else -1,
        lines=lines,
        history=then,
        every=tuple((str(one.id), one.title) for one in pack.indicators),
        chosen=tuple(chosen),
        empty="" if laid else "No indicator was laid out by this entry.",
    )


def _ends(timeline: Timeline, at: int) -> dict[int, int]:
    """The last entry of the start and of each turn that ended by the handle, by turn number."""
    ends: dict[int, int] = {}
    for stamp, event in timeline.upto(at):
        if isinstance(event, IndicatorsLaid):
            ends[0] = stamp.seq
        elif isinstance(event, TurnClosed | TurnSkipped):
            ends[event.number] = stamp.seq
    reached = timeline.state_at(at)
    closed = {number for number in ends if number <= max(reached.turn.number, 0)}
    return {number: seq for number, seq in ends.items() if number in closed}


def _values(timeline: Timeline, seq: int) -> Mapping[str, int]:
    return {str(name): level.value for name, level in timeline.state_at(seq).indicators.items()}


def _path(
    values: Mapping[int, Mapping[str, int]], numbers: Sequence[int], name: str
) -> tuple[int | None, ...]:
    return tuple(values.get(number, {}).get(name) for number in numbers)


def _history(pack: Pack, name: str, numbers: Sequence[int]) -> tuple[int | None, ...]:
    path = pack.baseline.path(name)
    if path is None:
        return ()
    known = {turn.number: path.at(turn.id) for turn in pack.turns}
    return tuple(path.start if number == 0 else known.get(number) for number in numbers)
