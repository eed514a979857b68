from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.tables import ARM, BLR, KAZ, KGZ, RUS, SIX, TJK, Table, karabakh
from wargame.game.errors import Refused, Stale
from wargame.game.ids import CONTROL, PUBLIC, CharterId, FactId, IndicatorId, InjectId, SeatId
from wargame.play.commands import (
    AddTime,
    AssignSeat,
    CastBallot,
    ClosePhase,
    CorrectBallot,
    DeliverInject,
    EditInject,
    EndExercise,
    ForceMotion,
    HoldInject,
    InventInject,
    KeepMotionOff,
    MakeNote,
    OpenTurn,
    OpenVote,
    OverrideRuling,
    PauseClock,
    PickOutcome,
    PutOffMotion,
    ReleaseInject,
    ReopenMove,
    ResumeClock,
    RevealMoves,
    RuleFact,
    SealMove,
    SendMessage,
    SkipInject,
    SkipTurn,
    StartExercise,
    TableMotion,
    TakeAction,
    TakeBack,
)
from wargame.play.commands.start_exercise import SeatChoice
from wargame.play.historic import turn_ends
from wargame.play.msel import of_turn
from wargame.play.ports import LogUnavailable
from wargame.play.session import Session
from wargame.play.timing import turn_minutes
from wargame.scenario.pack import IndicatorMoves
from wargame.storage.memory import MemoryStore
from wargame.support.system import CountedIds, SeededDice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.entry import Entry
    from wargame.play.ports import Unstored

CRED = IndicatorId("kar-n-csto-cred")
VIOLENCE = IndicatorId("kar-n-violence")


def cred(table: Table) -> int:
    return table.state.indicators[CRED].value


def inject(table: Table, name: str) -> str:
    queued = of_turn(table.state, table.session.setting.pack, table.session.now())
    return next(one.state for one in queued if one.id == name)


# Beginning


def test_nothing_can_be_played_before_startex() -> None:
    with pytest.raises(Refused, match="has not begun"):
        karabakh().open_turn()


def test_an_exercise_begins_once() -> None:
    table = karabakh().start()

    with pytest.raises(Refused, match="already begun"):
        table.start()


def test_a_choice_for_a_seat_that_is_not_there_is_refused() -> None:
    table = karabakh()
    command = StartExercise(
        title="Test",
        charter=CharterId("csto-as-written"),
        seats=(SeatChoice(seat=SeatId("FRA"), mode="person"),),
    )

    with pytest.raises(Refused, match="no seat FRA"):
        table.session.submit(command)


def test_every_seat_gets_its_own_packet_and_nobody_elses() -> None:
    table = karabakh().start()

    mine = table.session.view(KAZ).briefing
    assert mine is not None
    assert "Turkic Council" in mine.text
    assert mine.text not in repr(table.session.view(RUS))
    assert mine.text not in repr(table.session.view(PUBLIC))


def test_intelligence_goes_to_its_seat_when_its_turn_opens() -> None:
    table = karabakh().start().open_turn()

    assert [one.what for one in table.session.view(RUS).inbox] == ["intelligence"]
    assert table.session.view(BLR).inbox == ()


# Injects


def test_an_inject_falls_due_by_the_turns_clock_without_pauses() -> None:
    table = karabakh().start().open_turn()
    assert inject(table, "kar-t1-i2") == "planned"
    table.wait(5)
    table.session.submit(PauseClock())
    table.wait(30)
    assert inject(table, "kar-t1-i2") == "planned"
    table.session.submit(ResumeClock())
    table.wait(3)

    assert inject(table, "kar-t1-i2") == "due"
    assert turn_minutes(table.state, table.session.now()) == pytest.approx(8)


