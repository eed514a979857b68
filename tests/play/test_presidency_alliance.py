"""Dependence, forces, membership, offices, precedents and the reform in the presidency's year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.presidency import AZE, year
from tests.play.tables import ARM, BLR, KAZ, KGZ, RUS, TJK, karabakh
from wargame.game.errors import Refused
from wargame.play.baseline import BaselinePlayer
from wargame.play.commands import CitePrecedent, RatifyReform, RuleFact
from wargame.play.commands.table_motion import TableMotion

if TYPE_CHECKING:
    from tests.play.stories import Story
    from wargame.game.ids import MotionId, SeatId


def value(table: Story, relation: str) -> int:
    return table.state.relations[f"prs-rel-{relation}"].value


def where(table: Story, force: str) -> tuple[str, str]:
    found = table.state.forces[f"prs-u-{force}"]
    return found.status, found.place


def left(table: Story, seat: SeatId) -> int:
    return table.state.points[seat]


def cite(table: Story, motion: MotionId, seat: SeatId, card: str) -> None:
    table.session.submit(CitePrecedent(motion=motion, seat=seat, precedent=f"prs-pr-{card}"))


def accepted(table: Story) -> None:
    """Control rules that Minsk's paper comes from those who may sign it."""
    ruling = RuleFact(fact="lawful-request", value=True, reason="The signature is accepted.")
    table.session.submit(ruling)


# Dependence


def test_history_leaves_every_relation_and_force_as_the_source_says() -> None:
    table = karabakh(pack="presidency-2020")
    pack = table.session.setting.pack
    BaselinePlayer(table.session, pack, table.clock).play()
    relations = {name: one.value for name, one in table.state.relations.items()}
    forces = {name: (one.readiness, one.status) for name, one in table.state.forces.items()}

    assert relations == {one.id: one.historical_end for one in pack.relations}
    assert forces == {
        one.id: (one.historical_end.readiness, one.historical_end.status)
        for one in pack.forces
        if one.historical_end
    }


def test_an_instrument_deepens_what_it_is_paid_with() -> None:
    table = year(1).told()
    arms, debt = value(table, "arm-arms"), value(table, "arm-debt")
    table.moves(RUS="rus-arms-arm")

    assert (value(table, "arm-arms"), value(table, "arm-debt")) == (arms + 1, debt + 3)


def test_an_air_base_is_out_of_reach_until_the_debt_has_grown() -> None:
    early, late = year(4).told(), year(6).told()
    early.moves(RUS="rus-airbase")
    late.moves(RUS="rus-airbase")

    assert value(early, "blr-debt") == 65
    assert (early.refused(), early.fact("blr-airbase")) == (["prs-a-rus-airbase"], "refused")
    assert value(late, "blr-debt") == 74
    assert late.fact("blr-airbase") == "agreed"


def test_sanctions_close_the_western_door_of_minsk() -> None:
    early, late = year(2).told(), year(6).told()
    early.moves(BLR="blr-west")
    late.moves(BLR="blr-west")

    assert value(late, "blr-eu") == 19
    assert (early.refused(), late.refused()) == ([], ["prs-a-blr-west"])


def test_leaving_is_dear_while_the_arms_come_from_one_hand() -> None:
    table = year(6).told()
    before = left(table, ARM)
    table.moves(ARM="arm-notice")

    # 3, and 1 for trade, 3 for arms, 2 for bases.
    assert before - left(table, ARM) == 9
    assert table.fact("notice") == "announced"


def test_a_second_base_is_dearer_while_the_debt_lies_in_beijing() -> None:
    table = year(1).told()
    before = left(table, RUS)
    table.moves(RUS="rus-southbase")

    assert before - left(table, RUS) == 4
    assert table.fact("southbase") == "signed"
    assert value(table, "kgz-bases") == 75


def test_trust_that_would_be_lost_makes_a_motion_dear() -> None:
    table = year(6).told().to("council")
    before = left(table, RUS)
    motion = table.table("prs-m-18", RUS)
    assert before - left(table, RUS) == 2

    table.vote(motion)
    assert value(table, "arm-trust") == 27


