"""Whether an exercise file is what it says: chain, entries, commitments, digests, bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.codec import UnknownEvent, UnreadableEvent, decode, stamp_of
from wargame.game.digests import DIGESTS
from wargame.game.events.indicator_moved import IndicatorMoved
from wargame.game.events.move_deposited import MoveDeposited
from wargame.game.events.move_sealed import MoveSealed
from wargame.game.events.phase_closed import PhaseClosed
from wargame.game.events.taken_back import TakenBack
from wargame.game.fold import START, effective, fold
from wargame.play.commitments import commitment
from wargame.play.ports import Head, LogDamaged, Problem
from wargame.play.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
            read: list[Entry] = []
            problems = [*store.problems(expected, read)]
            problems += _contents(read or store.entries())
        head = store.head()
    except LogDamaged as error:
        problems, head = [Problem(0, error.message)], Head(0, "")
    unique = tuple(dict.fromkeys(sorted(problems)))
    return Verification(not unique, head.seq, head, unique)


def _contents(entries: Iterable[Entry]) -> Iterator[Problem]:
    events: list[tuple[Stamp, Event]] = []
    # A digest is the only thing that needs the state, so it is folded up to there and no sooner.
    state, folded = START, 0
    deposits: dict[str, MoveSealed] = {}
    for entry in entries:
        try:
            event = decode(entry)
        except UnknownEvent:
            yield Problem(entry.seq, f"Entry #{entry.seq} is of an unknown kind, {entry.kind}.")
            return
        except UnreadableEvent:
            yield Problem(entry.seq, f"Entry #{entry.seq} cannot be read as {entry.kind}.")
            return
        stamp = stamp_of(entry)
        if isinstance(event, PhaseClosed):
            state = fold(events[folded:], state) if folded >= 0 else fold(effective(events))
            folded = len(events)
        yield from _one(stamp, event, state, deposits)
        events.append((stamp, event))
        if isinstance(event, TakenBack):
            folded = -1


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