def test_an_inject_reaches_its_recipients_and_moves_what_it_says() -> None:
    table = karabakh().start().open_turn()
    before = cred(table)

    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i2")))

    assert cred(table) == before - 1
    assert [one.number for one in table.session.view(RUS).inbox][-1] == "1.2"
    assert all(one.number != "1.2" for one in table.session.view(KAZ).inbox)
    told = dict(table.session.view(RUS).facts)["kar-f-csto-consult"]
    assert told.value == "message-only"
    assert "kar-f-csto-consult" not in dict(table.session.view(KAZ).facts)


def test_an_inject_is_delivered_once() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))

    with pytest.raises(Refused, match="delivered already"):
        table.session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))


def test_a_held_inject_waits_until_it_is_released() -> None:
    table = karabakh().start().open_turn()
    name = InjectId("kar-t1-i1")
    table.session.submit(HoldInject(inject=name))
    assert inject(table, name) == "held"
    table.session.submit(ReleaseInject(inject=name))
    assert inject(table, name) == "due"
    table.session.submit(SkipInject(inject=name, reason="no time"))

    assert inject(table, name) == "skipped"


def test_an_edited_inject_is_delivered_in_its_new_words_to_its_new_readers() -> None:
    table = karabakh().start().open_turn()
    name = InjectId("kar-t1-i1")
    table.session.submit(EditInject(inject=name, title="New words", text="Less", to=(TJK,)))
    table.session.submit(DeliverInject(inject=name))

    assert table.session.view(TJK).inbox[-1].title == "New words"
    assert "New words" not in repr(table.session.view(PUBLIC))


def test_an_inject_can_be_invented_on_the_spot() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(InventInject(title="A rumour", to=(ARM, RUS)))

    assert table.session.view(ARM).inbox[-1].title == "A rumour"
    with pytest.raises(Refused, match="no title"):
        table.session.submit(InventInject(title="  "))


def test_an_outcome_can_be_exchanged_and_its_effects_go_with_it() -> None:
    table = karabakh().start().open_turn().end_turn().open_turn()
    before = {name: level.value for name, level in table.state.indicators.items()}
    table.session.submit(DeliverInject(inject=InjectId("kar-t2-i4")))
    (draw,) = table.state.draws.values()
    other = 0 if draw.row != 0 else 1
    table.session.submit(PickOutcome(draw=draw.seq, row=other, reason="a calmer game"))

    rows = table.session.setting.pack.outcome("kar-o-truce-moscow").rows
    wanted = sum(
        effect.by
        for effect in rows[other].effects
        if isinstance(effect, IndicatorMoves) and effect.indicator == VIOLENCE
    )
    assert table.state.indicators[VIOLENCE].value == before[VIOLENCE] + wanted
    assert [one.by for one in table.state.draws.values()] == ["control"]


# Orders


def test_a_sealed_move_is_seen_by_its_seat_alone_until_reveal() -> None:
    table = karabakh().start().open_turn().to("orders").seal(RUS, "kar-a-rus-ceasefire-call")

    for seat in (CONTROL, PUBLIC, ARM):
        assert "kar-a-rus-ceasefire-call" not in repr(table.session.view(seat).move)
        assert dict(table.session.view(seat).statuses)[RUS] == "sealed"
    assert "kar-a-rus-ceasefire-call" in repr(table.session.view(RUS).move)

    table.to("reveal").session.submit(RevealMoves())
    assert any(deed.seat == RUS for deed in table.session.view(PUBLIC).deeds)


def test_a_move_that_costs_too_much_is_refused_with_the_price() -> None:
    table = karabakh().start().open_turn()
    for _ in range(2):
        table.end_turn().open_turn()
    table.to("orders")
    table.state.points  # noqa: B018

    with pytest.raises(Refused, match="not open to this seat"):
        table.seal(ARM, "kar-a-rus-ceasefire-call")


def test_orders_close_only_when_every_person_has_said_something() -> None:
    table = karabakh().start().open_turn().to("orders").seal(ARM)

    with pytest.raises(Refused, match="still waits for Belarus"):
        table.session.submit(ClosePhase())