def test_migrants_pay_for_an_operation_and_gain_by_a_decree() -> None:
    plain, hunted, helped = year(2).told(), year(2).told(), year(2).told()
    hunted.moves(RUS="rus-nelegal")
    helped.moves(RUS="rus-permits")

    assert value(hunted, "kgz-remit") == value(plain, "kgz-remit") - 2
    assert value(helped, "tjk-remit") == value(plain, "tjk-remit") + 4


# Forces


def test_collective_forces_take_a_turn_to_arrive_in_minsk() -> None:
    table = year(4).told().moves(BLR="blr-request blr-claim")
    accepted(table)
    table.council("prs-m-8", BLR)
    motion = table.council("prs-m-9", BLR)
    assert table.outcome(motion) == "adopted"
    assert where(table, "cpf")[0] == "on-the-way"

    table.end_turn().open_turn()
    assert where(table, "cpf") == ("deployed", "prs-p-minsk")


def test_a_common_force_waits_while_baku_has_not_agreed() -> None:
    refused, agreed = year(6).told().to("council"), year(6).told().to("council")
    for table in (refused, agreed):
        ruling = RuleFact(fact="un-step-done", value=True, reason="A resolution passed.")
        table.session.submit(ruling)
    consent = RuleFact(fact="host-consents", value=True, reason="Baku has agreed in writing.")
    agreed.session.submit(consent)
    refused.council("prs-m-14", ARM)
    agreed.council("prs-m-14", ARM)

    assert where(refused, "cpf")[0] == "waiting"
    assert where(agreed, "cpf")[0] == "on-the-way"


def test_the_same_soldiers_go_faster_under_their_own_flag() -> None:
    table = year(6).told().moves(RUS="rus-trilateral")

    assert where(table, "15") == ("deployed", "prs-p-stepanakert")
    assert where(table, "cpf")[0] == "home"


def test_readiness_wears_off_unless_an_exercise_is_held() -> None:
    idle, held = year(5).told(), year(5).told()
    before = idle.state.forces["prs-u-cpf"].readiness
    assert before is not None
    held.moves(secgen="secgen-nb-small")
    idle.end_turn()
    held.end_turn()

    assert idle.state.forces["prs-u-cpf"].readiness == before - 1
    assert held.state.forces["prs-u-cpf"].readiness == before + 4


def test_every_member_sees_what_it_gives_to_the_rapid_reaction_force() -> None:
    shown = year(1).session.view(TJK).forces
    seen = next(one for one in shown if one.id == "prs-u-crrf")

    assert {seat for seat, _ in seen.contributions} == {ARM, BLR, KAZ, KGZ, RUS, TJK}
    assert seen.turns_to_deploy == 1
    assert "Kazakhstan" in seen.transit


# Members


def test_a_suspended_member_is_not_asked_any_more() -> None:
    table = year(6).told().to("council")
    table.session.submit(RuleFact(fact="non-fulfilment", value=True, reason="Rockets for Baku."))
    table.council("prs-m-20", ARM)
    assert table.state.standing[BLR].value == "suspended"

    later = table.council("prs-m-19", RUS)
    assert BLR not in table.state.motions[later].roll


def test_baku_becomes_a_partner_when_nobody_objects() -> None:
    table = year(6).told().moves(AZE="aze-apply")
    assert table.state.standing[AZE].value == "applicant"
    table.council("prs-m-18", BLR)

    assert table.state.standing[AZE].value == "partner"


def test_notice_given_in_spring_is_felt_in_autumn() -> None:
    table = year(1).told()
    motion = table.council("prs-m-21", ARM)
    turns = []
    while table.outcome(motion) == "pending":
        turns.append(table.state.turn.starts)
        table.end_turn().open_turn()

    # Given at the end of March; 180 days later turn 5 has just opened.
    assert turns[-1] == "2020-09-27"
    assert (table.outcome(motion), table.fact("notice")) == ("adopted", "given")
    assert table.state.standing[ARM].value == "left"
    later = table.to("council").council("prs-m-12", KAZ)
    assert ARM not in table.state.motions[later].roll


# Offices


def test_the_chair_passes_and_the_agenda_stays_to_the_end_of_the_turn() -> None:
    table = year(6).told()
    assert table.state.roles["chair"].seats == (RUS,)
    table.moves(TJK="tjk-chair")

    assert table.state.roles["chair"].seats == (TJK,)
    assert table.session.setting.pack.agenda_seat == RUS


