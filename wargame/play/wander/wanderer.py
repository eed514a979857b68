"""Plays a pack from StartEx to EndEx by moves of chance.

What every exercise needs (open a turn, close a phase, open sealed moves) must be possible: where it
is refused the play is at a dead end, and the refusal goes up.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.play.commands import (
    AddTime,
    ClosePhase,
    EndExercise,
    MakeNote,
    OpenTurn,
    PauseClock,
    ResumeClock,
    RevealMoves,
    SendMessage,
    SkipTurn,
    StartExercise,
    TakeAction,
    TakeBack,
)
from wargame.play.phases import missing
from wargame.play.wander.council import WHY, hold_council
from wargame.play.wander.injects import pick_rows, run_injects
from wargame.play.wander.orders import give_orders, item_of

if TYPE_CHECKING:
    from datetime import datetime

    from wargame.game.ids import CharterId
    from wargame.play.wander.habits import Walk
    from wargame.scenario.pack import Phase, Turn

EARLY = ("briefing", "injects")


def wander(walk: Walk, charter: CharterId | None = None, version: str = "") -> None:
    """Play the whole exercise.

    Raises:
        Refused: The play came to a dead end.
    """
    chosen = charter or walk.pack.charters[0]
    walk.does(StartExercise(title="By chance", charter=chosen, version=version))
    for name in walk.state.exercise.turns:
        play_turn(walk, walk.pack.turn(name))
    walk.does(EndExercise())


def play_turn(walk: Walk, turn: Turn) -> None:
    """Play one turn, or let history fill it in."""
    if walk.restless and turn.number > 1 and walk.chance.in_hundred(10):
        walk.does(SkipTurn())
        return
    walk.does(OpenTurn())
    again = walk.restless and walk.chance.in_hundred(15)
    _play_phases(walk)
    if again and walk.state.turn.id:
        _start_over(walk)
    if walk.state.turn.id:
        _close(walk)


def _play_phases(walk: Walk) -> None:
    opened, spent = walk.clock.now(), 0.0
    for phase in walk.pack.phases:
        spent += walk.state.turn.minutes * phase.share / 100
        _play_phase(walk, phase, opened, spent)
        walk.clock.to(opened + timedelta(minutes=spent))
        if phase is not walk.pack.phases[-1]:
            _close(walk)


def _start_over(walk: Walk) -> None:
    """The whole turn is taken back to its opening, and played another way."""
    walk.clock.to(walk.clock.now() + timedelta(seconds=1))
    if walk.tries(TakeBack(to=walk.state.turn.seq, reason=WHY)):
        _play_phases(walk)


def _play_phase(walk: Walk, phase: Phase, opened: datetime, upto: float) -> None:
    if walk.restless:
        _fidget(walk)
    if "orders" in phase.asks:
        give_orders(walk)
    if phase.id == "reveal" and any(not one.revealed_seq for one in walk.state.moves.values()):
        walk.does(RevealMoves())
        pick_rows(walk)
    if "ballots" in phase.asks:
        hold_council(walk)
    # From Deliberation on whatever the turn holds may come, unless it waits for its minute.
    waits = walk.punctual or phase.id in EARLY
    run_injects(walk, opened, upto if waits else float(walk.state.turn.minutes))


def _close(walk: Walk) -> None:
    given = tuple((seat, "passed") for seat in missing(walk.state))
    walk.does(ClosePhase(given=given))


def _fidget(walk: Walk) -> None:
    """What happens in a room besides."""
    seats = walk.state.roster
    if walk.chance.in_hundred(10):
        sender = walk.chance.pick(seats)
        to = tuple(seat for seat in walk.chance.shuffled(seats)[:2] if seat != sender)
        walk.tries(SendMessage(sender=sender, to=to or (CONTROL,), text="A word in private."))
    if walk.chance.in_hundred(10):
        walk.tries(MakeNote(text="Somebody names an article."))
    if walk.chance.in_hundred(5):
        walk.tries(AddTime(minutes=5))
    if walk.chance.in_hundred(5) and walk.tries(PauseClock()):
        walk.does(ResumeClock())
    if walk.chance.in_hundred(10):
        seat = walk.chance.pick(seats)
        offers = walk.state.offers.get(seat, ())
        if offers:
            action = walk.pack.action(walk.chance.pick(offers).id)
            walk.tries(TakeAction(seat=seat, item=item_of(action), paper=True))
