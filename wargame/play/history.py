"""A played exercise held against history, item by item."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.fold import START, effective, step

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wargame.game.event import Event, Stamp
    from wargame.game.state import State
    from wargame.scenario.pack import Pack


class Difference(NamedTuple):
    """One item that came out otherwise; `got` is empty where the turn was not reached."""

    what: str
    turn: str
    expected: str
    got: str


class Decided(NamedTuple):
    """How a pack motion stood at a turn's end: its outcome, or `not-brought`."""

    turn: str
    id: str
    outcome: str


class History(NamedTuple):
    """How much of history an exercise matched: motions, indicators by turn, facts at the end."""

    matched: int
    of: int
    differences: tuple[Difference, ...]


def states_at_turn_ends(events: Iterable[tuple[Stamp, Event]]) -> dict[str, State]:
    """The state when each turn closed, by the turn's id; abandoned branches left out."""
    ends: dict[str, State] = {}
    state = START
    for stamp, event in effective(events):
        state = step(state, stamp, event)
        if event.kind in {"turn_closed", "turn_skipped"}:
            ends[stamp.turn] = state
    return ends


def decisions(events: Sequence[tuple[Stamp, Event]]) -> tuple[Decided, ...]:
    """Each pack motion and turn in which it stood open, with its outcome, in order."""
    found: list[Decided] = []
    for turn, state in states_at_turn_ends(events).items():
        found.extend(
            Decided(turn, motion.template, motion.outcome)
            for motion in state.motion_numbers()
            if motion.template and motion.rulings and motion.rulings[-1].turn == turn
        )
        found.extend(
            Decided(turn, template, "not-brought")
            for template, turns in sorted(state.not_brought.items())
            if any(recorded == turn for recorded, _ in turns)
        )
    return tuple(found)


def compare(events: Sequence[tuple[Stamp, Event]], pack: Pack) -> History:
    """Hold an exercise against the pack's baseline tables."""
    ends = states_at_turn_ends(events)
    differences: list[Difference] = []
    of = 0
    decided = {(one.turn, one.id): one.outcome for one in decisions(events)}
    for row in pack.baseline.motions:
        of += 1
        got = decided.get((row.turn, row.motion), "")
        if got != row.outcome:
            differences.append(Difference(row.motion, row.turn, row.outcome, got))
    for path in pack.baseline.indicators:
        for end in path.ends:
            of += 1
            state = ends.get(end.turn)
            level = None if state is None else state.indicators.get(path.indicator)
            # A log that was forged may lack what the pack has.
            reached = "" if level is None else str(level.value)
            if reached != str(end.value):
                differences.append(Difference(path.indicator, end.turn, str(end.value), reached))
    last = list(ends.values())[-1] if ends else START
    for fact in pack.facts:
        if not fact.historical_end:
            continue
        of += 1
        known = last.facts.get(fact.id)
        value_now = known.value if known else ""
        if value_now != fact.historical_end:
            differences.append(Difference(fact.id, "", fact.historical_end, value_now))
    return History(of - len(differences), of, tuple(differences))