def test_a_move_can_be_reopened_until_orders_close() -> None:
    table = karabakh().start().open_turn().to("orders").seal(ARM, "kar-a-arm-mobilise")
    table.session.submit(ReopenMove(seat=ARM))
    table.seal(ARM)
    table.to("reveal").session.submit(RevealMoves())

    assert not [deed for deed in table.state.deeds.values() if deed.seat == ARM]
    with pytest.raises(Refused, match="in Orders only"):
        table.session.submit(SealMove(seat=ARM))


def test_an_action_whose_condition_fails_at_reveal_costs_nothing() -> None:
    table = karabakh().start()
    for _ in range(4):
        table.open_turn().end_turn()
    table.open_turn().to("orders")
    before = table.state.points[ARM]
    table.seal(ARM, "kar-a-arm-press-letter")
    table.to("reveal").session.submit(RevealMoves())

    (deed,) = table.state.deeds.values()
    assert not deed.done
    assert table.state.points[ARM] == before


def test_a_request_can_be_made_openly_in_deliberation() -> None:
    table = karabakh().start().open_turn().to("deliberation")
    item = table.item("kar-a-arm-art2")
    table.session.submit(TakeAction(actor=ARM, seat=ARM, item=item))

    assert table.state.facts[FactId("kar-f-csto-consult")].value == "art2-requested"
    assert table.state.points[ARM] == 12 - 2
    with pytest.raises(Refused, match="once a turn"):
        table.session.submit(TakeAction(actor=ARM, seat=ARM, item=item))


# Council


def test_the_first_motion_for_assistance_reads_contested_at_treaty_4() -> None:
    table = karabakh().start().open_turn().to("council")
    motion = table.table("kar-m-6")
    table.vote(motion, BLR="against", KAZ="against", KGZ="absent", RUS="against", TJK="against")

    verdict = table.state.motions[motion].rulings[-1].verdict
    assert verdict.outcome == "contested"
    assert verdict.would_be == "rejected"
    assert set(verdict.blockers) == {BLR, KAZ, RUS, TJK}
    assert any(
        line.code == "requires-contested" and line.article == "treaty-4" for line in verdict.trace
    )
    table.to("consequences")
    assert table.state.motions[motion].state == "put-off"


def test_a_rejected_motion_moves_what_the_pack_says_of_failure() -> None:
    table = karabakh().start().open_turn().to("council")
    motion = table.table("kar-m-2")
    before = cred(table)
    table.vote(motion, BLR="against")

    assert table.state.motions[motion].outcome == "rejected"
    assert table.state.motions[motion].rulings[-1].verdict.blockers == (BLR,)
    assert cred(table) == before - 3


def test_a_corrected_ballot_rules_again_and_exchanges_the_effects() -> None:
    table = karabakh().start().open_turn().to("council")
    motion = table.table("kar-m-2")
    before = cred(table)
    table.vote(motion, BLR="against")
    table.session.submit(CorrectBallot(motion=motion, seat=BLR, value="abstain", reason="misheard"))

    assert table.state.motions[motion].outcome == "adopted"
    assert cred(table) == before + 6
    assert len(table.state.motions[motion].rulings) == 2


def test_a_correction_in_a_later_turn_stands_without_effects() -> None:
    table = karabakh().start().open_turn().to("council")
    motion = table.table("kar-m-2")
    table.vote(motion, BLR="against").end_turn().open_turn()
    before = cred(table)
    table.session.submit(CorrectBallot(motion=motion, seat=BLR, value="for", reason="misheard"))

    assert table.state.motions[motion].outcome == "adopted"
    assert cred(table) == before