def test_it_is_disputed_who_speaks_for_kyrgyzstan_until_somebody_acts() -> None:
    table = year(5).told()
    assert table.state.speakers[KGZ].disputed
    table.end_turn().open_turn()
    table.told()

    assert not table.state.speakers[KGZ].disputed
    assert "Mamytov" in table.state.speakers[KGZ].who


# Precedents


def test_a_card_that_is_cited_counts_and_stands_in_the_ruling() -> None:
    table = year(3).told().to("council")
    before, points = table.level("mechanisms"), left(table, KGZ)
    motion = table.table("prs-m-5", ARM)
    cite(table, motion, KGZ, "alabuka")

    assert (table.level("mechanisms"), left(table, KGZ)) == (before + 2, points - 1)
    table.vote(motion)
    cited = table.state.motions[motion].rulings[-1].precedents
    assert [(card, seat) for card, seat, _ in cited] == [("Ala-Buka 2016", KGZ)]


def test_a_counter_card_cancels_what_the_other_brought() -> None:
    table = year(6).told().to("council")
    before = table.level("foreign")
    motion = table.table("prs-m-15", RUS)
    cite(table, motion, RUS, "georgia")
    assert table.level("foreign") == before + 2
    cite(table, motion, KAZ, "crimea")

    assert table.level("foreign") == before


def test_a_card_is_cited_where_it_fits_and_once_by_a_seat() -> None:
    table = year(6).told().to("council")
    motion = table.table("prs-m-15", RUS)
    cite(table, motion, ARM, "georgia")

    with pytest.raises(Refused):
        cite(table, motion, ARM, "georgia")
    with pytest.raises(Refused):
        cite(table, motion, BLR, "syria")


# The reform


def test_six_ratifications_change_the_rules_in_the_same_exercise() -> None:
    table = year(4).told().moves(BLR="blr-request")
    accepted(table)
    before = table.council("prs-m-9", BLR)
    reform = table.council("prs-m-10", BLR)
    assert table.outcome(before) == "inadmissible"
    assert (table.outcome(reform), table.fact("reform")) == ("adopted", "signed")
    assert table.state.exercise.charter == "csto-as-practised"

    table.session.submit(RatifyReform(reform="prs-rf-emergency", reason="Six parliaments voted."))
    after = table.council("prs-m-9", BLR)
    assert table.fact("reform") == "in-force"
    assert table.state.exercise.charter == "csto-internal-emergency"
    assert table.outcome(after) == "adopted"
    assert "not-domestic" not in table.findings(after)


def test_nothing_is_ratified_that_was_not_signed() -> None:
    table = year(4).told().to("council")
    table.council("prs-m-10", BLR, KAZ="against")

    with pytest.raises(Refused):
        table.session.submit(RatifyReform(reform="prs-rf-emergency", reason="Six voted."))
    assert table.fact("reform") == "debated"


def help_for_bishkek(table: Story) -> MotionId:
    """Kyrgyzstan asks for help in a motion of its own, and all say yes."""
    table.to("council").session.submit(
        TableMotion(
            proposer=KGZ,
            decision="assist",
            title="Help for Kyrgyzstan",
            roles=(("requester", (KGZ,)), ("host", (KGZ,))),
        )
    )
    motion = table.state.motion_numbers()[-1].id
    table.vote(motion)
    return motion


def test_the_second_use_of_the_rule_comes_in_bishkek() -> None:
    table = year(4).told()
    table.council("prs-m-10", BLR)
    table.session.submit(RatifyReform(reform="prs-rf-emergency", reason="Six parliaments voted."))
    table.end_turn().open_turn()
    table.told().moves(KGZ="kgz-request")
    reformed = help_for_bishkek(table)
    plain = year(5).told().moves(KGZ="kgz-request")
    refused = help_for_bishkek(plain)

    assert table.findings(reformed)["internal-emergency"] is True
    assert table.outcome(reformed) == "adopted"
    assert "internal-emergency" not in plain.findings(refused)
    assert plain.outcome(refused) != "adopted"
