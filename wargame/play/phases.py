"""The phases of a turn: opening one, who still owes something, and every seat's status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.phase_opened import PhaseOpened

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.game.state import State
    from wargame.play.proceedings import Proceedings


def open_phase(at: Proceedings, index: int) -> None:
    """Open the phase of that place (from 0) in the pack's list.

    Its minutes are a share of the turn's.
    """
    phase = at.pack.phases[index]
    minutes = round(at.state.turn.minutes * phase.share / 100, 1)
    at.record(
        PhaseOpened(
            phase=phase.id,
            title=phase.title,
            number=index + 1,
            minutes=minutes,
            asks=phase.asks,
        ),
        phase=phase.id,
    )


def last_phase(at: Proceedings) -> bool:
    """Whether the phase in play is the turn's last."""
    return at.state.phase.number >= len(at.pack.phases)


def missing(state: State) -> tuple[SeatId, ...]:
    """Seats that owe something in this phase and have nothing: no sealed move in Orders."""
    if "orders" not in state.phase.asks:
        return ()
    return tuple(
        seat
        for seat in state.roster
        if state.seats[seat].mode == "person" and seat not in state.moves
    )


def statuses(state: State, given: dict[SeatId, str]) -> tuple[tuple[SeatId, str], ...]:
    """One status for every seat: acted, passed, absent, or run by control."""
    return tuple((seat, _status(state, seat, given)) for seat in state.roster)


def _status(state: State, seat: SeatId, given: dict[SeatId, str]) -> str:
    mode = state.seats[seat].mode
    if mode in {"absent", "control"}:
        return mode
    if "orders" in state.phase.asks and seat in state.moves:
        # This is read by all before Reveal, so it tells no more than that a move was sealed; that
        # the seat passed is told when its move is opened.
        return "acted"
    if seat in given:
        return given[seat]
    return "acted" if seat in state.acted else "passed"