def test_an_override_stands_beside_the_verdict_and_needs_a_reason() -> None:
    table = karabakh().start().open_turn().to("council")
    motion = table.table("kar-m-2")
    before = cred(table)
    table.vote(motion, BLR="against")
    with pytest.raises(Refused, match="reason that others can judge"):
        table.session.submit(OverrideRuling(motion=motion, outcome="adopted", reason="because"))
    table.session.submit(
        OverrideRuling(motion=motion, outcome="adopted", reason="to see what would follow")
    )

    held = table.state.motions[motion]
    assert held.outcome == "adopted"
    assert held.rulings[-1].verdict.outcome == "rejected"
    assert cred(table) == before + 6


def test_control_may_rule_on_a_contested_fact_and_the_motion_is_ruled_anew() -> None:
    table = karabakh().start().open_turn().to("council")
    motion = table.table("kar-m-6")
    table.vote(motion)
    for fact in ("external-attack", "lawful-request"):
        if table.state.motions[motion].outcome == "contested":
            table.session.submit(
                RuleFact(fact=fact, value=True, reason="the strike was admitted by Baku")
            )

    assert table.state.motions[motion].outcome == "adopted"
    assert table.state.facts[FactId("kar-f-csto-activated")].value == "yes"


def test_a_seat_that_is_absent_is_absent_on_every_roll() -> None:
    table = karabakh().start(KGZ="absent").open_turn().to("council")
    motion = table.table("kar-m-3", RUS)
    table.session.submit(OpenVote(motion=motion))

    assert table.state.motions[motion].ballots["main", KGZ].value == "absent"
    with pytest.raises(Refused, match="no vote"):
        table.session.submit(CastBallot(motion=motion, seat=SeatId("secgen"), value="for"))
    with pytest.raises(Refused, match="no ballot offered"):
        table.session.submit(CastBallot(motion=motion, seat=ARM, value="maybe"))


def test_what_nobody_brought_is_recorded_for_each_turn_it_stood_open() -> None:
    table = karabakh().start().open_turn().end_turn()
    assert set(table.state.not_brought) == {"kar-m-1", "kar-m-2", "kar-m-3"}
    table.open_turn().end_turn()

    assert [turn for turn, _ in table.state.not_brought["kar-m-1"]] == ["kar-t1", "kar-t2"]


def test_council_does_not_close_over_an_open_roll() -> None:
    table = karabakh().start().open_turn().to("council")
    table.session.submit(OpenVote(motion=table.table("kar-m-3", RUS)))

    with pytest.raises(Refused, match="still open"):
        table.session.submit(ClosePhase())


def test_a_motion_put_off_can_be_called_again() -> None:
    table = karabakh().start().open_turn().to("council")
    motion = table.table("kar-m-3", RUS)
    table.session.submit(PutOffMotion(motion=motion, reason="the text is not ready"))
    table.vote(motion)

    assert table.state.motions[motion].outcome == "adopted"


def test_agenda_control_belongs_to_charters_that_know_it() -> None:
    table = karabakh().start().open_turn().to("council")
    motion = table.table("kar-m-1")
    with pytest.raises(Refused, match="nobody can keep this motion off"):
        table.session.submit(KeepMotionOff(motion=motion, reason="not now"))


def test_an_office_that_may_act_alone_needs_neither_agenda_nor_votes() -> None:
    charter = CharterId("csto-secgen-initiative")
    table = karabakh().start(charter).open_turn().to("council")
    own = table.table("kar-m-3", SeatId("secgen"))
    with pytest.raises(Refused, match="nobody can keep this motion off"):
        table.session.submit(KeepMotionOff(motion=own, reason="not now"))
    table.vote(own, **dict.fromkeys(SIX, "against"))
    assert table.state.motions[own].outcome == "adopted"

    members = table.end_turn().open_turn().to("council").table("kar-m-1", ARM)
    table.session.submit(KeepMotionOff(motion=members, reason="not now"))
    assert table.state.motions[members].state == "kept-off"


