"""Exercises at various moments, on the memory store, for tests of play and of everything above."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.app import charters_for
from wargame.game.events.move_deposited import Item
from wargame.game.ids import MotionId, SeatId
from wargame.play.baseline import SteppedClock
from wargame.play.commands import (
    CastBallot,
    ClosePhase,
    CloseVote,
    OpenTurn,
    OpenVote,
    SealMove,
    StartExercise,
    TableMotion,
)
from wargame.play.commands.start_exercise import SeatChoice
from wargame.play.phases import missing
from wargame.play.session import Session, create
from wargame.scenario.packfiles import pack_files
from wargame.storage.memory import MemoryStore
from wargame.support.paths import shipped
from wargame.support.system import CountedIds, SeededDice

if TYPE_CHECKING:
    from typing import Self

    from wargame.game.ids import CharterId
    from wargame.game.state import State
    from wargame.play.ports import EventStore

KARABAKH = "karabakh-2020"
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ARM, BLR, KAZ, KGZ, RUS, TJK = map(SeatId, ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"))
SIX = (ARM, BLR, KAZ, KGZ, RUS, TJK)


@cache
def files_of(pack: str) -> dict[str, bytes]:
    return pack_files(Path(shipped("scenarios")) / pack)


@cache
def charters_of(pack: str) -> dict[str, bytes]:
    return charters_for(files_of(pack), pack)


class Table:
    """A session with its clock, and shortcuts for what a facilitator does all day."""

    def __init__(self, session: Session, clock: SteppedClock) -> None:
        self.session = session
        self.clock = clock

    @property
    def state(self) -> State:
        return self.session.state

    def wait(self, minutes: float) -> None:
        self.clock.to(self.clock.now() + timedelta(minutes=minutes))

    def start(self, charter: CharterId | None = None, **modes: str) -> Self:
        seats = tuple(SeatChoice(seat=SeatId(seat), mode=mode) for seat, mode in modes.items())
        chosen = charter or self.session.setting.pack.charters[0]
        self.session.submit(StartExercise(title="Test", charter=chosen, seats=seats))
        return self

    def open_turn(self) -> Self:
        self.session.submit(OpenTurn())
        return self

    def to(self, phase: str) -> Self:
        """Close phases until that one is open; seats that owe a move pass."""
        while self.state.phase.id != phase:
            given = tuple((seat, "passed") for seat in missing(self.state))
            self.session.submit(ClosePhase(given=given))
        return self

    def end_turn(self) -> Self:
        while self.state.turn.id:
            given = tuple((seat, "passed") for seat in missing(self.state))
            self.session.submit(ClosePhase(given=given))
        return self

    def seal(self, seat: SeatId, *actions: str) -> Self:
        items = tuple(self.item(name) for name in actions)
        self.session.submit(SealMove(actor=seat, seat=seat, items=items))
        return self

    def item(self, name: str) -> Item:
        action = self.session.setting.pack.action(name)
        return Item(
            action=action.id,
            instrument=action.instrument,
            title=action.title,
            text=action.text,
            to=action.targets,
        )

    def table(self, template: str, proposer: SeatId = ARM) -> MotionId:
        self.session.submit(TableMotion(proposer=proposer, template=template))
        return self.state.motion_numbers()[-1].id

    def vote(self, motion: MotionId, **ballots: str) -> Self:
        """Call the roll; seats not named say yes."""
        self.session.submit(OpenVote(motion=motion))
        held = self.state.motions[motion]
        for question in held.questions:
            for seat in held.roll:
                if (question, seat) not in self.state.motions[motion].ballots:
                    value = ballots.get(seat, "for")
                    self.session.submit(
                        CastBallot(motion=motion, question=question, seat=seat, value=value)
                    )
        self.session.submit(CloseVote(motion=motion))
        return self


def karabakh(store: EventStore | None = None, pack: str = KARABAKH) -> Table:
    """A new Karabakh exercise, not started, at 9:00 on a March morning."""
    clock = SteppedClock(START)
    session = create(
        store or MemoryStore(),
        files_of(pack),
        charters_of(pack),
        clock,
        SeededDice(),
        CountedIds(),
        title="Test",
        seed=7,
    )
    return Table(session, clock)
