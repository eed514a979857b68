"""Indicators in words and points: now, and beside history. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.indicator_moved import IndicatorMoved
from wargame.game.events.indicators_laid import IndicatorsLaid
from wargame.game.events.taken_back import TakenBack
from wargame.game.events.turn_closed import TurnClosed
from wargame.game.events.turn_skipped import TurnSkipped
from wargame.game.fold import effective
from wargame.game.ids import CONTROL
from wargame.ui.views.table.screen import IndicatorLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.event import Event, Stamp
    from wargame.game.state import State
    from wargame.play.session import Session
    from wargame.scenario.pack import Indicator

_BETTER = {"up": "higher is better", "down": "lower is better", "neither": "depends on the seat"}


class IndicatorHistory:
    """The indicators at each turn's end; only new entries are looked at.

    The values before the first turn stand under turn 0.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._upto = 0
        self._now: dict[str, int] = {}
        self._ends: dict[int, dict[str, int]] = {}

    def ends(self) -> dict[int, dict[str, int]]:
        """Values by turn and indicator."""
        log = self._session.events()
        news: Sequence[tuple[Stamp, Event]] = log[self._upto :]
        if any(isinstance(event, TakenBack) for _, event in news):
            self._now, self._ends = {}, {}
            news = effective(log)
        for _, event in news:
            self._take(event)
        self._upto = len(log)
        return self._ends

    def _take(self, event: Event) -> None:
        if isinstance(event, IndicatorsLaid):
            self._now.update({name: value for name, _, value, _ in event.indicators})
            self._ends[0] = dict(self._now)
        elif isinstance(event, IndicatorMoved):
            self._now[event.indicator] = event.becomes
        elif isinstance(event, TurnSkipped):
            self._now.update({name: becomes for name, _, becomes in event.indicators})
            self._ends[event.number] = dict(self._now)
        elif isinstance(event, TurnClosed):
            self._ends[event.number] = dict(self._now)


def indicator_lines(session: Session, history: IndicatorHistory) -> tuple[IndicatorLine, ...]:
    """Every indicator of the pack, in the pack's order."""
    state, ends = session.seat_state(CONTROL), history.ends()
    return tuple(
        _line(session, state, ends, one)
        for one in session.setting.pack.indicators
        if one.id in state.indicators
    )


def _line(
    session: Session, state: State, ends: dict[int, dict[str, int]], one: Indicator
) -> IndicatorLine:
    pack, value = session.setting.pack, state.indicators[one.id].value
    points = [(turn, values[one.id]) for turn, values in ends.items() if one.id in values]
    now = state.turn.number
    before = points[-1][1] if points else value
    if now:
        points.append((now, value))
    path = pack.baseline.path(one.id)
    number = {turn.id: turn.number for turn in pack.turns}
    then = [(0, path.start)] if path else []
    then += [(number[end.turn], end.value) for end in path.ends] if path else []
    reached = dict(then).get(now)
    return IndicatorLine(
        key=one.id,
        title=one.title,
        meaning=one.meaning,
        value=value,
        change=_change(value - before) if now else "",
        better=_BETTER[one.better],
        then=f"{reached}" if reached is not None and now else "",
        points=tuple(points),
        history=tuple(then),
        describes=_describe(one.title, points, dict(then)),
    )


def _change(by: int) -> str:
    return f"{by:+d}".replace("-", "−") if by else "±0"  # noqa: RUF001 - a true minus sign


def _describe(title: str, points: list[tuple[int, int]], then: dict[int, int]) -> str:
    """The chart as a sentence for a reader of the screen."""
    parts = [
        f"turn {turn}: {value}" + (f", in history {then[turn]}" if turn in then else "")
        for turn, value in points
    ]
    return f"{title}. {'; '.join(parts)}"
