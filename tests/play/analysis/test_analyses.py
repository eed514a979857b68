"""Each analysis counted by hand on small exercises."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.play.tables import ARM, BLR, KAZ, KGZ, RUS, TJK, Table, karabakh
from tests.reports.baselines import reviewed as history
from tests.reports.plays import quarrel, refused, reviewed
from wargame.game.evaluation import Improvement
from wargame.game.ids import InjectId, SeatId
from wargame.play.analysis.latency import STEPS
from wargame.play.analysis.missing import missing
from wargame.play.commands import (
    DeliverInject,
    InventInject,
    OverrideRuling,
    PauseClock,
    ResumeClock,
    SendMessage,
    SkipInject,
    TakeBack,
)
from wargame.play.review import Review, review_of
from wargame.play.reviewing.evaluation import EvaluationReview


def council(table: Table) -> Table:
    return table.start().open_turn().to("council")


def review(table: Table, reader: str = "control") -> Review:
    return review_of(table.session, SeatId(reader))


# Blockers and turning sets


def test_a_lone_no_blocks_and_could_turn() -> None:
    table = council(karabakh())
    table.vote(table.table("kar-m-2"), BLR="against")

    found = review(table)
    assert [(one.seat, [n for n, _ in one.alone]) for one in found.blockers] == [(BLR, ["1.1"])]
    assert [number for number, _ in found.blockers[0].turns] == ["1.1"]
    turning = found.turnings[0]
    assert (turning.smallest, turning.blockers) == (1, (BLR,))
    assert turning.seq == found.motions[0].ruled_seq


def test_two_noes_block_together_and_neither_alone() -> None:
    table = council(karabakh())
    table.vote(table.table("kar-m-2"), BLR="against", TJK="against")

    found = review(table)
    assert {one.seat for one in found.blockers} == {BLR, TJK}
    assert all(not one.alone and not one.turns for one in found.blockers)
    assert found.turnings[0].smallest == 2


def test_nobody_blocks_what_is_adopted() -> None:
    table = council(karabakh())
    table.vote(table.table("kar-m-2"))

    assert review(table).blockers == ()
    assert review(table).turnings[0].outcome == "adopted"


# Agreement


def test_agreement_counts_abstention_as_half_and_absence_not_at_all() -> None:
    table = council(karabakh())
    table.vote(table.table("kar-m-2"), BLR="against", KAZ="abstain", KGZ="absent")

    found = review(table).concord
    assert found is not None
    shares = {
        (one, other): (pair.share, pair.motions)
        for one, other in ((ARM, RUS), (ARM, BLR), (ARM, KAZ))
        if (pair := found.pair(one, other))
    }
    assert shares == {
        (ARM, RUS): (Fraction(1), 1),
        (ARM, BLR): (Fraction(0), 1),
        (ARM, KAZ): (Fraction(1, 2), 1),
    }
    assert KGZ not in found.seats
    assert found.pair(KAZ, ARM) == found.pair(ARM, KAZ)


def test_a_roll_of_one_is_left_out_and_said() -> None:
    table = council(karabakh())
    table.vote(
        table.table("kar-m-2"), BLR="absent", KAZ="absent", KGZ="absent", RUS="absent", TJK="absent"
    )

    found = review(table).concord
    assert found is not None
    assert [(one.number, one.why) for one in found.left_out] == [
        ("1.1", "a single seat said yes, no or abstain")
    ]
    assert found.pairs == ()


def test_without_a_roll_call_there_is_nothing_to_compare() -> None:
    assert review(council(karabakh())).concord is None


# Latency


def test_a_motions_way_is_measured_from_what_its_proposer_was_told() -> None:
    table = karabakh().start().open_turn()
    table.wait(3)
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))
    table.wait(4)
    table.session.submit(SendMessage(actor=RUS, sender=RUS, to=(ARM,), text="A word"))
    table.to("council").wait(5)
    table.vote(table.table("kar-m-3", RUS))

    found = review(table).latencies[0]
    minutes = {step: found.at(step).minute for step in STEPS if found.at(step).seq}
    assert minutes["spoke"] == 7
    assert minutes["tabled"] == 12
    # Russia's own intelligence came when the turn opened.
    assert minutes["knew"] == 0
    assert found.between("knew", "tabled") == 12


def test_pauses_are_left_out_of_the_minutes() -> None:
    table = karabakh().start().open_turn()
    table.wait(2)
    table.session.submit(PauseClock())
    table.wait(30)
    table.session.submit(ResumeClock())
    table.wait(1)
    table.session.submit(SendMessage(actor=RUS, sender=RUS, to=(ARM,), text="A word"))
    table.to("council")
    table.vote(table.table("kar-m-3", RUS))

    assert review(table).latencies[0].at("spoke").minute == 3


def test_who_did_nothing_has_no_time_to_acting() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))
    table.wait(6)
    table.session.submit(SendMessage(actor=KAZ, sender=KAZ, to=(ARM,), text="A word"))

    found = {one.seat: one for one in review(table).first_acts}
    assert found[KAZ].minutes == 6
    assert found[TJK].minutes is None
    assert found[TJK].told.seq


# Who knew what


def test_a_vote_is_uneven_where_some_voters_were_told_more() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(InventInject(title="A rumour", to=(ARM, RUS)))
    table.to("council")
    table.vote(table.table("kar-m-2"), BLR="absent")

    found = [one for one in review(table).uneven if "A rumour" in one.about]
    assert [(one.told, one.untold) for one in found] == [((ARM, RUS), (KAZ, KGZ, TJK))]


def test_what_all_were_told_makes_no_vote_uneven() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))
    table.to("council")
    table.vote(table.table("kar-m-2"))

    assert review(table).uneven == ()
    assert any(one.everyone for one in review(table).told)


def test_a_seat_knows_what_came_in_its_own_name() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i2")))
    table.to("council")
    table.vote(table.table("kar-m-2"))

    assert all(ARM in one.told for one in review(table).uneven)


# Beside history, inaction, other charters


def test_the_ways_part_at_the_first_decision_that_differs() -> None:
    found = reviewed("refused").divergence

    assert found is not None
    assert (found.what, found.turn, found.expected, found.got) == (
        "kzk-m-2",
        "kzk-t3",
        "adopted",
        "rejected",
    )
    state = refused().session.state
    ruled = next(one for one in state.motion_numbers() if one.template == "kzk-m-2")
    assert found.seq == ruled.rulings[-1].seq
    assert {one.what for one in found.followed} <= {"fact", "indicator", "points"}
    assert all(one.seq > found.seq for one in found.followed)


def test_where_nobody_acts_the_pack_runs_by_itself() -> None:
    review_ = reviewed("refused")
    paths = {one.id: one for one in review_.replays.untouched}
    pack = refused().session.setting.pack

    assert set(paths) == {one.id for one in pack.indicators}
    for one in paths.values():
        turns = [turn for turn, _ in one.nobody]
        assert turns == [0, *(turn.number for turn in pack.turns)]
        last = one.points[-1]
        then = dict(one.nobody)[last[0]]
        expected = {"up": last[1] - then, "down": then - last[1]}.get(one.better)
        assert one.gain == expected


def test_what_was_not_brought_moves_what_the_pack_lays_down() -> None:
    table = karabakh(pack="learn-the-table").start().open_turn().end_turn()
    found = review(table).unbrought
    log = {line.seq: line for line in table.session.log()}

    assert found
    assert all(log[one.since].kind == "motion_not_brought" for one in found)
    assert all(log[one.seq].kind in {"indicator_moved", "fact_changed"} for one in found)


def test_other_charters_are_tried_each_motion_once() -> None:
    found = reviewed("refused").replays.elsewhere
    in_force = refused().session.state.exercise.charter

    assert found
    assert in_force not in {one.charter for one in found}
    for other in found:
        keys = [one.key for one in other.motions]
        assert len(keys) == len(set(keys))
        assert {"2.1", "3.1", "3.2"} <= set(keys)
        assert all(
            one.article for one in other.motions if one.changes and one.would_be != "no-such-kind"
        )


def test_what_nobody_brought_is_put_to_the_charter_in_force() -> None:
    found = {one.template: one for one in history("karabakh-2020").replays.unasked}

    ceasefire, consultations = found["kar-m-3"].verdict, found["kar-m-1"].verdict
    assert ceasefire is not None
    assert ceasefire.outcome == "adopted"
    assert len(found["kar-m-3"].turns) == len(found["kar-m-3"].seqs) == 3
    assert consultations is not None
    assert consultations.outcome == "rejected"
    assert [[change.seats for change in way] for way in consultations.ways] == [[(KAZ,)]]
    assert "kar-m-9" not in found


def test_a_room_without_names_is_no_script() -> None:
    """Set-up lets a facilitator start without names; the report must not say history was played."""
    assert not reviewed("quarrel").scripted
    assert not any(seat.people for seat in reviewed("quarrel").seats)
    assert history("karabakh-2020").scripted
    assert history("karabakh-2020", "ARM").scripted


def test_what_was_brought_in_the_end_is_not_told_as_never_brought() -> None:
    found = reviewed("group-b")

    assert "kar-m-3" in {one.template for one in found.not_brought}
    assert "kar-m-3" not in {one.template for one in found.replays.unasked}


def test_an_override_is_no_difference_between_charters() -> None:
    """A charter that rules as the one in force did turns nothing, whatever was played."""
    tried = [one.tried("3.1") for one in reviewed("group-b").replays.elsewhere]

    assert any(one is not None and one.would_be == "rejected" for one in tried)
    for one in tried:
        assert one is not None
        assert one.was == "adopted"
        assert one.here == "rejected"
        assert one.changes == (one.would_be != "rejected")


# Power, the hand, missing texts


def test_six_with_a_veto_each_have_a_sixth() -> None:
    table = council(karabakh())
    table.vote(table.table("kar-m-2"))

    first = review(table).replays.powers[0]
    assert {share for _, share, _ in first.shares} == {Fraction(1, 6)}
    assert first.decisiveness == Fraction(1, 64)
    assert "1.1" in first.numbers


def test_the_hand_counts_what_control_did_and_not_what_the_pack_foresees() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(InventInject(title="A rumour", to=(ARM,)))
    table.session.submit(SkipInject(inject=InjectId("kar-t1-i1"), reason="no time"))
    mistaken = table.session.head.seq
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i2")))
    table.session.submit(TakeBack(to=mistaken, reason="too early"))
    table.to("council")
    motion = table.table("kar-m-2")
    table.vote(motion, BLR="against")
    table.session.submit(
        OverrideRuling(motion=motion, outcome="adopted", reason="to see what would follow")
    )

    found = review(table).hand
    assert found is not None
    counts = {one.what: len(one.seqs) for one in found.interventions if one.seqs}
    assert counts == {"override": 1, "invented": 1, "skipped": 1, "taken-back": 1}
    pushed = {one.cause: one.points for one in found.pushes}
    assert pushed["control"] > 0
    assert pushed["decided"] == 0


def test_acts_stand_to_the_seats_that_did_them() -> None:
    found = reviewed("quarrel").hand

    assert found is not None
    acts = {one.seat: one.number for one in found.acts}
    # A motion and three ballots of Brennick's, and its sealed move with the action in it.
    assert acts["BRN"] == 7
    assert quarrel().state.ended


def test_what_is_missing_is_named_with_its_screen() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(SkipInject(inject=InjectId("kar-t1-i1")))

    found = dict(missing(review(table)))
    assert found["Inject 1.1: no reason for skipping it"] == "table"
    assert found["The exercise has not ended: objectives are not scored"] == "table"


def test_a_line_of_the_plan_without_owner_or_date_is_missing_them() -> None:
    bare = Improvement(9, "item-1", "No list", "Write one", "planning", "")
    ended = reviewed("refused")
    found = dict(missing(replace(ended, evaluation=EvaluationReview(plan=(bare,)))))

    assert found["Improvement plan: item 1 has no owner and no date"] == "evaluate"
    assert found["Hot wash: nothing was said"] == "evaluate"


@pytest.mark.parametrize("reader", ["public", "KAZ"])
def test_only_controls_review_holds_what_rests_on_the_whole_log(reader: str) -> None:
    found = reviewed("group-b", reader)

    assert not found.latencies
    assert not found.first_acts
    assert not found.told
    assert not found.uneven
    assert not found.unbrought
    assert found.divergence is None
    assert found.hand is None
    assert not found.replays.untouched
    assert not found.replays.elsewhere
    assert found.replays.powers
