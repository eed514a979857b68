"""A phase ends: every seat gets exactly one status, and the state's digest is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.digests import LATEST, digest
from wargame.game.errors import Refused
from wargame.game.events.phase_closed import PhaseClosed
from wargame.game.events.turn_closed import TurnClosed
from wargame.game.ids import PhaseId, SeatId, TurnId
from wargame.play.command import Command
from wargame.play.floor import close_floor
from wargame.play.phases import last_phase, missing, open_phase, statuses
from wargame.play.straw import close_straws
from wargame.play.turn_end import settle_council, settle_turn

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class ClosePhase(Command):
    """Close the phase in play and open the next, or close the turn after the last.

    Attributes:
        given: `passed` or `absent` for each seat that the phase asks and that has nothing.
        phase: The phase its author meant, so that a second click closes nothing more.
    """

    given: tuple[tuple[SeatId, str], ...] = ()
    phase: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        state = at.state
        if not state.phase.id:
            raise Refused("No phase is open.", "Open the next turn.")
        if self.phase and self.phase != state.phase.id:
            message = f"{state.phase.title} is open, not the phase you meant to close."
            raise Refused(message, "Look at the phase bar.")
        given = dict(self.given)
        lacking = [seat for seat in missing(state) if seat not in given]
        if lacking:
            names = ", ".join(state.seats[seat].name for seat in lacking)
            message = f"{state.phase.title} still waits for {names}."
            raise Refused(message, "Say passed or absent for each, or wait.")
        close_floor(at, "phase-closed")
        close_straws(at)
        if "ballots" in state.phase.asks:
            settle_council(at)
        self._close(at, given)

    def _close(self, at: Proceedings, given: dict[SeatId, str]) -> None:
        if last_phase(at):
            close_turn(at, given)
            return
        number = at.state.phase.number
        _record_close(at, given)
        open_phase(at, number)

    @override
    def concerns(self) -> tuple[str, ...]:
        return ("phase",)


def close_turn(at: Proceedings, given: dict[SeatId, str] | None = None) -> None:
    """Close the phase in play and the turn with it, whichever phase that is."""
    turn = at.state.turn
    settle_turn(at)
    _record_close(at, given or {})
    at.record(TurnClosed(turn=TurnId(turn.id), number=turn.number), phase="")


def _record_close(at: Proceedings, given: dict[SeatId, str]) -> None:
    phase = at.state.phase
    at.record(
        PhaseClosed(
            phase=PhaseId(phase.id),
            title=phase.title,
            statuses=statuses(at.state, given),
            state_hash=digest(at.state),
            hash_version=LATEST,
        ),
        phase=phase.id,
    )
