"""What really happened, played through the same commands as by a person.

Order inside a turn: opening effects, injects by time with their rolls, actions in the order
written, motions, closing. The turn's clock is moved by hand, so every entry bears its planned time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from wargame.game.events.move_deposited import Item
from wargame.play.commands.close_phase import ClosePhase
from wargame.play.commands.deliver_inject import DeliverInject
from wargame.play.commands.end_exercise import EndExercise
from wargame.play.commands.open_turn import OpenTurn
from wargame.play.commands.reveal_moves import RevealMoves
from wargame.play.commands.seal_move import SealMove
from wargame.play.commands.start_exercise import StartExercise
from wargame.play.commands.table_motion import TableMotion
from wargame.play.commands.vote import CastBallot, CloseVote, OpenVote
from wargame.play.msel import of_turn
from wargame.play.phases import missing
from wargame.scenario.pack import BaselineTurn

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from wargame.game.state import State
    from wargame.play.command import Command
    from wargame.scenario.pack import Inject, Pack, Turn


class Stage(Protocol):
    """Where the baseline is played: a session, or a rehearsal in memory."""

    @property
    def state(self) -> State:
        """The state now."""
        ...

    def submit(self, command: Command) -> object:
        """Ask for something."""
        ...


class SteppedClock:
    """A clock that moves only when it is told to."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def now(self) -> datetime:
        """Where it stands."""
        return self._now

    def to(self, moment: datetime) -> None:
        """Move forward; never back."""
        self._now = max(self._now, moment)


class BaselinePlayer:
    """Plays the pack's history, turn by turn.

    Args:
        stage: Where to play.
        pack: The pack.
        clock: The clock that the stage reads.
        progress: Called after each turn with turns done and turns in all.
    """

    def __init__(
        self,
        stage: Stage,
        pack: Pack,
        clock: SteppedClock,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self._stage = stage
        self._pack = pack
        self._clock = clock
        self._progress = progress or (lambda _done, _all: None)

    def play(self) -> None:
        """Play everything from StartEx to EndEx."""
        self.start()
        for done, turn in enumerate(self._pack.turns, start=1):
            self.play_turn(turn)
            self._progress(done, len(self._pack.turns))
        self._stage.submit(EndExercise())

    def start(self) -> None:
        """StartEx with the pack's own seats and rolls as in history."""
        title = f"{self._pack.title}: the historical baseline"
        charter = self._pack.baseline.charter
        self._stage.submit(StartExercise(title=title, charter=charter, draws="history"))

    def play_turn(self, turn: Turn) -> None:
        """Play one turn, all its phases."""
        history = self._pack.baseline.turn(turn.id) or BaselineTurn(turn=turn.id)
        self._stage.submit(OpenTurn())
        opened = self._clock.now()
        spent = 0.0
        for phase in self._pack.phases:
            start = spent
            spent += turn.minutes * phase.share / 100
            if phase.id == "injects":
                self._deliver(turn, opened, upto=spent)
            elif phase.id == "deliberation":
                self._deliver(turn, opened, upto=float(turn.minutes))
            if "orders" in phase.asks:
                self._seal(history)
            if phase.id == "reveal" and self._stage.state.moves:
                self._stage.submit(RevealMoves())
            if "ballots" in phase.asks:
                self._vote(history)
            self._wait(opened, max(spent, start))
            self._stage.submit(ClosePhase(phase=phase.id))

    def _deliver(self, turn: Turn, opened: datetime, upto: float) -> None:
        for inject in sorted(self._of(turn), key=lambda one: one.minute):
            if inject.minute > upto:
                break
            self._wait(opened, inject.minute)
            queued = of_turn(self._stage.state, self._pack, self._clock.now())
            state = next(one.state for one in queued if one.id == inject.id)
            if state == "due":
                self._stage.submit(DeliverInject(inject=inject.id))

    def _of(self, turn: Turn) -> list[Inject]:
        return [inject for inject in self._pack.injects if inject.turn == turn.id]

    def _seal(self, history: BaselineTurn) -> None:
        for seat in self._pack.seats:
            items = tuple(self._item(one.action) for one in history.actions if one.seat == seat.id)
            if items or seat.id in missing(self._stage.state):
                self._stage.submit(SealMove(seat=seat.id, items=items))

    def _item(self, name: str) -> Item:
        action = self._pack.action(name)
        return Item(
            action=action.id,
            instrument=action.instrument,
            title=action.title,
            text=action.text,
            to=action.targets,
        )

    def _vote(self, history: BaselineTurn) -> None:
        for held in history.motions:
            template = self._pack.motion(held.motion)
            self._stage.submit(TableMotion(proposer=held.by, template=template.id))
            motion = self._stage.state.motion_numbers()[-1]
            self._stage.submit(OpenVote(motion=motion.id))
            for one in held.ballots:
                self._stage.submit(CastBallot(motion=motion.id, seat=one.seat, value=one.ballot))
            self._stage.submit(CloseVote(motion=motion.id))

    def _wait(self, opened: datetime, minutes: float) -> None:
        from datetime import timedelta

        self._clock.to(opened + timedelta(minutes=minutes))
