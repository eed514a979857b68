"""Who holds the roles of the alliance, and who speaks for a seat: both may pass during play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.role_passed import RolePassed
from wargame.game.events.speaker_changed import SpeakerChanged
from wargame.play.situation import StateSituation
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.game.state import State
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.condition import Condition
    from wargame.scenario.pack import Pack, Seat, Speaker

AGENDA = "agenda"


def holders(state: State, pack: Pack, role: str) -> tuple[SeatId, ...]:
    """The seats that hold a role as things stand: the first entry of the pack that fits."""
    for one in pack.roles:
        if one.role == role and _fits(state, pack, one.turns, one.when):
            return one.seats
    return ()


def agenda_seat(state: State, pack: Pack) -> SeatId | None:
    """The seat that is asked now before a motion is tabled, where the charter has such a rule."""
    return next(iter(holders(state, pack, AGENDA)), None)


def note_offices(at: Proceedings) -> None:
    """Record every role and every voice that has passed to somebody else."""
    for role in dict.fromkeys(one.role for one in at.pack.roles):
        seats = holders(at.state, at.pack, role)
        known = at.state.roles.get(role)
        if (known.seats if known else ()) != seats:
            at.record(RolePassed(role=role, seats=seats))
    for seat in at.pack.seats:
        if seat.speakers:
            _note_speaker(at, seat)


def _note_speaker(at: Proceedings, seat: Seat) -> None:
    now = _speaker(at.state, at.pack, seat)
    who, disputed = (now.who, now.disputed) if now else (seat.who, False)
    known = at.state.speakers.get(seat.id)
    was = (known.who, known.disputed) if known else (seat.who, False)
    if (who, disputed) != was:
        at.record(SpeakerChanged(seat=seat.id, who=who, disputed=disputed))


def _speaker(state: State, pack: Pack, seat: Seat) -> Speaker | None:
    fitting = (one for one in seat.speakers if _fits(state, pack, one.turns, one.when))
    return next(fitting, None)


def _fits(state: State, pack: Pack, turns: tuple[str, ...], when: Condition | None) -> bool:
    if turns and _turn(state, pack) not in turns:
        return False
    return when is None or when.ask(StateSituation(state)) is Truth.YES


def _turn(state: State, pack: Pack) -> str:
    """The turn in play; between turns the last, before them the first."""
    if state.turn.id:
        return state.turn.id
    return state.closed_turns[-1] if state.closed_turns else pack.turns[0].id
