"""The business of a council beside its votes: roll call, agenda, speakers, amendments, breaks."""

from __future__ import annotations

import pytest

from tests.play.council_business import TEXT, in_council, own_motion, secretly
from tests.play.tables import ARM, BLR, KAZ, KGZ, RUS, TJK, Table, karabakh
from wargame.game.errors import Refused
from wargame.game.ids import CONTROL, PUBLIC
from wargame.game.wording import carried_over, change, changed_lines, lines_of
from wargame.play.commands import (
    AddSpeakingTime,
    AssignSeat,
    AttachStatement,
    CallSpeaker,
    CastBallot,
    ChangeSitting,
    ClosePhase,
    CloseStrawPoll,
    CloseVote,
    FinishSpeaker,
    GiveStraw,
    HoldSpeaker,
    ListSpeaker,
    MarkAttendance,
    OpenStrawPoll,
    OpenVote,
    OrderAgenda,
    PauseClock,
    ProposeAmendment,
    RaisePoint,
    RemarkDecision,
    ResumeClock,
    RulePoint,
    SetSpeaking,
    SettleAmendment,
    TakeBack,
    TakeUpItem,
)
from wargame.play.floor import seconds_left, spoken, time_left
from wargame.play.preview import quorum_as_it_stands, verdict_as_it_stands
from wargame.play.review import review_of
from wargame.play.session import Session
from wargame.play.verification import verify
from wargame.storage.memory import MemoryStore
from wargame.support.system import CountedIds, SeededDice


@pytest.fixture
def table() -> Table:
    return karabakh().start().open_turn().to("council")


def queue(table: Table) -> list[str]:
    return [one.seat for one in table.state.council.queue]


# Roll call


def test_presence_gives_ballots_without_a_click(table: Table) -> None:
    table.session.submit(MarkAttendance(seat=BLR, presence="absent"))
    table.session.submit(MarkAttendance(seat=KAZ, presence="excused"))
    table.session.submit(MarkAttendance(seat=KGZ, presence="observer"))
    motion = table.table("kar-m-3")

    table.session.submit(OpenVote(motion=motion))

    ballots = table.state.motions[motion].ballots
    assert {seat: ballot.value for (_, seat), ballot in ballots.items()} == {
        BLR: "absent",
        KAZ: "absent",
        KGZ: "present-not-voting",
    }


def test_a_seat_that_leaves_during_the_roll_is_recorded_and_one_that_voted_keeps_its_vote(
    table: Table,
) -> None:
    motion = table.table("kar-m-3")
    table.session.submit(OpenVote(motion=motion))
    table.session.submit(CastBallot(motion=motion, seat=ARM, value="for"))

    for seat in (ARM, BLR):
        table.session.submit(MarkAttendance(seat=seat, presence="absent"))

    ballots = table.state.motions[motion].ballots
    assert ballots["main", ARM].value == "for"
    assert ballots["main", BLR].value == "absent"


def test_the_electorate_is_frozen_with_the_ruling(table: Table) -> None:
    table.session.submit(MarkAttendance(seat=BLR, presence="excused"))
    motion = table.table("kar-m-3")
    table.vote(motion)

    table.session.submit(MarkAttendance(seat=BLR, presence="present"))

    frozen = dict(table.state.motions[motion].rulings[-1].electorate)
    assert frozen[BLR] == "excused"
    assert len(frozen) == 6


def test_a_charter_without_a_quorum_says_only_who_is_there(table: Table) -> None:
    table.session.submit(MarkAttendance(seat=BLR, presence="absent"))

    found = quorum_as_it_stands(table.session)

    assert (found.present, found.of, found.met) == (5, 6, None)
    assert found.missing == (BLR,)


