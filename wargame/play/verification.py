"""Whether an exercise file is what it says: chain, entries, commitments, digests, bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.codec import UnknownEvent, UnreadableEvent, decode, decoded, stamp_of
from wargame.game.digests import DIGESTS
from wargame.game.events.indicator_moved import IndicatorMoved
from wargame.game.events.move_deposited import MoveDeposited
from wargame.game.events.move_sealed import MoveSealed
from wargame.game.events.phase_closed import PhaseClosed
from wargame.game.events.pictures_enclosed import PicturesEnclosed
from wargame.game.events.taken_back import TakenBack
from wargame.game.fold import START, effective, fold
from wargame.play.commitments import commitment
from wargame.play.enclosures import held_digests
from wargame.play.ports import Head, LogDamaged, Problem
from wargame.play.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.entry import Entry
    from wargame.game.event import Event, Stamp
    from wargame.game.state import State
    from wargame.play.ports import EventStore


class Verification(NamedTuple):
    """What `verify` found; `ok` when there is no problem."""

    ok: bool
    events: int
    head: Head
    problems: tuple[Problem, ...]


def verify(store: EventStore, expected: Head | None = None) -> Verification:
    """Check a file from end to end.

    Args:
        store: The opened file.
        expected: A head kept elsewhere (the list of recent exercises, a printed report); a log
            that was cut short or written anew is told by it.
    """
    try:
        with uncollected():
            contents = _Contents(store)
            problems = [*store.problems(expected, contents.read)]
            head = store.head()
            if contents.upto != head.seq:
                # Where the chain broke the entries are read all the same.
                contents = _Contents(store)
                for entry in store.entries():
                    contents.read(entry)
    except LogDamaged as error:
        damaged = Problem(0, error.message)
        return Verification(ok=False, events=0, head=Head(0, ""), problems=(damaged,))
    unique = tuple(dict.fromkeys(sorted(problems + contents.problems)))
    return Verification(not unique, head.seq, head, unique)


class _Contents:
    """Reads a log entry by entry, and keeps of it no more than the next digest needs.

    A digest is the only thing that needs the state, so it is folded up to there and no sooner.

    Attributes:
        problems: What was found.
        upto: The last entry that was read.
    """

    def __init__(self, store: EventStore) -> None:
        self.problems: list[Problem] = []
        self.upto = 0
        self._store = store
        self._stopped = False
        self._state: State | None = START
        self._folded = 0
        self._held: frozenset[str] | None = None
        self._news: list[tuple[Stamp, Event]] = []
        self._sealed: dict[str, MoveSealed] = {}

    def read(self, entry: Entry) -> None:
        """Check the next entry; after one that does not read, nothing more is said."""
        self.upto = entry.seq
        if self._stopped:
            return
        try:
            event = decode(entry)
        except UnknownEvent:
            self._stop(entry, f"is of an unknown kind, {entry.kind}.")
        except UnreadableEvent:
            self._stop(entry, f"cannot be read as {entry.kind}.")
        else:
            self._take_in(stamp_of(entry), event)

    def _stop(self, entry: Entry, why: str) -> None:
        self.problems.append(Problem(entry.seq, f"Entry #{entry.seq} {why}"))
        self._stopped = True

    def _take_in(self, stamp: Stamp, event: Event) -> None:
        state = self._state_before(stamp) if isinstance(event, PhaseClosed) else START
        self.problems.extend(_one(stamp, event, state, self._sealed))
        if isinstance(event, PicturesEnclosed):
            self._see_held(stamp, event)
        if isinstance(event, TakenBack):
            while self._news and self._news[-1][0].seq > event.to:
                self._news.pop()
            if event.to < self._folded:
                self._state = None
        self._news.append((stamp, event))

    def _see_held(self, stamp: Stamp, event: PicturesEnclosed) -> None:
        """What came with an inject must lie in the file, unchanged."""
        if self._held is None:
            self._held = held_digests(self._store)
        if not {one.digest for one in event.pictures} <= self._held:
            what = f"Entry #{stamp.seq} names a picture that the file does not hold."
            self.problems.append(Problem(stamp.seq, what))

    def _state_before(self, stamp: Stamp) -> State:
        if self._state is None:
            # What was folded was taken back since; so rare that reading it again may cost time.
            state = fold(effective(decoded(self._store.entries(0, stamp.seq - 1))))
        else:
            state = fold(self._news, self._state)
        self._state, self._folded = state, stamp.seq - 1
        self._news.clear()
        return state


def _one(
    stamp: Stamp, event: Event, state: State, sealed: dict[str, MoveSealed]
) -> Iterator[Problem]:
    if isinstance(event, PhaseClosed):
        digest = DIGESTS.get(event.hash_version)
        if digest is not None and digest(state) != event.state_hash:
            what = f"Entry #{stamp.seq} holds a state digest that the entries before do not give."
            yield Problem(stamp.seq, what)
    elif isinstance(event, MoveSealed):
        sealed[event.seat] = event
    elif isinstance(event, MoveDeposited):
        seal = sealed.get(event.seat)
        given = commitment(event.seat, stamp.turn, event.items, event.nonce)
        if seal is None or seal.digest != given:
            what = f"Entry #{stamp.seq} does not match the code under which it was sealed."
            yield Problem(stamp.seq, what)
    elif isinstance(event, IndicatorMoved) and not 0 <= event.becomes <= 100:
        yield Problem(stamp.seq, f"Entry #{stamp.seq} moves an indicator out of its range.")
