"""Forces, relations, precedents, membership, roles and reforms as they are played."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.campaign import AZE, begun, campaign, cite, edited, play, whole_alliance
from tests.play.tables import ARM, BLR, KAZ, KGZ, RUS, TJK, Table
from wargame.game.errors import Refused
from wargame.game.ids import (
    CONTROL,
    PUBLIC,
    CharterId,
    FactId,
    IndicatorId,
    InjectId,
    MotionId,
    SeatId,
)
from wargame.play.commands import (
    CitePrecedent,
    CorrectBallot,
    DeliverInject,
    RatifyReform,
    RuleByHand,
    SealMove,
    SkipTurn,
    StartExercise,
    TableMotion,
    TakeAction,
)
from wargame.play.preview import citable, preview_action, price_to_table, sent_by
from wargame.scenario.effects.force_sent import ForceSent
from wargame.scenario.effects.indicator_moves import IndicatorMoves
from wargame.scenario.effects.membership_becomes import MembershipBecomes
from wargame.scenario.effects.relation_moves import RelationMoves

if TYPE_CHECKING:
    from wargame.scenario.effects import AnyEffect

AGENDA = """agenda = [
  { seats = ["KAZ"], turns = ["c-t2"] },
  { seats = ["RUS"] },
]"""
CRED = IndicatorId("c-n-cred")
IRAN, REFORM = FactId("c-f-iran"), FactId("c-f-reform")


def bring(table: Table, *effects: AnyEffect) -> None:
    table.session.submit(RuleByHand(effects=effects, reason="for the test"))


def relation(name: str, by: int) -> RelationMoves:
    return RelationMoves.model_validate({"relation": name, "by": by})


def sends(force: str, becomes: str = "deployed", at: str | None = None) -> ForceSent:
    return ForceSent.model_validate({"force": force, "becomes": becomes, "at": at})


def offer(table: Table, seat: SeatId, action: str) -> tuple[int, tuple[str, ...], str]:
    (found,) = (one for one in table.session.view(seat).actions if one.id == action)
    return found.price, found.because, found.shut


# Relations and prices


def test_a_bound_makes_an_action_dearer_and_says_why() -> None:
    table = begun()

    price, because, shut = offer(table, ARM, "c-a-notice")

    assert (price, shut) == (6, "")
    assert because == ("+3: Arms of Armenia from Russia stands at 60",)


def test_a_price_is_offered_anew_when_its_relation_crosses_the_bound() -> None:
    table = begun()
    bring(table, relation("c-rel-arms", -1))

    assert offer(table, ARM, "c-a-notice") == (3, (), "")


def test_a_relation_that_crosses_no_bound_offers_nothing_anew() -> None:
    table = begun()
    before = len([1 for _, one in table.session.events() if one.kind == "actions_offered"])
    bring(table, relation("c-rel-arms", 1))

    after = len([1 for _, one in table.session.events() if one.kind == "actions_offered"])
    assert after == before


def test_a_price_never_falls_below_nothing() -> None:
    table = begun(files=edited("price = -1, at_least = 50", "price = -100, at_least = 50"))
    bring(table, relation("c-rel-trust", 20))

    assert offer(table, ARM, "c-a-notice")[0] == 0


def test_what_a_seat_pays_is_the_price_when_its_move_is_opened() -> None:
    table = begun().to("orders").seal(ARM, "c-a-notice")
    bring(table, relation("c-rel-arms", -1))
    play(table)

    assert table.state.points[ARM] == 12 - 3


def test_a_seat_that_may_not_see_a_relation_sees_the_price_and_no_reason() -> None:
    table = begun()
    bring(table, relation("c-rel-trust", 15))

    price, because, _ = offer(table, ARM, "c-a-notice")
    assert price == 5
    assert because == ("+3: Arms of Armenia from Russia stands at 60",)
    preview = preview_action(table.session, ARM, table.item("c-a-notice"))
    assert (preview.price, preview.because) == (price, because)


def test_an_action_that_a_relation_shuts_cannot_be_taken() -> None:
    table = begun()
    bring(table, relation("c-rel-arms", 3))

    assert offer(table, RUS, "c-a-base")[2] == "Arms of Armenia from Russia stands at 63"
    with pytest.raises(Refused, match="shut while Arms of Armenia from Russia stands at 63"):
        table.session.submit(TakeAction(seat=RUS, item=table.item("c-a-base")))


def test_what_a_hidden_relation_shuts_is_shut_without_its_name() -> None:
    table = begun()
    bring(table, relation("c-rel-secret", 10))

    assert offer(table, KGZ, "c-a-hold")[2] == "it is shut as things stand"
    with pytest.raises(Refused) as refused:
        table.session.submit(TakeAction(seat=KGZ, item=table.item("c-a-hold")))
    assert "Kazakhstan" not in str(refused.value)


def test_a_move_may_be_sealed_that_a_relation_of_this_turn_will_open() -> None:
    table = begun()
    bring(table, relation("c-rel-arms", 3))
    table.to("orders").seal(RUS, "c-a-base")
    bring(table, relation("c-rel-arms", -3))
    play(table)

    assert [one.done for one in table.state.deeds.values()] == [True]


def test_tabling_costs_what_the_pack_and_its_relations_say() -> None:
    table = begun().to("council")

    assert price_to_table(table.session, "c-m-admit", BLR) == (
        3,
        ("+2: Trust of Belarus in Russia stands at 40",),
    )
    assert price_to_table(table.session, "c-m-admit", ARM) == (3, ())
    table.table("c-m-admit", BLR)
    assert table.state.points[BLR] == 8 - 3


def test_tabling_is_refused_to_a_seat_that_cannot_pay() -> None:
    table = begun(files=edited("price = 2, at_most = 45", "price = 20, at_most = 45")).to("council")

    with pytest.raises(Refused, match="costs 21 influence; 12 are left\\.") as refused:
        table.session.submit(TableMotion(proposer=ARM, template="c-m-admit"))
    assert "Trust" not in str(refused.value)


def test_a_motion_that_a_relation_shuts_cannot_be_tabled() -> None:
    table = begun().to("council")
    bring(table, relation("c-rel-trust", -20))

    with pytest.raises(Refused, match="cannot be tabled\\.") as refused:
        table.table("c-m-suspend", ARM)
    assert "Trust" not in str(refused.value)
    with pytest.raises(Refused, match="while Trust of Belarus in Russia stands at 20"):
        table.table("c-m-suspend", BLR)


def test_a_relation_stays_within_its_range() -> None:
    table = begun()
    bring(table, relation("c-rel-arms", 100))

    assert table.state.relations["c-rel-arms"].value == 100


def test_a_turn_moves_relations_as_it_opens() -> None:
    table = begun().end_turn().open_turn()

    assert table.state.relations["c-rel-arms"].value == 59


# Forces


def test_readiness_drifts_at_the_close_unless_something_raised_it() -> None:
    table = begun()
    play(table, KGZ="c-a-hold").end_turn()
    raised = table.state.forces["c-u-rapid"].readiness
    table.open_turn().end_turn()

    assert raised == 58 + 7
    assert table.state.forces["c-u-rapid"].readiness == raised - 2


def test_what_lowers_readiness_does_not_spare_it_the_drift() -> None:
    table = begun()
    play(table, KGZ="c-a-postpone").end_turn()

    assert table.state.forces["c-u-rapid"].readiness == 58 - 3 - 2


def test_a_force_waits_until_a_way_to_its_place_is_open_and_then_takes_its_turns() -> None:
    table = begun()
    bring(table, sends("c-u-rapid", at="c-p-gyumri"))
    assert table.state.forces["c-u-rapid"].status == "waiting"
    play(table, AZE="c-a-passage").end_turn().open_turn()
    underway = table.state.forces["c-u-rapid"]
    table.end_turn().open_turn()
    there = table.state.forces["c-u-rapid"]

    assert (underway.status, underway.arrives) == ("on-the-way", 3)
    assert (there.status, there.place_name) == ("deployed", "Gyumri")


def test_a_way_that_leads_elsewhere_does_not_serve() -> None:
    table = begun()
    bring(table, sends("c-u-rapid", at="c-p-samara"))

    assert table.state.forces["c-u-rapid"].status == "on-the-way"


def test_a_force_without_turns_to_deploy_is_there_at_once_and_home_again() -> None:
    table = begun()
    bring(table, sends("c-u-keepers", at="c-p-gyumri"))
    assert table.state.forces["c-u-keepers"].status == "deployed"
    bring(table, sends("c-u-keepers", "home"))

    assert table.state.forces["c-u-keepers"].status == "home"


def test_an_order_given_twice_is_recorded_once() -> None:
    table = begun()
    bring(table, sends("c-u-keepers", at="c-p-gyumri"))
    bring(table, sends("c-u-keepers"))

    assert _arrivals(table) == 1


def _arrivals(table: Table) -> int:
    return sum(1 for _, one in table.session.events() if one.kind == "force_arrived")


def test_a_force_away_from_home_costs_its_payer_each_turn_and_goes_home_unpaid() -> None:
    table = begun()
    bring(table, sends("c-u-rapid", at="c-p-samara"), sends("c-u-keepers"))
    table.end_turn().open_turn()

    assert table.state.points[RUS] == 20 - 2
    assert table.state.points[BLR] == 8
    assert table.state.forces["c-u-keepers"].status == "home"
    assert any("can no longer pay" in line.says for line in table.session.log())


def test_a_motion_shows_which_force_it_sends_and_when_it_would_be_there() -> None:
    table = begun()

    (held_up,) = sent_by(table.session, "c-m-send")
    assert (held_up.arrives, held_up.shut) == (0, ("over Iran",))
    play(table, AZE="c-a-passage").end_turn().open_turn()
    (sent,) = sent_by(table.session, "c-m-send")

    assert (sent.place, sent.arrives, sent.via, sent.shut) == ("Gyumri", 3, "over Iran", ())
    assert sent_by(table.session, "") == ()


def test_a_corrected_ballot_calls_the_force_back() -> None:
    table = begun()
    play(table, KGZ="c-a-hold", AZE="c-a-passage").end_turn().open_turn().to("council")
    motion = table.table("c-m-send")
    table.vote(motion)
    assert table.state.forces["c-u-rapid"].status == "on-the-way"
    table.session.submit(CorrectBallot(motion=motion, seat=KAZ, value="against", reason="misheard"))

    assert table.state.forces["c-u-rapid"].status == "home"
    assert table.state.indicators[CRED].value == 40


# Precedents


def council(table: Table) -> MotionId:
    return table.to("council").table("c-m-reform", BLR)


def credibility(table: Table) -> int:
    return table.state.indicators[CRED].value


def test_a_cited_precedent_costs_its_price_and_its_effect_holds() -> None:
    table = begun()
    motion = council(table)
    cite(table, motion, ARM, "c-pr-georgia")

    assert (table.state.points[ARM], credibility(table)) == (11, 42)


def test_a_card_moves_something_once_in_the_game_and_each_seat_cites_it_once() -> None:
    table = begun()
    motion = council(table)
    cite(table, motion, ARM, "c-pr-georgia")
    cite(table, motion, KAZ, "c-pr-georgia")

    assert credibility(table) == 42
    assert [one.stands for _, one in sorted(table.state.citations.items())] == ["holds", "repeated"]
    with pytest.raises(Refused, match="Armenia has cited Georgia 2008 before"):
        cite(table, motion, ARM, "c-pr-georgia")


def test_cards_that_counter_each_other_cancel_both_whichever_comes_first() -> None:
    for first, second in (("c-pr-georgia", "c-pr-crimea"), ("c-pr-crimea", "c-pr-georgia")):
        table = begun()
        motion = council(table)
        cite(table, motion, ARM, first)
        cite(table, motion, RUS, second)

        assert credibility(table) == 40
        assert {one.stands for one in table.state.citations.values()} == {"cancelled"}


def test_a_seat_does_not_cancel_its_own_card() -> None:
    table = begun()
    motion = council(table)
    cite(table, motion, ARM, "c-pr-georgia")
    cite(table, motion, ARM, "c-pr-crimea")

    assert [one.stands for _, one in sorted(table.state.citations.items())] == ["holds", "holds"]


def test_a_counter_card_of_a_later_turn_cancels_nothing() -> None:
    table = begun()
    motion = council(table)
    cite(table, motion, ARM, "c-pr-georgia")
    table.end_turn().open_turn().to("council")
    cite(table, motion, RUS, "c-pr-crimea")

    assert [one.stands for _, one in sorted(table.state.citations.items())] == ["holds", "holds"]


def test_the_ruling_shows_what_was_cited() -> None:
    table = begun()
    motion = council(table)
    cite(table, motion, ARM, "c-pr-georgia")
    table.vote(motion)

    assert table.state.motions[motion].rulings[-1].precedents == (("Georgia 2008", ARM, "holds"),)


def test_the_council_is_shown_the_cards_that_fit_a_motion() -> None:
    table = begun()
    motion = council(table)

    titles = [one.title for one in citable(table.session, motion)]
    assert titles == ["Georgia 2008", "Crimea 2014", "Osh 2010"]


@pytest.mark.parametrize(
    ("seat", "card", "why"),
    [
        (ARM, "c-pr-none", "There is no precedent c-pr-none"),
        (SeatId("XXX"), "c-pr-osh", "There is no seat XXX"),
    ],
)
def test_a_card_is_refused_with_its_reason(seat: SeatId, card: str, why: str) -> None:
    table = begun()

    with pytest.raises(Refused, match=why):
        cite(table, council(table), seat, card)


def test_a_card_for_another_motion_is_refused() -> None:
    table = begun().to("council")

    with pytest.raises(Refused, match="Osh 2010 is no precedent for motion"):
        cite(table, table.table("c-m-suspend"), ARM, "c-pr-osh")


def test_a_decided_motion_hears_no_precedent() -> None:
    table = begun()
    motion = council(table)
    table.vote(motion)

    with pytest.raises(Refused, match="no longer on the table"):
        cite(table, motion, ARM, "c-pr-osh")


def test_a_seat_without_points_cites_nothing() -> None:
    armenia = 'name = "Armenia"\nvote = true\nbudget = '
    table = begun(files=edited(f"{armenia}12", f"{armenia}1"))

    with pytest.raises(Refused, match="costs 2 influence; 1 are left"):
        cite(table, council(table), ARM, "c-pr-osh")


# Membership, roles, speakers, reforms


def test_a_suspended_member_is_not_called_and_does_not_count() -> None:
    table = begun()
    bring(table, MembershipBecomes.model_validate({"membership": "BLR", "becomes": "suspended"}))
    motion = council(table)
    table.vote(motion)

    held = table.state.motions[motion]
    assert BLR not in held.roll
    assert held.outcome == "adopted"


def test_a_new_member_is_called_and_can_object() -> None:
    table = begun()
    bring(table, MembershipBecomes.model_validate({"membership": "AZE", "becomes": "member"}))
    motion = council(table)
    table.vote(motion, AZE="against")

    held = table.state.motions[motion]
    assert AZE in held.roll
    assert (held.outcome, held.rulings[-1].verdict.blockers) == ("rejected", (AZE,))


def test_a_newcomer_without_a_weight_has_no_vote_where_votes_are_weighed() -> None:
    weighted = '"csto-as-practised", "csto-weighted-majority", "csto-internal-emergency"'
    plain = '"csto-as-practised", "csto-as-written", "csto-internal-emergency"'
    table = campaign(edited(plain, weighted))
    charter = CharterId("csto-weighted-majority")
    table.session.submit(StartExercise(title="Test", charter=charter))
    table.open_turn()
    bring(table, MembershipBecomes.model_validate({"membership": "AZE", "becomes": "member"}))
    motion = council(table)
    table.vote(motion)

    held = table.state.motions[motion]
    assert AZE not in held.roll
    assert held.outcome == "adopted"


def test_a_notice_takes_effect_when_a_turn_opens_on_or_after_its_day() -> None:
    table = begun()
    bring(
        table,
        MembershipBecomes.model_validate(
            {"membership": "ARM", "becomes": "left", "after_months": 6}
        ),
    )
    table.end_turn().open_turn()
    waiting = table.state.standing[ARM]
    table.end_turn().open_turn()

    assert (waiting.value, waiting.next, waiting.due) == ("", "left", "2020-07-01")
    assert table.state.standing[ARM].value == "left"
    motion = council(table)
    table.vote(motion)
    assert ARM not in table.state.motions[motion].roll


def test_the_chair_passes_when_a_fact_says_so() -> None:
    table = begun()
    before = table.state.roles["chair"].seats
    play(table, TJK="c-a-chair")

    assert before == (RUS,)
    assert table.state.roles["chair"].seats == (TJK,)


def test_an_action_that_is_shut_is_not_offered_until_an_effect_opens_it() -> None:
    table = begun()
    before = {one.id for one in table.session.view(TJK).actions}
    play(table, TJK="c-a-chair")
    after = {one.id for one in table.session.view(TJK).actions}

    assert "c-a-gift" not in before
    assert "c-a-gift" in after


def test_a_motion_that_is_shut_cannot_be_tabled_and_is_not_missed() -> None:
    table = begun().to("council")

    with pytest.raises(Refused, match="Send the rapid force cannot be tabled now"):
        table.table("c-m-send")
    table.end_turn()
    assert "c-m-send" not in table.state.not_brought
    assert "c-m-reform" in table.state.not_brought


def test_who_speaks_for_a_seat_follows_facts_and_turns() -> None:
    table = begun()
    table.session.submit(DeliverInject(inject=InjectId("c-i-1")))

    speaker = table.state.speakers[KGZ]
    assert (speaker.who, speaker.disputed) == ("three men who each claim it", True)


def test_nobody_speaks_for_a_seat_before_the_turn_that_says_so() -> None:
    table = campaign()
    charter = CharterId("csto-as-practised")
    table.session.submit(StartExercise(title="Test", charter=charter))

    assert KGZ not in table.state.speakers
    assert table.state.roles["agenda"].seats == (RUS,)
    table.open_turn().end_turn()
    table.session.submit(
        RuleByHand(effects=(relation("c-rel-arms", 1),), reason="between two turns")
    )
    assert KGZ not in table.state.speakers


def test_a_role_that_is_tied_to_turns_passes_with_them() -> None:
    table = begun(files=edited('agenda = ["RUS"]', AGENDA))
    first = table.state.roles["agenda"].seats
    table.end_turn()
    between = table.state.roles["agenda"].seats
    table.open_turn()

    assert (first, between) == ((RUS,), (RUS,))
    assert table.state.roles["agenda"].seats == (KAZ,)


def test_a_reform_is_in_force_only_when_control_says_that_it_is_ratified() -> None:
    table = begun()
    with pytest.raises(Refused, match="cannot be ratified yet"):
        table.session.submit(RatifyReform(reform="c-rf-emergency"))
    open_one = table.to("council").table("c-m-suspend")
    motion = table.table("c-m-reform", BLR)
    table.vote(motion)
    signed = table.state.exercise.charter
    table.session.submit(RatifyReform(reform="c-rf-emergency", reason="six parliaments"))
    later = table.table("c-m-admit", BLR)

    assert signed == "csto-as-practised"
    assert table.state.facts[REFORM].value == "in-force"
    assert table.state.motions[open_one].charter == "csto-as-practised"
    assert table.state.motions[later].charter == "csto-internal-emergency"
    with pytest.raises(Refused, match="in force already"):
        table.session.submit(RatifyReform(reform="c-rf-emergency"))
    with pytest.raises(Refused, match="no reform c-rf-none"):
        table.session.submit(RatifyReform(reform="c-rf-none"))


# Limits, draws and delay


def test_an_action_with_a_limit_can_be_taken_so_often_and_no_more() -> None:
    table = begun()
    play(table, RUS="c-a-base").end_turn().open_turn()
    bring(table, relation("c-rel-arms", -20))

    with pytest.raises(Refused, match="it can be taken once in the game"):
        table.to("orders").seal(RUS, "c-a-base")


def test_a_resource_serves_so_many_actions_a_turn() -> None:
    table = begun().to("orders")

    items = (table.item("c-a-arms"), table.item("c-a-base"))
    with pytest.raises(Refused, match="The transport aircraft serves once a turn"):
        table.session.submit(SealMove(actor=RUS, seat=RUS, items=items))


def test_a_resource_serves_so_many_actions_in_the_game() -> None:
    table = begun(files=edited("uses = 3", "uses = 1"))
    play(table, RUS="c-a-arms").end_turn().open_turn()

    with pytest.raises(Refused, match="The transport aircraft serves once in the game"):
        table.to("orders").seal(RUS, "c-a-arms")


def test_an_action_may_draw_on_a_table() -> None:
    table = begun()
    play(table, RUS="c-a-arms")

    assert [one.outcome for one in table.state.draws.values()] == ["c-o-luck"]
    assert credibility(table) == 41


def test_what_takes_a_turn_holds_when_the_next_one_opens() -> None:
    table = begun()
    play(table, AZE="c-a-passage").end_turn()
    before = table.state.facts[IRAN].value
    table.open_turn()

    assert (before, table.state.facts[IRAN].value) == ("closed", "open")


# Skipped turns, the hand of control, secrecy


def test_a_skipped_turn_moves_relations_and_forces_as_history_did() -> None:
    table = begun("ends").end_turn().open_turn()

    assert table.state.turn.id == "c-t3"
    # Spring in history: -1 as it opened, +3 by arms on credit.
    assert table.state.relations["c-rel-arms"].value == 60 - 1 + 3
    # Winter's drift was played; in spring history put the exercise off, and it drifted.
    assert table.state.forces["c-u-rapid"].readiness == 58 - 2 - 3 - 2
    assert table.state.forces["c-u-keepers"].status == "home"
    assert any("Keepers: deployed" in line.says for line in table.session.log())


def test_everybody_sees_what_a_skipped_turn_moved_as_far_as_they_may() -> None:
    table = begun().end_turn()
    table.session.submit(SkipTurn())

    relations = {one.id: one.value for one in table.session.view(TJK).relations}
    assert relations == {"c-rel-arms": 62}


def test_control_brings_things_about_by_hand_with_a_reason() -> None:
    table = begun()
    effect = IndicatorMoves.model_validate({"indicator": "c-n-cred", "by": 4})

    with pytest.raises(Refused, match="needs a reason"):
        table.session.submit(RuleByHand(effects=(effect,), reason=" "))
    with pytest.raises(Refused, match="Nothing would change"):
        table.session.submit(RuleByHand(effects=(), reason="a forecast came true"))
    bring(table, effect)

    assert credibility(table) == 44
    assert not any("for the test" in line.says for line in table.session.log(ARM))


@pytest.mark.parametrize("seat", [RUS, ARM, KGZ, TJK, AZE, PUBLIC])
def test_a_seat_sees_no_force_and_no_relation_that_is_not_its_own_to_see(seat: SeatId) -> None:
    table = whole_alliance()
    view = table.session.view(seat)
    told = repr(view) + repr(table.session.log(seat))

    assert ("Own army" in told) == (seat == ARM)
    assert "Drones bought abroad" not in told
    assert ("Trust of Belarus" in told) == (seat == RUS)
    assert "promised" not in told
    assert "Rapid force" in told


def test_control_sees_all_forces_and_relations() -> None:
    view = whole_alliance().session.view(CONTROL)

    assert len(view.forces) == 4
    assert len(view.relations) == 3


def test_a_card_is_cited_by_a_command_that_says_who_and_what() -> None:
    command = CitePrecedent(motion=MotionId("m-1"), seat=ARM, precedent="c-pr-osh")

    assert command.concerns() == ("motion:m-1", "precedent:c-pr-osh")