def test_the_quorum_is_judged_by_the_charter() -> None:
    table = karabakh(pack="learn-the-table").start().open_turn()
    charter = table.session.setting.charter(table.state.exercise.charter)
    asking = [
        kind
        for kind in charter.decisions
        if any(stage.quorum is not None for stage in charter.stages(kind))
    ]
    if not asking:
        pytest.fail("the tutorial's charter asks for no quorum")
    assert quorum_as_it_stands(table.session).met is True

    for seat in charter.members:
        table.session.submit(MarkAttendance(seat=seat, presence="excused"))

    found = quorum_as_it_stands(table.session)
    assert found.met is False
    assert found.threshold
    assert found.because


def test_a_seat_in_other_hands_is_called_anew(table: Table) -> None:
    table.session.submit(MarkAttendance(seat=BLR, presence="excused"))
    table.session.submit(AssignSeat(seat=BLR, mode="control"))

    assert BLR not in table.state.council.presence


def test_an_unknown_word_or_the_same_again_is_refused(table: Table) -> None:
    with pytest.raises(Refused, match="no word of the roll call"):
        table.session.submit(MarkAttendance(seat=BLR, presence="late"))
    table.session.submit(MarkAttendance(seat=BLR, presence="present"))
    with pytest.raises(Refused, match="marked so already"):
        table.session.submit(MarkAttendance(seat=BLR, presence="present"))


# Agenda and sitting


def test_the_agenda_is_ordered_and_an_item_taken_up(table: Table) -> None:
    first, second = table.table("kar-m-2"), table.table("kar-m-3")

    table.session.submit(OrderAgenda(order=(second, first)))
    table.session.submit(TakeUpItem(motion=second))

    assert table.state.council.order == (second, first)
    assert table.state.council.item == second
    with pytest.raises(Refused, match="twice"):
        table.session.submit(OrderAgenda(order=(second, second)))


def test_a_break_has_an_end_and_no_roll_is_called_in_it(table: Table) -> None:
    motion = table.table("kar-m-3")
    table.session.submit(ChangeSitting(form="suspended", minutes=15, reason="for lunch"))

    sitting = table.state.council.sitting
    assert (sitting.form, sitting.until[11:16]) == ("suspended", "09:15")
    with pytest.raises(Refused, match="suspended"):
        table.session.submit(OpenVote(motion=motion))

    table.session.submit(ChangeSitting(form="formal"))
    table.session.submit(OpenVote(motion=motion))


def test_a_passed_motion_of_procedure_starts_its_break_once(table: Table) -> None:
    motion = own_motion(table, "Consult", "procedural", procedure="informal", minutes=20)
    table.vote(motion)

    assert table.state.motions[motion].outcome == "adopted"
    assert table.state.council.sitting.form == "informal"
    changes = [line for line in table.session.log() if line.kind == "sitting_changed"]
    assert [line.says for line in changes] == [
        "The council consults informally for 20 minutes: motion 1.1."
    ]


def test_a_lost_motion_of_procedure_starts_nothing(table: Table) -> None:
    motion = own_motion(table, "Consult", "procedural", procedure="suspend", minutes=20)
    table.vote(motion, ARM="against", BLR="against", KAZ="against", RUS="against")

    assert table.state.motions[motion].outcome == "rejected"
    assert table.state.council.sitting.form == "formal"


def test_closing_the_debate_closes_the_list_but_takes_replies(table: Table) -> None:
    motion = own_motion(table, "Close the debate", "procedural", procedure="close-debate")
    table.vote(motion)

    with pytest.raises(Refused, match="closed"):
        table.session.submit(ListSpeaker(seat=ARM, stance="for"))
    table.session.submit(ListSpeaker(seat=ARM, stance="reply"))
    assert queue(table) == [ARM]


def test_a_break_without_minutes_is_no_motion(table: Table) -> None:
    with pytest.raises(Refused, match="needs its minutes"):
        own_motion(table, "Break", "procedural", procedure="suspend")


# Speakers


def test_speeches_for_and_against_take_turns(table: Table) -> None:
    table.session.submit(SetSpeaking(interlaced=True))
    for seat, stance in (
        (ARM, "for"),
        (TJK, "for"),
        (KGZ, "for"),
        (KAZ, "against"),
        (BLR, "against"),
        (RUS, ""),
    ):
        table.session.submit(ListSpeaker(seat=seat, stance=stance))

    assert queue(table) == [ARM, KAZ, TJK, BLR, KGZ, RUS]


