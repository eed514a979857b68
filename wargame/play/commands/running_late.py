"""Running late: the rest of a turn left out, a later turn at once, another plan."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.entry import utc_text
from wargame.game.errors import Refused
from wargame.game.events.plan_changed import PlanChanged
from wargame.game.events.turn_cut_short import TurnCutShort
from wargame.game.ids import TurnId
from wargame.play.command import Command
from wargame.play.commands.close_phase import close_turn
from wargame.play.commands.open_turn import begin_turn, unplayed_before
from wargame.play.fill_in import fill_in
from wargame.play.turn_end import settle_council

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings

QUICKEST, SLOWEST = 25, 300
SAME_PLAN = "That is the plan already."


class CutTurn(Command):
    """Leave out the rest of the turn in play, and close it.

    Moves still sealed are never opened, motions on the docket are put off, and what nobody
    brought counts as not brought. A roll call must be closed first.
    """

    @override
    def decide(self, at: Proceedings) -> None:
        if not at.state.turn.id:
            raise Refused("No turn is open.", "Open the next turn.")
        cut(at)

    @override
    def concerns(self) -> tuple[str, ...]:
        return ("phase",)


class GoToTurn(Command):
    """Open a later turn at once: the turn in play is cut short, history fills in between."""

    turn: str

    @override
    def decide(self, at: Proceedings) -> None:
        if not at.state.started or at.state.ended:
            raise Refused("The exercise is not running.", "Start it in Set-up.")
        target = next((one for one in at.pack.turns if one.id == self.turn), None)
        if target is None:
            raise Refused(f"The pack has no turn {self.turn}.", "Choose one of its turns.")
        if target.id in at.state.closed_turns or target.number <= at.state.turn.number:
            message = f"Turn {target.number} is not ahead."
            raise Refused(message, "Take back to an entry of the log to go back.")
        if at.state.turn.id:
            cut(at)
        if target.id not in at.state.exercise.turns:
            _take_in(at, target.id, target.number)
        for earlier in unplayed_before(at, target):
            fill_in(at, earlier)
        begin_turn(at, target)

    @override
    def concerns(self) -> tuple[str, ...]:
        return ("phase",)


class ChangePlan(Command):
    """Play fewer turns, or more, or at another pace; what is left out goes as in history.

    Attributes:
        turns: The turns to come that are played; those played already stay.
        pace: Length of the turns to come, in percent of the pack's.
        end_by: Wall time by which play shall end, ISO 8601 with its zone; empty for none.
    """

    turns: tuple[TurnId, ...]
    pace: int = 100
    end_by: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        state = at.state
        if not state.started or state.ended:
            raise Refused("The exercise is not running.", "Choose its length in Set-up.")
        if not QUICKEST <= self.pace <= SLOWEST:
            message = f"{self.pace} % is no pace."
            raise Refused(message, f"Choose {QUICKEST} to {SLOWEST} %.")
        turns = self._turns(at)
        number = {one.id: one.number for one in at.pack.turns}
        before, after = set(state.exercise.turns), set(turns)
        end_by = _moment(self.end_by)
        same = (before, state.exercise.pace, state.exercise.end_by) == (after, self.pace, end_by)
        if same:
            raise Refused(SAME_PLAN)
        at.record(
            PlanChanged(
                turns=turns,
                pace=self.pace,
                end_by=end_by,
                dropped=tuple(sorted(number[one] for one in before - after)),
                added=tuple(sorted(number[one] for one in after - before)),
            )
        )

    def _turns(self, at: Proceedings) -> tuple[TurnId, ...]:
        state = at.state
        played = {*state.closed_turns, state.turn.id}
        known = {one.id for one in at.pack.turns}
        for name in self.turns:
            if name not in known:
                raise Refused(f"The pack has no turn {name}.", "Choose among its turns.")
        wanted = set(self.turns)
        past = state.turn.number
        return tuple(
            TurnId(one.id)
            for one in at.pack.turns
            if (one.id in state.exercise.turns and one.id in played)
            or (one.id in wanted and one.id not in played and one.number > past)
        )

    @override
    def concerns(self) -> tuple[str, ...]:
        return ("plan",)


def cut(at: Proceedings) -> None:
    """Close the turn in play where it stands.

    Raises:
        Refused: A roll is open.
    """
    turn, phase = at.state.turn, at.state.phase
    rest = at.pack.phases[max(0, phase.number - 1) :]
    if any("ballots" in one.asks for one in rest):
        settle_council(at)
    left = tuple(one.title for one in at.pack.phases[phase.number :])
    at.record(
        TurnCutShort(turn=TurnId(turn.id), number=turn.number, phase=phase.title, left_out=left)
    )
    close_turn(at)


def _take_in(at: Proceedings, turn: str, number: int) -> None:
    wanted = {*at.state.exercise.turns, turn}
    turns = tuple(TurnId(one.id) for one in at.pack.turns if one.id in wanted)
    plan = at.state.exercise
    at.record(PlanChanged(turns=turns, pace=plan.pace, end_by=plan.end_by, added=(number,)))


def _moment(text: str) -> str:
    if not text:
        return ""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise Refused(f"{text} is no time.", "Write it as 16:50.") from error
    return utc_text(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
