"""What a seat may see: one pure function makes everything that leaves for a seat.

A seat's own state is the fold of those events alone that this seat may see. Nothing hidden is in
it, so nothing hidden can leak from it: secrecy does not rest on remembering to leave a field out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from immutables import Map

from wargame.game.fold import START, effective, fold
from wargame.game.ids import CONTROL, PUBLIC

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.game.alliance import (
        Citation,
        Force,
        Precedent,
        Relation,
        RoleHeld,
        Speaker,
        Standing,
        Training,
    )
    from wargame.game.event import Event, Stamp
    from wargame.game.ids import FactId, SeatId
    from wargame.game.records import (
        Briefing,
        Deed,
        Known,
        Letter,
        Level,
        Motion,
        Move,
        Offer,
        Phase,
        Running,
        Seat,
        Turn,
    )
    from wargame.game.state import State


NOTHING: Map[FactId, Known] = Map()


@dataclass(frozen=True, slots=True)
class SeatView:
    """All that one seat may see at one moment.

    Attributes:
        as_of: Number of the last entry that the seat may see.
        statuses: Per seat, `sealed`, `acted`, `nothing yet`, `absent` or `control`; what a seat has
            sealed, or whether it passed, cannot be told from it.
        facts: As this seat was last told; for control the truth.
        exercises: The programme; what became of each says its fact, or the deeds that decide it.
        standing: Seats whose standing towards the alliance something has changed.
    """

    seat: SeatId
    as_of: int
    title: str
    charter: str
    started: bool
    ended: bool
    turn: Turn
    phase: Phase
    clock: Running
    briefing: Briefing | None
    public_briefing: str
    points: int | None
    facts: tuple[tuple[str, Known], ...]
    indicators: tuple[Level, ...]
    inbox: tuple[Letter, ...]
    actions: tuple[Offer, ...]
    deeds: tuple[Deed, ...]
    move: Move | None
    motions: tuple[Motion, ...]
    statuses: tuple[tuple[SeatId, str], ...]
    seats: tuple[Seat, ...]
    not_brought: tuple[str, ...]
    forces: tuple[Force, ...]
    relations: tuple[Relation, ...]
    exercises: tuple[Training, ...]
    precedents: tuple[Precedent, ...]
    citations: tuple[Citation, ...]
    standing: tuple[tuple[SeatId, Standing], ...]
    roles: tuple[tuple[str, RoleHeld], ...]
    speakers: tuple[tuple[SeatId, Speaker], ...]


def seen_by(seat: SeatId, events: Iterable[tuple[Stamp, Event]]) -> list[tuple[Stamp, Event]]:
    """Keep the events that a seat may see, in order."""
    return [(stamp, event) for stamp, event in events if event.audience().includes(seat)]


def state_of(seat: SeatId, events: Iterable[tuple[Stamp, Event]]) -> State:
    """Fold what a seat may see, and nothing else."""
    return fold(effective(seen_by(seat, events)), START)


def view(state: State, seat: SeatId) -> SeatView:
    """Show a seat its own state.

    Args:
        state: The fold of the events that this seat may see, as `state_of` gives it.
        seat: The seat, `control` or `public`.
    """
    packet = state.briefings.get(seat)
    public = state.briefings.get(PUBLIC)
    known = (
        state.facts
        if seat == CONTROL
        else _merged(state.beliefs.get(PUBLIC, NOTHING), state.beliefs.get(seat, NOTHING))
    )
    return SeatView(
        seat=seat,
        as_of=state.seq,
        title=state.exercise.title,
        charter=state.exercise.charter,
        started=state.started,
        ended=state.ended,
        turn=state.turn,
        phase=state.phase,
        clock=state.clock,
        briefing=packet,
        public_briefing=public.text if public else "",
        points=state.points.get(seat),
        facts=tuple(sorted(known.items())),
        indicators=tuple(sorted(state.indicators.values(), key=lambda level: level.id)),
        inbox=tuple(state.letters[seq] for seq in sorted(state.letters)),
        actions=state.offers.get(seat, ()),
        deeds=tuple(state.deeds[seq] for seq in sorted(state.deeds)),
        move=state.moves.get(seat),
        motions=state.motion_numbers(),
        statuses=tuple((one, status(state, one)) for one in state.roster),
        seats=tuple(state.seats[one] for one in state.roster),
        not_brought=tuple(sorted(state.not_brought)),
        forces=tuple(one for _, one in sorted(state.forces.items())),
        relations=tuple(one for _, one in sorted(state.relations.items())),
        exercises=tuple(one for _, one in sorted(state.trainings.items())),
        precedents=tuple(one for _, one in sorted(state.precedents.items())),
        citations=tuple(one for _, one in sorted(state.citations.items())),
        standing=tuple(sorted(state.standing.items())),
        roles=tuple(sorted(state.roles.items())),
        speakers=tuple(sorted(state.speakers.items())),
    )


def status(state: State, seat: SeatId) -> str:
    """Say where a seat stands in the phase, in words that betray no content."""
    who = state.seats.get(seat)
    if who is not None and who.mode == "absent":
        return "absent"
    if "orders" in state.phase.asks and seat in state.moves:
        return "sealed"
    if who is not None and who.mode == "control":
        return "control"
    return "acted" if seat in state.acted else "nothing yet"


def _merged(public: Map[FactId, Known], own: Map[FactId, Known]) -> dict[FactId, Known]:
    merged = dict(public.items())
    for fact, known in own.items():
        if fact not in merged or merged[fact].seq < known.seq:
            merged[fact] = known
    return merged
