"""A short exercise of real events, told once for the tests that read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.codec import encode
from wargame.game.events.action_failed import ActionFailed
from wargame.game.events.action_taken import ActionTaken
from wargame.game.events.ballot_cast import BallotCast
from wargame.game.events.exercise_created import ExerciseCreated
from wargame.game.events.exercise_ended import ExerciseEnded
from wargame.game.events.exercise_started import ExerciseStarted
from wargame.game.events.fact_changed import FactChanged
from wargame.game.events.fact_ruled import FactRuled
from wargame.game.events.indicator_moved import IndicatorMoved
from wargame.game.events.indicators_laid import IndicatorsLaid
from wargame.game.events.inject_delivered import InjectDelivered
from wargame.game.events.inject_held import InjectHeld
from wargame.game.events.motion_not_brought import MotionNotBrought
from wargame.game.events.motion_ruled import MotionRuled
from wargame.game.events.motion_tabled import MotionTabled
from wargame.game.events.phase_closed import PhaseClosed
from wargame.game.events.phase_opened import PhaseOpened
from wargame.game.events.reason_given import ReasonGiven
from wargame.game.events.ruling_overridden import RulingOverridden
from wargame.game.events.seat_assigned import SeatAssigned
from wargame.game.events.taken_back import TakenBack
from wargame.game.events.turn_closed import TurnClosed
from wargame.game.events.turn_opened import TurnOpened
from wargame.game.ids import (
    CONTROL,
    PUBLIC,
    ActionId,
    CharterId,
    DecisionKind,
    FactId,
    IndicatorId,
    InjectId,
    MotionId,
    PhaseId,
    SeatId,
    TurnId,
)
from wargame.game.verdicts import Line, Outcome, Verdict
from wargame.play.ports import Unstored

if TYPE_CHECKING:
    from wargame.game.event import Event

ARM, RUS = SeatId("ARM"), SeatId("RUS")
COUNCIL = PhaseId("council")
ASSIST = MotionId("m-1")
TALKS = MotionId("m-2")


def verdict(outcome: Outcome, *blockers: SeatId) -> Verdict:
    line = Line(
        n=1, depth=0, stage="consensus", article="rop-14", code="none-of", passed=False, path="x"
    )
    return Verdict(
        charter="csto-as-written",
        charter_hash="0" * 64,
        decision="assist",
        outcome=outcome,
        would_be=outcome,
        stage="consensus",
        blockers=blockers,
        trace=(line, line),
    )


def tabled(motion: MotionId, number: str, title: str) -> MotionTabled:
    return MotionTabled(
        motion=motion,
        number=number,
        template=f"kar-{motion}",
        decision=DecisionKind("assist"),
        title=title,
        text="The council decides.",
        proposer=ARM,
        charter=CharterId("csto-as-written"),
    )


def ballot(seat: SeatId, value: str, correction: str = "") -> BallotCast:
    return BallotCast(
        motion=ASSIST, number="1/1", question="main", seat=seat, value=value, correction=correction
    )


# The numbers in the comments are the entries' numbers, on which the tests rely.
EVENTS: tuple[Event, ...] = (
    ExerciseCreated(  # 1
        uuid="6f1c1a52-0a3f-4a37-9a5e-3a8d7a0f9d11",
        title="Karabakh",
        pack="karabakh-2020",
        pack_title="Karabakh 2020",
        pack_version="1",
        pack_hash="a" * 64,
        charter=CharterId("csto-as-written"),
        charters=((CharterId("csto-as-written"), "b" * 64),),
        seed=7,
    ),
    ExerciseStarted(  # 2
        title="Karabakh, autumn course",
        charter=CharterId("csto-as-written"),
        length="full",
        turns=(TurnId("t1"),),
        draws="dice",
    ),
    SeatAssigned(seat=ARM, title="Armenia", vote=True, mode="absent"),  # 3
    SeatAssigned(seat=ARM, title="Armenia", vote=True, mode="person"),  # 4
    IndicatorsLaid(  # 5
        indicators=((IndicatorId("violence"), "Violence", 40, "down"),), public=False
    ),
    TurnOpened(  # 6
        turn=TurnId("t1"),
        number=1,
        title="The first day",
        dates="27 September",
        starts="2020-09-27",
        ends="2020-09-28",
        minutes=90,
        opens_with="",
    ),
    PhaseOpened(phase=COUNCIL, title="Council", number=1, minutes=18, asks=("ballots",)),  # 7
    InjectHeld(inject=InjectId("kar-i1"), number="1", title="Shelling", reason="too early"),  # 8
    InjectDelivered(  # 9
        inject=InjectId("kar-i1"),
        number="1",
        sender="news",
        to=(ARM, RUS),
        method="news",
        title="Shelling",
        text="Shells fell.",
        planned=10,
    ),
    IndicatorMoved(  # 10
        indicator=IndicatorId("violence"), title="Violence", by=5, was=40, becomes=45, cause="#9"
    ),
    tabled(ASSIST, "1/1", "Military aid"),  # 11
    ballot(RUS, "for"),  # 12
    MotionRuled(
        motion=ASSIST, number="1/1", title="Military aid", verdict=verdict("adopted")
    ),  # 13
    FactChanged(  # 14
        fact=FactId("aid"), title="Aid", was="no", becomes="yes", words="", cause="#13"
    ),
    TakenBack(to=11),  # 15
    ballot(RUS, "for"),  # 16
    ballot(RUS, "against", correction="misheard"),  # 17
    MotionRuled(  # 18
        motion=ASSIST, number="1/1", title="Military aid", verdict=verdict("rejected", RUS)
    ),
    RulingOverridden(  # 19
        motion=ASSIST, number="1/1", outcome="adopted", was="rejected"
    ),
    tabled(TALKS, "1/2", "Talks"),  # 20
    FactRuled(fact="external-attack", value=True, says_fact="an attack"),  # 21
    ActionTaken(  # 22
        seat=RUS,
        action=ActionId("kar-a1"),
        instrument="statement",
        title="A statement",
        text="We call.",
        price=1,
        readers=(PUBLIC,),
        conduct="permitted",
        article="art-2",
    ),
    ActionFailed(  # 23
        seat=ARM, action=ActionId("kar-a2"), instrument="request", title="Ask", reason="No envoy."
    ),
    PhaseClosed(  # 24
        phase=COUNCIL,
        title="Council",
        statuses=((ARM, "passed"), (RUS, "acted")),
        state_hash="c" * 64,
        hash_version=1,
    ),
    MotionNotBrought(template="kar-m-9", title="Consultations"),  # 25
    TurnClosed(turn=TurnId("t1"), number=1),  # 26
    ExerciseEnded(reason="the end"),  # 27
    ReasonGiven(about=15, text="Russia had not voted"),  # 28
    ReasonGiven(about=19, text="for the play"),  # 29
    ReasonGiven(about=21, text="evident"),  # 30
)


def told() -> list[Unstored]:
    """The tale as it goes into a store: one entry a minute."""
    return [
        Unstored(
            at=f"2026-03-01T09:{minute:02d}:00.000000Z",
            story="2020-09-27T07:15:00" if minute > 5 else "",
            turn="t1" if minute > 5 else "",
            phase=COUNCIL if minute > 6 else "",
            actor=CONTROL,
            kind=event.kind,
            version=event.version,
            payload=encode(event),
        )
        for minute, event in enumerate(EVENTS)
    ]