def test_a_motion_in_own_words_names_only_roles_that_the_charter_knows() -> None:
    table = karabakh().start().open_turn().to("council")
    roles = (("emperor", (ARM,)),)
    with pytest.raises(Refused, match="knows no role emperor"):
        table.session.submit(
            TableMotion(proposer=ARM, decision="statement", title="We", roles=roles)
        )


def test_a_motion_kept_off_can_be_forced_at_a_price_and_then_faces_the_vote() -> None:
    table = karabakh().start(CharterId("csto-as-practised")).open_turn().to("council")
    motion = table.table("kar-m-3", ARM)
    table.session.submit(KeepMotionOff(motion=motion, reason="not now"))
    assert "kar-m-3" not in table.state.not_brought
    before = table.state.points[ARM]
    table.session.submit(ForceMotion(motion=motion))
    table.vote(motion)

    assert table.state.points[ARM] == before - 2
    assert table.state.motions[motion].outcome == "adopted"


def test_a_motion_in_a_players_own_words_needs_a_kind_the_charter_knows() -> None:
    table = karabakh().start().open_turn().to("council")
    with pytest.raises(Refused, match="knows no decision of the kind coronation"):
        table.session.submit(TableMotion(proposer=ARM, decision="coronation", title="A king"))
    table.session.submit(TableMotion(proposer=ARM, decision="statement", title="We are here"))

    assert table.state.motion_numbers()[-1].number == "1.1"


# Time, statuses, turns


def test_every_seat_has_exactly_one_status_at_every_phase_end() -> None:
    table = karabakh().start(KGZ="absent", TJK="control").open_turn().end_turn()

    for done in table.state.statuses:
        assert [seat for seat, _ in done.of] == list(table.state.roster)
        assert dict(done.of)[KGZ] == "absent"
        assert dict(done.of)[TJK] == "control"
    assert len(table.state.statuses) == len(table.session.setting.pack.phases)


def test_time_can_be_added_within_reason() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(AddTime(minutes=5))
    assert table.state.clock.added == 5
    with pytest.raises(Refused, match="cannot be added"):
        table.session.submit(AddTime(minutes=0))


def test_a_skipped_turn_leaves_what_history_left() -> None:
    table = karabakh().start()
    for _ in range(7):
        table.session.submit(SkipTurn())
    end = turn_ends(table.session.setting)[-1].state

    assert {k: v.value for k, v in table.state.facts.items()} == {
        k: v.value for k, v in end.facts.items()
    }
    assert {k: v.value for k, v in table.state.indicators.items()} == {
        k: v.value for k, v in end.indicators.items()
    }
    with pytest.raises(Refused, match="All turns are played"):
        table.open_turn()


def test_a_short_version_fills_the_turns_it_leaves_out_with_history() -> None:
    table = karabakh()
    version = min(table.session.setting.pack.versions, key=lambda one: one.minutes)
    table.session.submit(
        StartExercise(title="Short", charter=CharterId("csto-as-written"), version=version.id)
    )
    table.open_turn().end_turn().open_turn()

    assert table.state.turn.id == version.turns[1]
    assert table.state.closed_turns == ("kar-t1", "kar-t2")
    assert table.state.turn.minutes == (version.turn_minutes or 45)


def test_endex_scores_every_objective() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(EndExercise())

    assert len(table.state.scores) == len(table.session.setting.pack.objectives)
    with pytest.raises(Refused, match="has ended"):
        table.open_turn()


def test_a_seat_can_change_hands_in_mid_exercise() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(AssignSeat(seat=KAZ, mode="absent"))

    assert dict(table.session.view(PUBLIC).statuses)[KAZ] == "absent"


# Correction, staleness, storage


def test_taking_back_restores_the_state_and_keeps_the_branch_readable() -> None:
    table = karabakh().start().open_turn().to("council")
    before = table.state
    head = table.session.head.seq
    motion = table.table("kar-m-2")
    table.vote(motion, BLR="against")
    table.session.submit(TakeBack(to=head, reason="the wrong motion"))

    assert table.state.motions == before.motions
    assert table.state.indicators == before.indicators
    abandoned = [line for line in table.session.log() if line.abandoned]
    assert any("Motion 1.1 is blocked" in line.says for line in abandoned)
    assert motion not in {one.id for one in table.session.view(PUBLIC).motions}


