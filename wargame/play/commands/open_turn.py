"""The next turn begins: opening effects, intelligence, what each seat may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.intelligence_given import IntelligenceGiven
from wargame.game.events.turn_opened import TurnOpened
from wargame.play.actions import effects_come_due
from wargame.play.command import Command
from wargame.play.effects import bring_about
from wargame.play.fill_in import fill_in
from wargame.play.forces import forces_move_on
from wargame.play.membership import notices_due
from wargame.play.offers import make_offers
from wargame.play.offices import note_offices
from wargame.play.openings import opening_of
from wargame.play.pace import planned_minutes
from wargame.play.periods import judge_what_waited
from wargame.play.phases import open_phase

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.pack import Turn


class OpenTurn(Command):
    """Open the next turn of the exercise, in its first phase."""

    @override
    def decide(self, at: Proceedings) -> None:
        turn = next_turn(at)
        for earlier in unplayed_before(at, turn):
            fill_in(at, earlier)
        begin_turn(at, turn)

    @override
    def concerns(self) -> tuple[str, ...]:
        return ("phase",)


def begin_turn(at: Proceedings, turn: Turn) -> None:
    """Open a turn in its first phase, with all that it brings."""
    before = at.state.turn.number
    opens = opening_of(turn, at.state)
    at.record(
        TurnOpened(
            turn=turn.id,
            number=turn.number,
            title=turn.title,
            dates=turn.dates,
            starts=turn.starts.isoformat(),
            ends=turn.ends.isoformat(),
            minutes=planned_minutes(at.state, at.pack, turn),
            opens_with=opens.aloud,
        ),
        turn=turn.id,
        phase="",
    )
    open_phase(at, 0)
    effects_come_due(at, before)
    forces_move_on(at)
    notices_due(at)
    judge_what_waited(at)
    bring_about(at, opens.effects, f"turn:{turn.id}")
    note_offices(at)
    for item in at.pack.intelligence:
        if item.turn == turn.id:
            at.record(
                IntelligenceGiven(
                    id=item.id, seat=item.seat, reliability=item.reliability, text=item.text
                )
            )
    make_offers(at)


def next_turn(at: Proceedings) -> Turn:
    """The turn that comes next.

    Raises:
        Refused: Nothing has begun, a turn is open, or all are played.
    """
    if not at.state.started:
        raise Refused("The exercise has not begun.", "Start it in Set-up.")
    if at.state.ended:
        raise Refused("The exercise has ended.", "Read it in the report.")
    if at.state.turn.id:
        message = f"Turn {at.state.turn.number} is still open."
        raise Refused(message, "Close its phases first.")
    done = set(at.state.closed_turns)
    for name in at.state.exercise.turns:
        if name not in done:
            return at.pack.turn(name)
    raise Refused("All turns are played.", "End the exercise.")


def unplayed_before(at: Proceedings, turn: Turn) -> list[Turn]:
    """Turns before this one that this length leaves out and that history has yet to fill."""
    done = set(at.state.closed_turns)
    return [one for one in at.pack.turns if one.number < turn.number and one.id not in done]
