"""Events to state: pure, total, and no rule is ever asked.

The fold and its law, `fold(a + b) = fold(fold(a), b)`, are about *effective* events: what a later
entry took back is dropped first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.taken_back import TakenBack
from wargame.game.state import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.game.event import Event, Stamp

START = State()


def effective(events: Iterable[tuple[Stamp, Event]]) -> list[tuple[Stamp, Event]]:
    """Drop every abandoned branch: a `TakenBack` removes all entries after the one it names."""
    kept: list[tuple[Stamp, Event]] = []
    for stamp, event in events:
        if isinstance(event, TakenBack):
            while kept and kept[-1][0].seq > event.to:
                kept.pop()
        kept.append((stamp, event))
    return kept


def step(state: State, stamp: Stamp, event: Event) -> State:
    """Fold one event into the state."""
    after = event.apply(state, stamp)
    touched = after.touched
    for key in event.touches():
        touched = touched.set(key, stamp.seq)
    acting = event.acting()
    acted = after.acted if acting is None else after.acted.set(acting, stamp.seq)
    return after.with_(seq=stamp.seq, touched=touched, acted=acted)


def fold(events: Iterable[tuple[Stamp, Event]], start: State = START) -> State:
    """Fold effective events, in order, into a state."""
    state = start
    for stamp, event in events:
        state = step(state, stamp, event)
    return state