def test_the_speakers_clock_stops_with_the_exercise_and_by_itself(table: Table) -> None:
    table.session.submit(ListSpeaker(seat=ARM))
    table.session.submit(CallSpeaker())
    table.wait(0.5)
    table.session.submit(PauseClock())
    table.wait(5)
    table.session.submit(ResumeClock())
    table.session.submit(HoldSpeaker(held=True))
    table.wait(2)
    assert round(spoken(table.state, table.session.now())) == 30
    table.session.submit(HoldSpeaker(held=False))
    table.wait(0.5)

    assert round(seconds_left(table.state, table.session.now())) == 60
    table.session.submit(FinishSpeaker())
    assert [one.seconds for one in table.state.council.speeches] == [60]


def test_the_speakers_clock_survives_a_restart() -> None:
    store = MemoryStore()
    table = karabakh(store).start().open_turn().to("council")
    table.session.submit(CallSpeaker(seat=KAZ))
    table.wait(1)
    before = seconds_left(table.state, table.session.now())

    again = Session.open(store, table.clock, SeededDice(), CountedIds())

    assert seconds_left(again.state, again.now()) == pytest.approx(before, abs=0.01)
    assert again.state.council.floor is not None
    assert again.state.council.floor.seat == KAZ


def test_the_rest_of_a_speech_is_yielded(table: Table) -> None:
    table.session.submit(CallSpeaker(seat=ARM))
    table.wait(0.5)
    table.session.submit(FinishSpeaker(to=RUS))

    floor = table.state.council.floor
    assert floor is not None
    assert (floor.seat, floor.allowed) == (RUS, 90)
    assert table.state.council.speeches[-1].how == "yielded"


def test_a_seat_has_its_time_in_the_turn_and_may_be_given_more(table: Table) -> None:
    table.session.submit(SetSpeaking(seconds=60, budget=90))
    table.session.submit(CallSpeaker(seat=ARM))
    table.wait(1)
    table.session.submit(FinishSpeaker())
    table.session.submit(CallSpeaker(seat=ARM))
    floor = table.state.council.floor
    assert floor is not None
    assert floor.allowed == 30
    table.wait(0.5)
    table.session.submit(FinishSpeaker())

    with pytest.raises(Refused, match="has used its time"):
        table.session.submit(CallSpeaker(seat=ARM))
    table.session.submit(AddSpeakingTime(seat=ARM, seconds=45))
    table.session.submit(CallSpeaker(seat=ARM))
    assert time_left(table.state, ARM, table.session.now()) == pytest.approx(45, abs=0.01)


def test_a_seat_speaks_once_on_an_item_and_replies_as_often_as_it_likes(table: Table) -> None:
    table.session.submit(SetSpeaking(once=True))
    table.session.submit(CallSpeaker(seat=ARM))
    table.session.submit(FinishSpeaker())

    with pytest.raises(Refused, match="has spoken on this item"):
        table.session.submit(ListSpeaker(seat=ARM, stance="for"))
    table.session.submit(ListSpeaker(seat=ARM, stance="reply"))
    table.session.submit(TakeUpItem(motion=table.table("kar-m-3")))
    table.session.submit(ListSpeaker(seat=ARM, stance="for"))


def test_closing_the_phase_ends_the_speech(table: Table) -> None:
    table.session.submit(CallSpeaker(seat=ARM))
    table.wait(1)
    table.session.submit(ClosePhase())

    assert table.state.council.floor is None
    assert [(one.seconds, one.how) for one in table.state.council.speeches] == [
        (60, "phase-closed")
    ]


