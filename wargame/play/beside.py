"""An exercise beside history, row by row: the same, different, or not reached."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from wargame.game.events.motion_not_brought import MotionNotBrought
from wargame.game.events.motion_ruled import MotionRuled
from wargame.game.events.motion_tabled import MotionTabled
from wargame.game.events.turn_closed import TurnClosed
from wargame.game.events.turn_skipped import TurnSkipped
from wargame.game.fold import effective
from wargame.play.history import decisions, states_at_turn_ends

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wargame.game.event import Event, Stamp
    from wargame.scenario.pack import Pack, TimelineEntry

Stands = Literal["same", "differs", "not-reached"]


class Beside(NamedTuple):
    """One decision or fact of the pack's history, and how it went here.

    Attributes:
        what: `motion` or `fact`.
        id: The pack's motion or fact.
        turn: Number of its turn; 0 for facts, which are held against their historical end.
        then: The outcome or value in history.
        here: The same in this exercise, empty where it was not reached.
        seq: The entry that says so, 0 where none does.
        stands: `same`, `differs` or `not-reached`.
    """

    what: Literal["motion", "fact"]
    id: str
    turn: int
    then: str
    here: str
    seq: int
    stands: Stands


def beside(events: Sequence[tuple[Stamp, Event]], pack: Pack) -> tuple[Beside, ...]:
    """Hold decisions turn by turn, and facts at their end, against the pack's baseline.

    Motions that were decided here and had no place in that turn of history come too, with `then`
    empty.
    """
    return (*_motions(events, pack), *_facts(events, pack))


def _motions(events: Sequence[tuple[Stamp, Event]], pack: Pack) -> Iterator[Beside]:
    said = _entries(events)
    decided = {(one.turn, one.id): one.outcome for one in decisions(events)}
    over = {
        stamp.turn
        for stamp, event in effective(events)
        if isinstance(event, TurnClosed | TurnSkipped)
    }
    then = {(str(row.turn), str(row.motion)): str(row.outcome) for row in pack.baseline.motions}
    order = {str(turn.id): turn.number for turn in pack.turns}
    # What stood open again and was not brought again is told once in the pack's table.
    came = (key for key, outcome in decided.items() if outcome != "not-brought")
    keys = dict.fromkeys((*then, *came))
    for turn, motion in sorted(keys, key=lambda key: order.get(key[0], 0)):
        here = decided.get((turn, motion), "")
        was = then.get((turn, motion), "")
        stands: Stands = "same" if here == was else "differs"
        if not here and turn not in over:
            stands = "not-reached"
        seq = said.get((turn, motion), 0)
        yield Beside("motion", motion, order.get(turn, 0), was, here, seq, stands)


def _entries(events: Sequence[tuple[Stamp, Event]]) -> dict[tuple[str, str], int]:
    """The entry that tells how a motion of the pack came out in a turn."""
    found: dict[tuple[str, str], int] = {}
    templates: dict[str, str] = {}
    for stamp, event in effective(events):
        if isinstance(event, MotionTabled):
            templates[event.motion] = event.template
        elif isinstance(event, MotionRuled):
            found[stamp.turn, templates.get(event.motion, "")] = stamp.seq
        elif isinstance(event, MotionNotBrought):
            found[stamp.turn, event.template] = stamp.seq
    return found


def _facts(events: Sequence[tuple[Stamp, Event]], pack: Pack) -> Iterator[Beside]:
    ends = list(states_at_turn_ends(events).values())
    if not ends:
        return
    reached = len(ends) >= len(ends[-1].exercise.turns)
    for fact in pack.facts:
        if not fact.historical_end:
            continue
        known = ends[-1].facts.get(fact.id)
        here, seq = (known.value, known.seq) if known else ("", 0)
        stands: Stands = "same" if here == fact.historical_end else "differs"
        if stands == "differs" and not reached:
            stands = "not-reached"
        yield Beside("fact", fact.id, 0, fact.historical_end, here, seq, stands)


def happened(pack: Pack) -> dict[int, tuple[TimelineEntry, ...]]:
    """What really happened, by the number of the turn in whose days it fell; 0 is before the first.

    An entry whose date is no single day stands with the day that it begins with.
    """
    found: dict[int, list[TimelineEntry]] = {}
    for entry in pack.timeline:
        found.setdefault(_turn_of(entry, pack), []).append(entry)
    return {number: tuple(entries) for number, entries in sorted(found.items())}


def _turn_of(entry: TimelineEntry, pack: Pack) -> int:
    try:
        day = date.fromisoformat(entry.date[:10])
    except ValueError:
        return len(pack.turns) + 1
    last = 0
    for turn in pack.turns:
        if day < turn.starts:
            return last
        last = turn.number
    after = day > pack.turns[-1].ends + timedelta(days=1)
    return len(pack.turns) + 1 if after else last
