"""What a turn changed in history: for turns that are not played, and for comparison."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from wargame.play.baseline import BaselinePlayer, SteppedClock
from wargame.play.rehearsal import Rehearsal
from wargame.play.setting import TurnOfHistory

if TYPE_CHECKING:
    from wargame.game.state import State
    from wargame.play.setting import Setting

ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC)


class TurnEnd(NamedTuple):
    """The state at a turn's end."""

    turn: str
    state: State


def turn_ends(setting: Setting) -> list[TurnEnd]:
    """Replay the baseline in memory; the first item is the state before turn 1."""
    clock = SteppedClock(ANY_DAY)
    stage = Rehearsal(setting, clock)
    player = BaselinePlayer(stage, setting.pack, clock)
    player.start()
    ends = [TurnEnd("", stage.state)]
    for turn in setting.pack.turns:
        player.play_turn(turn)
        ends.append(TurnEnd(turn.id, stage.state))
    return ends


class History:
    """What each turn changed in history; the baseline is replayed once, when first asked."""

    def __init__(self) -> None:
        self._ends: list[TurnEnd] = []

    def __call__(self, setting: Setting, turn: str) -> TurnOfHistory:
        """Facts that a turn set, and what it added to each indicator."""
        if not self._ends:
            self._ends = turn_ends(setting)
        place = next(index for index, end in enumerate(self._ends) if end.turn == turn)
        return _changes(self._ends[place - 1].state, self._ends[place].state)


def historic_turn(setting: Setting, turn: str) -> TurnOfHistory:
    """Facts that a turn set, and what it added to each indicator, in history."""
    return History()(setting, turn)


def _changes(before: State, after: State) -> TurnOfHistory:
    facts = tuple(
        (fact, known.value)
        for fact, known in sorted(after.facts.items())
        if fact not in before.facts or before.facts[fact].value != known.value
    )
    changes = tuple(
        (name, level.value - before.indicators[name].value)
        for name, level in sorted(after.indicators.items())
        if level.value != before.indicators[name].value
    )
    return TurnOfHistory(facts, changes, *_alliance(before, after))


def _alliance(
    before: State, after: State
) -> tuple[
    tuple[tuple[str, int], ...], tuple[tuple[str, int], ...], tuple[tuple[str, str, str], ...]
]:
    relations = tuple(
        (name, now.value - before.relations[name].value)
        for name, now in sorted(after.relations.items())
        if now.value != before.relations[name].value
    )
    readiness = tuple(
        (name, (now.readiness or 0) - (before.forces[name].readiness or 0))
        for name, now in sorted(after.forces.items())
        if now.readiness != before.forces[name].readiness
    )
    moved = tuple(
        (name, now.status, now.place)
        for name, now in sorted(after.forces.items())
        if (now.status, now.place) != (before.forces[name].status, before.forces[name].place)
    )
    return relations, readiness, moved