def test_a_point_of_order_stops_the_speaker_until_it_is_ruled_on(table: Table) -> None:
    table.session.submit(CallSpeaker(seat=ARM))
    table.session.submit(RaisePoint(seat=BLR))
    table.wait(3)
    assert round(spoken(table.state, table.session.now())) == 0

    table.session.submit(RulePoint(point="p-1", ruling="upheld"))
    table.wait(0.5)

    assert round(spoken(table.state, table.session.now())) == 30


# Text


def test_an_amendment_accepted_by_the_proposer_changes_the_text(table: Table) -> None:
    motion = own_motion(table, "A mission")
    sooner = TEXT.replace("week", "day")
    table.session.submit(ProposeAmendment(motion=motion, seat=KAZ, text=sooner))
    assert table.state.motions[motion].text == TEXT

    table.session.submit(SettleAmendment(amendment=f"{motion}-a1", how="accepted"))

    assert table.state.motions[motion].text == sooner


def test_an_amendment_is_voted_by_the_rule_of_its_motion(table: Table) -> None:
    motion = own_motion(table, "A mission")
    table.session.submit(
        ProposeAmendment(motion=motion, seat=KAZ, text=TEXT.replace("week", "day"))
    )
    table.session.submit(
        SettleAmendment(amendment=f"{motion}-a1", how="voted", ballots=((RUS, "against"),))
    )

    made = table.state.council.amendments[f"{motion}-a1"]
    assert (made.state, table.state.motions[motion].text) == ("rejected", TEXT)
    assert dict(made.ballots)[RUS] == "against"
    assert "Russia" in made.because or "RUS" in made.because


def test_two_amendments_to_different_words_both_stand(table: Table) -> None:
    motion = own_motion(table, "A mission")
    for text in (TEXT.replace("week", "day"), TEXT.replace("call for", "demand")):
        table.session.submit(ProposeAmendment(motion=motion, seat=KAZ, text=text))
    for label in ("a1", "a2"):
        table.session.submit(SettleAmendment(amendment=f"{motion}-{label}", how="voted"))

    text = table.state.motions[motion].text
    assert text == TEXT.replace("week", "day").replace("call for", "demand")


def test_an_amendment_to_words_that_are_gone_is_refused(table: Table) -> None:
    motion = own_motion(table, "A mission")
    for word in ("day", "month"):
        table.session.submit(
            ProposeAmendment(motion=motion, seat=KAZ, text=TEXT.replace("week", word))
        )
    table.session.submit(SettleAmendment(amendment=f"{motion}-a1", how="accepted"))

    with pytest.raises(Refused, match="has changed since"):
        table.session.submit(SettleAmendment(amendment=f"{motion}-a2", how="accepted"))


def test_lines_have_one_width_and_a_change_names_its_lines() -> None:
    text = " ".join(f"word{place}" for place in range(60))
    lines = lines_of(text)
    assert all(len(line) <= 72 for line in lines)

    word = lines[2].split()[1]
    assert changed_lines(text, text.replace(f"{word} ", "other ")) == (3, 3)
    kinds = [part.what for part in change(text, text.replace(f"{word} ", "other "))]
    assert kinds == ["same", "removed", "added", "same"]
    assert carried_over(text, f"{text} end", f"start {text}") == f"start {text} end"


# Straw polls, secret rolls, statements


def test_a_straw_poll_leaves_no_ballot_and_binds_nobody(table: Table) -> None:
    motion = table.table("kar-m-3")
    before = verdict_as_it_stands(table.session, motion)
    table.session.submit(OpenStrawPoll(motion=motion))
    (poll,) = table.state.council.polls
    table.session.submit(GiveStraw(poll=poll, seat=ARM, value="for"))
    table.session.submit(CloseStrawPoll(poll=poll))

    assert not table.state.motions[motion].ballots
    assert verdict_as_it_stands(table.session, motion) == before
    assert "binding nobody: 1 yes" in table.session.log()[-1].says