def test_undo_leads_to_the_entry_before_the_last_command() -> None:
    table = karabakh().start().open_turn()
    head = table.session.head.seq
    table.wait(1)
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))

    assert table.session.last_batch() == head


def test_undo_goes_on_to_the_command_before_what_was_taken_back() -> None:
    table = karabakh().start().open_turn()
    leads = []
    for name in ("kar-t1-i1", "kar-t1-i2", "kar-t1-i3"):
        leads.append(table.session.head.seq)
        table.wait(1)
        table.session.submit(DeliverInject(inject=InjectId(name)))
    for lead in reversed(leads):
        assert table.session.last_batch() == lead
        table.wait(1)
        table.session.submit(TakeBack(to=lead, reason="by mistake"))
    table.wait(1)
    after = table.session.head.seq
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i2")))

    assert table.session.last_batch() == after
    table.session.submit(TakeBack(to=after))
    assert table.session.last_batch() < leads[0]


def test_a_command_is_stale_only_when_what_it_depends_on_changed() -> None:
    table = karabakh().start().open_turn().to("orders")
    seen = table.session.head.seq
    table.seal(RUS)
    table.session.submit(SealMove(seat=ARM, seen=seen))
    with pytest.raises(Stale) as caught:
        table.session.submit(ReopenMove(seat=RUS, seen=seen))

    assert caught.value.since


def test_an_exercise_opens_again_exactly_where_it_stood() -> None:
    store = MemoryStore()
    table = karabakh(store).start().open_turn().to("orders").seal(RUS, "kar-a-rus-ceasefire-call")

    again = Session.open(store, table.clock, SeededDice(), CountedIds())

    assert again.state == table.state
    assert again.view(RUS) == table.session.view(RUS)
    assert again.log() == table.session.log()


class FullDisk(MemoryStore):
    """A store that cannot write any more."""

    full = False

    def append(self, expected_seq: int, events: Sequence[Unstored]) -> tuple[Entry, ...]:
        if self.full:
            message = "The disk is full."
            raise LogUnavailable(message)
        return super().append(expected_seq, events)


def test_what_could_not_be_stored_did_not_happen() -> None:
    store = FullDisk()
    table = karabakh(store).start().open_turn()
    before, entries = table.state, table.session.head
    store.full = True
    with pytest.raises(LogUnavailable, match="disk is full"):
        table.session.submit(MakeNote(text="a remark"))

    assert table.state is before
    assert table.session.head == entries


def test_listeners_are_told_how_far_the_log_has_come() -> None:
    table = karabakh().start()
    heard: list[int] = []
    stop = table.session.listen(heard.append)
    table.session.submit(OpenTurn())
    stop()
    table.session.submit(MakeNote(text="unheard"))

    assert heard == [table.session.head.seq - 1]


def test_text_that_no_file_can_hold_is_refused_in_words() -> None:
    table = karabakh().start().open_turn()

    with pytest.raises(Refused, match="cannot be recorded"):
        table.session.submit(MakeNote(text="half a pair: \ud800"))


def test_a_letter_reaches_its_readers_and_control() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(SendMessage(actor=ARM, sender=ARM, to=(KAZ,), text="Will you speak?"))

    assert "Will you speak?" in repr(table.session.view(KAZ).inbox)
    assert "Will you speak?" in repr(table.session.view(CONTROL).inbox)
    assert "Will you speak?" not in repr(table.session.view(RUS).inbox)
    with pytest.raises(Refused, match="no such recipient"):
        table.session.submit(SendMessage(sender=ARM, to=(SeatId("FRA"),), text="Bonjour"))
