"""The one obvious next step: what, for whom, what comes after, and the command that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.play.agenda import next_item
from wargame.play.commands.change_sitting import ChangeSitting
from wargame.play.commands.close_phase import ClosePhase
from wargame.play.commands.deliver_inject import DeliverInject
from wargame.play.commands.end_exercise import EndExercise
from wargame.play.commands.open_turn import OpenTurn
from wargame.play.commands.reveal_moves import REVEAL, RevealMoves
from wargame.play.commands.vote import CloseVote, OpenVote
from wargame.play.msel import of_turn
from wargame.play.phases import missing

if TYPE_CHECKING:
    from datetime import datetime

    from wargame.game.ids import SeatId
    from wargame.game.records import Motion
    from wargame.game.state import State
    from wargame.play.command import Command
    from wargame.scenario.pack import Pack


class NextStep(NamedTuple):
    """What the facilitator should do now.

    Attributes:
        what: `start`, `inject`, `ballot`, `close-vote`, `seat`, `reveal`, `motion`, `go-on`,
            `close-phase`, `open-turn`, `end` or `report`.
        about: The thing it concerns: inject, motion or seat id, phase or turn title.
        seats: Seats concerned: recipients, who has nothing yet.
        then: What comes after, one of the same words, or empty.
        command: What pressing it submits; None where a person must do something first.
    """

    what: str
    about: str
    number: str
    seats: tuple[SeatId, ...]
    then: str
    command: Command | None


def next_step(state: State, pack: Pack, now: datetime) -> NextStep:
    """Choose the next step; the first that fits."""
    if not state.started:
        return NextStep("start", "", "", (), "open-turn", None)
    if state.ended:
        return NextStep("report", "", "", (), "", None)
    if not state.turn.id:
        return _between(state, pack)
    for choose in (_inject, _vote, _seat, _reveal, _motion):
        step = choose(state, pack, now)
        if step is not None:
            return step
    return _close(state, pack)


def _between(state: State, pack: Pack) -> NextStep:
    done = set(state.closed_turns)
    for name in state.exercise.turns:
        if name not in done:
            turn = pack.turn(name)
            return NextStep("open-turn", turn.title, str(turn.number), (), "", OpenTurn())
    return NextStep("end", "", "", (), "report", EndExercise())


def _inject(state: State, pack: Pack, now: datetime) -> NextStep | None:
    due = [one for one in of_turn(state, pack, now) if one.state == "due"]
    if not due:
        return None
    one = due[0]
    then = "inject" if len(due) > 1 else ""
    return NextStep("inject", one.title, one.number, one.to, then, DeliverInject(inject=one.id))


def _vote(state: State, _pack: Pack, _now: datetime) -> NextStep | None:
    motion = next((one for one in state.motion_numbers() if one.state == "open"), None)
    if motion is None:
        return None
    waiting = unanswered(motion)
    if waiting:
        return NextStep("ballot", motion.title, motion.number, waiting, "close-vote", None)
    return NextStep("close-vote", motion.title, motion.number, (), "", CloseVote(motion=motion.id))


def unanswered(motion: Motion) -> tuple[SeatId, ...]:
    """Seats that owe an answer to a question of an open motion, in roll order."""
    return tuple(
        seat
        for seat in motion.roll
        if any((question, seat) not in motion.ballots for question in motion.questions)
    )


def _seat(state: State, _pack: Pack, _now: datetime) -> NextStep | None:
    owing = missing(state)
    if not owing:
        return None
    then = "seat" if len(owing) > 1 else "close-phase"
    return NextStep("seat", state.seats[owing[0]].name, "", owing, then, None)


def _reveal(state: State, _pack: Pack, _now: datetime) -> NextStep | None:
    if state.phase.id != REVEAL:
        return None
    sealed = tuple(
        seat for seat in state.roster if seat in state.moves and not state.moves[seat].revealed_seq
    )
    if not sealed:
        return None
    return NextStep("reveal", "", str(len(sealed)), sealed, "close-phase", RevealMoves())


def _motion(state: State, _pack: Pack, _now: datetime) -> NextStep | None:
    if "ballots" not in state.phase.asks:
        return None
    motion = next_item(state)
    if motion is None:
        return None
    if state.council.sitting.form == "suspended":
        return NextStep("go-on", "", motion.number, (), "motion", ChangeSitting(form="formal"))
    return NextStep("motion", motion.title, motion.number, (), "ballot", OpenVote(motion=motion.id))


def _close(state: State, pack: Pack) -> NextStep:
    phase = state.phase
    last = phase.number >= len(pack.phases)
    then = "open-turn" if last else pack.phases[phase.number].title
    return NextStep(
        "close-phase",
        phase.title,
        str(state.turn.number) if last else "",
        (),
        then,
        ClosePhase(phase=phase.id),
    )