def test_calling_the_roll_ends_the_straw_poll_on_the_motion(table: Table) -> None:
    motion = table.table("kar-m-3")
    table.session.submit(OpenStrawPoll(motion=motion))
    table.session.submit(OpenVote(motion=motion))
    table.session.submit(CastBallot(motion=motion, seat=ARM, value="for"))

    (poll,) = table.state.council.polls.values()
    assert poll.closed
    assert not poll.answers
    assert table.state.motions[motion].ballots["main", ARM].value == "for"


def test_a_straw_poll_ends_with_its_phase(table: Table) -> None:
    table.session.submit(OpenStrawPoll(question="Shall we break for lunch?"))
    table.session.submit(ClosePhase())

    assert all(poll.closed for poll in table.state.council.polls.values())


def test_a_secret_ballot_is_known_to_nobody_before_the_roll_is_closed(table: Table) -> None:
    motion = own_motion(table, "A chair")
    table.session.submit(OpenVote(motion=motion, secret=True))
    table.session.submit(
        CastBallot(motion=motion, seat=KAZ, value="against", explanation="canary-words")
    )

    for seat in (PUBLIC, ARM, KAZ):
        seen = repr(table.session.view(seat)) + repr(table.session.log(seat))
        assert "canary-words" not in seen
        assert "'against'" not in seen.replace("'for', 'against', 'abstain'", "")
        held = table.session.seat_state(seat).motions[motion]
        assert held.voted == (("main", KAZ),)
        assert not held.ballots

    table.session.submit(CloseVote(motion=motion))
    assert table.session.seat_state(PUBLIC).motions[motion].ballots["main", KAZ].value == "against"


def test_dissent_is_kept_with_the_ruling(table: Table) -> None:
    motion = table.table("kar-m-3")
    with pytest.raises(Refused, match="no ruling yet"):
        table.session.submit(
            AttachStatement(motion=motion, seat=KAZ, what="dissent", text="Too early.")
        )
    table.vote(motion, KAZ="against")
    table.session.submit(
        AttachStatement(motion=motion, seat=KAZ, what="dissent", text="Too early.")
    )
    table.session.submit(RemarkDecision(motion=motion, text="After a break."))

    (made,) = table.state.council.statements
    assert made.ruling == table.state.motions[motion].rulings[-1].seq
    assert table.state.council.remarks[motion].text == "After a break."


def test_what_is_taken_back_is_gone_from_the_council_too(table: Table) -> None:
    before = table.session.head.seq
    table.session.submit(MarkAttendance(seat=BLR, presence="excused"))
    table.session.submit(CallSpeaker(seat=ARM))
    table.session.submit(TakeBack(to=before, reason="a slip"))

    assert table.state.council.floor is None
    assert not table.state.council.presence


def test_all_of_it_verifies(table: Table) -> None:
    secretly(table)

    assert verify(table.session.store).problems == ()
    assert CONTROL not in table.state.seats


# The review


def test_the_review_tells_who_spoke_was_there_and_dissented(table: Table) -> None:
    in_council(table)

    told = review_of(table.session).council

    assert [(one.seat, one.presence) for one in told.roll_calls] == [(KGZ, "observer")]
    assert [(one.seat, one.seconds, one.by_turn) for one in told.speaking] == [
        (ARM, 30, (("kar-t1", 30),))
    ]
    (poll,) = told.straw_polls
    assert poll.answers == ((KAZ, "against"),)
    assert [(one.seat, one.what) for one in told.statements] == [(KAZ, "dissent")]
    assert [one.state for one in told.amendments] == ["accepted"]
    assert [one.form for one in told.sittings] == ["informal", "formal"]
    assert told == review_of(table.session, PUBLIC).council


def test_a_review_in_a_secret_roll_tells_the_public_no_ballot(table: Table) -> None:
    motion = own_motion(table, "A chair")
    table.session.submit(OpenVote(motion=motion, secret=True))
    table.session.submit(
        CastBallot(motion=motion, seat=KAZ, value="against", explanation="canary-words")
    )

    assert "canary-words" not in repr(review_of(table.session, PUBLIC))
    assert "canary-words" in repr(review_of(table.session))
