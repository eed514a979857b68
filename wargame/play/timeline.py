"""An exercise at every moment of it: the state after any entry, and how the entries lie in time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wargame.game.events.taken_back import TakenBack
from wargame.game.events.turn_opened import TurnOpened
from wargame.game.events.turn_skipped import TurnSkipped
from wargame.game.fold import START, effective, fold, step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.event import Event, Stamp
    from wargame.game.state import State

EVERY: Final = 32
"""Entries between states that are kept: from one of these any other is a few steps away."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A turn, or what lies before the first or after the last: entries `first` to `last`."""

    turn: str
    number: int
    title: str
    first: int
    last: int


class Timeline:
    """States of an exercise by entry; a taken-back branch is there as it was while it stood."""

    def __init__(self, events: Sequence[tuple[Stamp, Event]]) -> None:
        self._events: list[tuple[Stamp, Event]] = []
        self._kept: list[State] = [START]
        self._backs: dict[int, State] = {}
        self._gone: set[int] = set()
        self._titles: dict[str, tuple[int, str]] = {}
        self.extend(events)

    def __len__(self) -> int:
        """How many entries there are."""
        return len(self._events)

    def extend(self, events: Sequence[tuple[Stamp, Event]]) -> None:
        """Take in what came since; `events` are all of them, those known already included."""
        for one in events[len(self._events) :]:
            stamp, event = one
            self._events.append(one)
            if isinstance(event, TakenBack):
                self._backs[stamp.seq] = self._back(stamp, event)
            elif isinstance(event, TurnOpened | TurnSkipped):
                self._titles[event.turn] = (event.number, event.title)
            if len(self._events) % EVERY == 0:
                self._kept.append(self._after(self._kept[-1], self._events[-EVERY:]))

    def _back(self, stamp: Stamp, event: TakenBack) -> State:
        """The state to which a take-back leads."""
        whole = event.to in self._gone  # no entry that counted then: no command goes there
        back = (
            fold(effective(self._events)) if whole else step(self.state_at(event.to), stamp, event)
        )
        self._gone.update(range(event.to + 1, stamp.seq))
        return back

    def state_at(self, seq: int) -> State:
        """The state after an entry; 0 is before the first."""
        upto = max(0, min(seq, len(self._events)))
        kept = upto // EVERY
        return self._after(self._kept[kept], self._events[kept * EVERY : upto])

    def upto(self, seq: int) -> Sequence[tuple[Stamp, Event]]:
        """The entries up to one, abandoned branches included."""
        return self._events[:seq]

    def entry(self, seq: int) -> tuple[Stamp, Event]:
        """The entry of a number.

        Raises:
            IndexError: There is none.
        """
        if not 1 <= seq <= len(self._events):
            raise IndexError(seq)
        return self._events[seq - 1]

    def stretches(self) -> tuple[Stretch, ...]:
        """The turns in order, with what lies before the first one."""
        found: list[Stretch] = []
        for stamp, _ in self._events:
            before = found[-1] if found else None
            turn = stamp.turn or (before.turn if before else "")
            if before is not None and before.turn == turn:
                found[-1] = Stretch(turn, before.number, before.title, before.first, stamp.seq)
            else:
                found.append(self._stretch(turn, stamp.seq))
        return tuple(found)

    def phase_starts(self) -> tuple[int, ...]:
        """Entries at which a turn or a phase began, in order."""
        kinds = {"turn_opened", "turn_skipped", "phase_opened", "exercise_ended"}
        return tuple(stamp.seq for stamp, event in self._events if event.kind in kinds)

    def _stretch(self, turn: str, first: int) -> Stretch:
        number, title = self._titles.get(turn, (0, ""))
        return Stretch(turn, number, title, first, first)

    def _after(self, state: State, run: Sequence[tuple[Stamp, Event]]) -> State:
        """The state after a run of entries, folded at one stroke."""
        for at in range(len(run) - 1, -1, -1):
            stamp, event = run[at]
            if isinstance(event, TakenBack):
                # It leads to a state from before, whatever stands before it in the run.
                return fold(run[at + 1 :], self._backs[stamp.seq])
        return fold(run, state)
