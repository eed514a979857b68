"""All the business of a council beside its votes, once each; every kind of event of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import MotionId, SeatId
from wargame.play.commands import (
    AddSpeakingTime,
    AttachStatement,
    CallSpeaker,
    CastBallot,
    ChangeSitting,
    CloseStrawPoll,
    CloseVote,
    DropSpeaker,
    FinishSpeaker,
    GiveStraw,
    HoldSpeaker,
    ListSpeaker,
    MarkAttendance,
    OpenStrawPoll,
    OpenVote,
    OrderAgenda,
    ProposeAmendment,
    RaisePoint,
    RemarkDecision,
    RulePoint,
    SetSpeaking,
    SettleAmendment,
    TableMotion,
    TakeUpItem,
)

if TYPE_CHECKING:
    from tests.play.tables import Table

ARM, BLR, KAZ, KGZ, RUS, TJK = map(SeatId, ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"))
TEXT = "The members call for a ceasefire. They send a mission within a week."


def in_council(table: Table) -> None:
    """Roll call, agenda, amendment, speakers, straw poll, points, breaks, statements."""
    submit = table.session.submit
    submit(MarkAttendance(seat=KGZ, presence="observer"))
    motion = own_motion(table, "A ceasefire and a mission")
    submit(OrderAgenda(order=(motion,)))
    submit(TakeUpItem(motion=motion))
    submit(
        ProposeAmendment(motion=motion, seat=KAZ, seconder=TJK, text=TEXT.replace("week", "day"))
    )
    submit(SettleAmendment(amendment=f"{motion}-a1", how="accepted"))
    speakers(table)
    submit(OpenStrawPoll(motion=motion))
    poll = next(iter(table.state.council.polls))
    submit(GiveStraw(poll=poll, seat=KAZ, value="against"))
    submit(CloseStrawPoll(poll=poll))
    submit(RaisePoint(seat=BLR, text="The text was not circulated"))
    submit(RulePoint(point="p-1", ruling="not-upheld", words="It was, at noon."))
    submit(ChangeSitting(form="informal", minutes=10, reason="to talk in the corridor"))
    submit(ChangeSitting(form="formal"))
    table.vote(motion, KAZ="against")
    submit(AttachStatement(motion=motion, seat=KAZ, what="dissent", text="It was too early."))
    submit(RemarkDecision(motion=motion, text="The vote came after a break."))
    secretly(table)


def secretly(table: Table) -> MotionId:
    """A motion on which ballots are kept from the room until the roll is closed."""
    motion = own_motion(table, "A chair for the mission")
    table.session.submit(OpenVote(motion=motion, secret=True))
    for seat in (ARM, BLR, KAZ, RUS, TJK):
        value = "abstain" if seat == RUS else "for"
        table.session.submit(CastBallot(motion=motion, seat=seat, value=value))
    table.session.submit(CloseVote(motion=motion))
    return motion


def own_motion(table: Table, title: str, decision: str = "statement", **more: object) -> MotionId:
    """A motion of Armenia with two sentences of text."""
    given = {"proposer": ARM, "decision": decision, "title": title, "text": TEXT, **more}
    table.session.submit(TableMotion.model_validate(given))
    return table.state.motion_numbers()[-1].id


def speakers(table: Table) -> None:
    """Three ask, one leaves, one speaks with more time and a stop."""
    submit = table.session.submit
    submit(SetSpeaking(seconds=90, budget=300, interlaced=True))
    for seat, stance in ((ARM, "for"), (TJK, "for"), (KAZ, "against")):
        submit(ListSpeaker(seat=seat, stance=stance))
    submit(DropSpeaker(seat=TJK))
    submit(CallSpeaker())
    submit(AddSpeakingTime(seat=ARM, seconds=30))
    submit(HoldSpeaker(held=True))
    table.wait(1)
    submit(HoldSpeaker(held=False))
    table.wait(0.5)
    submit(FinishSpeaker())
