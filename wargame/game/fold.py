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
    return fold(((stamp, event),), state)


def fold(events: Iterable[tuple[Stamp, Event]], start: State = START) -> State:
    """Fold effective events, in order, into a state.

    No event reads `seq` or `touched`, so these are laid in once at the end.
    """
    state, seq = start, start.seq
    touched: dict[str, int] = {}
    for stamp, event in events:
        state = event.apply(state, stamp)
        seq = stamp.seq
        for key in event.touches():
            touched[key] = seq
        acting = event.acting()
        if acting is not None:
            state = state.with_(acted=state.acted.set(acting, seq))
    return state.with_(seq=seq, touched=state.touched.update(touched))
