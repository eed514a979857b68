"""From ballots as given to masks: counting the plain ones, resolving the conditional ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.rules.standing import ABSENT, CODES, CONDITIONAL, NAMES, PLAIN
from wargame.rules.worded import Known, Worded, holds, seats_named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.game.ids import SeatId
    from wargame.rules.case import Ballot
    from wargame.rules.room import Bench, Mask, Room

_CODES: Final[dict[object, int]] = {name: code for code, name in enumerate(PLAIN)}


class Resolved(NamedTuple):
    """How one conditional ballot came out; several seats when they waited for each other."""

    code: str
    seats: tuple[SeatId, ...]
    counts_as: tuple[str, ...]
    condition: str


class Cast(NamedTuple):
    """The ballots on one question, all resolved.

    Attributes:
        masks: Members by ballot as cast; the index is the standing.
        resolved: What became of the conditional ones, in the order resolved.
        reserved: Members in favour with a bare reservation.
    """

    masks: list[Mask]
    resolved: tuple[Resolved, ...] = ()
    reserved: Mask = 0


def cast_ballots(
    given: Mapping[SeatId, Ballot], bench: Bench, room: Room, conditional: str
) -> Cast:
    """Sort the ballots on one question. Members without a ballot are absent.

    Args:
        given: The ballots by seat.
        bench: The members.
        room: The case's findings and roles.
        conditional: What a bare conditional ballot counts as.

    Raises:
        KeyError: When a seat or a value is unknown; the caller says which.
    """
    everyone = bench.all
    try:
        packed = sum(map(bench.packed.__getitem__, given.items()))
    except (KeyError, TypeError):
        return _one_by_one(given, bench, room, conditional)
    against, abstain, present, away = bench.shifts
    # Who gave no other ballot is absent; unrolled because every ruling passes here.
    found = [
        packed & everyone,
        packed >> against & everyone,
        packed >> abstain & everyone,
        packed >> present & everyone,
        0,
        packed >> away & everyone,
        0,
    ]
    found[ABSENT] = everyone ^ (found[0] | found[1] | found[2] | found[3] | found[5])
    return Cast(found)


def _one_by_one(given: Mapping[SeatId, Ballot], bench: Bench, room: Room, conditional: str) -> Cast:
    """Sort ballots among which some are conditional, or do not fit."""
    masks = [0] * len(NAMES)
    waiting: dict[SeatId, Ballot] = {}
    seen = 0
    for seat, value in given.items():
        seen |= bench.bit[seat]
        code = _CODES.get(value)
        if code is None:
            waiting[seat] = value
        else:
            masks[code] |= bench.bit[seat]
    masks[ABSENT] |= bench.all & ~seen
    return _resolve(masks, waiting, bench, room, conditional)


def _resolve(
    masks: list[Mask],
    waiting: dict[SeatId, Ballot],
    bench: Bench,
    room: Room,
    conditional: str,
) -> Cast:
    told: list[Resolved] = []
    reserved = 0
    worded: dict[SeatId, Worded] = {}
    for seat in sorted(waiting, key=bench.bit.__getitem__):
        ballot = waiting[seat]
        if isinstance(ballot, Worded):
            worded[seat] = ballot
            continue
        if ballot != CONDITIONAL:
            raise KeyError(ballot)
        masks[CODES[conditional]] |= bench.bit[seat]
        reserved |= bench.bit[seat] if conditional == "for" else 0
        told.append(Resolved("ballot-resolved", (seat,), (conditional,), "reservation"))
    _rounds(masks, worded, bench, room, told)
    return Cast(masks, tuple(told), reserved)


def _rounds(
    masks: list[Mask],
    worded: dict[SeatId, Worded],
    bench: Bench,
    room: Room,
    told: list[Resolved],
) -> None:
    """Resolve in rounds; when a round resolves nothing, all that are left take `otherwise`."""
    known = {seat: code for code, mask in enumerate(masks) for seat in bench.seats(mask)}
    look = Known(room.findings, room.holders, bench.bit.__contains__, known)
    while worded:
        ready = [s for s, b in worded.items() if not seats_named(b.condition) & worded.keys()]
        if not ready:
            _circle(masks, worded, bench, told)
            return
        for seat in ready:
            ballot = worded.pop(seat)
            truth = holds(ballot.condition, look)
            value = ballot.then if truth else ballot.otherwise
            masks[_CODES[value]] |= bench.bit[seat]
            known[seat] = _CODES[value]
            said = "contested" if truth is None else str(truth).lower()
            told.append(Resolved("ballot-resolved", (seat,), (value,), said))


def _circle(
    masks: list[Mask], worded: dict[SeatId, Worded], bench: Bench, told: list[Resolved]
) -> None:
    for seat, ballot in worded.items():
        masks[_CODES[ballot.otherwise]] |= bench.bit[seat]
    seats = tuple(worded)
    values = tuple(ballot.otherwise for ballot in worded.values())
    told.append(Resolved("ballot-circle", seats, values, "circle"))
