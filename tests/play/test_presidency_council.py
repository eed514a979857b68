"""What the Council of the presidency's year can decide, what stops it, and what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.presidency import AZE, SECGEN, year
from tests.play.tables import ARM, BLR, KAZ, KGZ, RUS, TJK
from wargame.game.events.intelligence_given import IntelligenceGiven
from wargame.game.ids import InjectId
from wargame.play.commands import DeliverInject, RuleFact

if TYPE_CHECKING:
    from wargame.game.ids import SeatId

WRITTEN = "csto-as-written"


# Consensus, territory, what happens at home


def test_one_objection_blocks_and_an_abstention_does_not() -> None:
    blocked, held = year(3).told(), year(3).told()
    motion = blocked.council("prs-m-5", ARM, KAZ="against")
    other = held.council("prs-m-5", ARM, KAZ="abstain", BLR="abstain")

    assert (blocked.outcome(motion), blocked.fact("meeting")) == ("rejected", "called")
    assert (held.outcome(other), held.fact("meeting")) == ("adopted", "held")
    assert held.level("cred") - blocked.level("cred") == 10


def test_article_4_stops_at_the_border_until_a_mission_finds_the_strikes() -> None:
    table = year(5).told().moves(ARM="arm-art4")
    early = table.council("prs-m-13", ARM)
    mission = table.council("prs-m-6", ARM)
    late = table.council("prs-m-13", ARM)

    assert table.outcome(early) == "inadmissible"
    assert table.findings(early)["external-attack"] is False
    assert (table.outcome(mission), table.fact("arm-soil")) == ("adopted", "found")
    assert table.outcome(late) == "adopted"


def test_as_written_the_territory_is_contested_and_not_closed() -> None:
    table = year(5, WRITTEN).told().moves(ARM="arm-art4")
    motion = table.council("prs-m-13", ARM)

    assert table.outcome(motion) == "contested"
    assert table.findings(motion)["external-attack"] is None


def test_no_article_speaks_of_help_against_unrest_at_home() -> None:
    table = year(4).told().moves(BLR="blr-request")
    motion = table.council("prs-m-9", BLR)

    assert table.outcome(motion) == "inadmissible"
    assert table.findings(motion)["not-domestic"] is False
    assert "charter-5" in {line.article for line in table.verdict(motion).trace}


# The loophole


def test_a_finding_of_a_foreign_hand_opens_what_article_5_closed() -> None:
    table = year(4).told().moves(BLR="blr-request blr-claim")
    unrest = table.level("unrest")
    found = table.council("prs-m-8", BLR, ARM="abstain", KAZ="abstain", KGZ="abstain")
    forces = table.council("prs-m-9", BLR, ARM="abstain", KAZ="abstain", KGZ="abstain")

    assert (table.outcome(found), table.fact("hand")) == ("adopted", "found")
    assert table.findings(forces)["not-domestic"] is True
    # Who lawfully asks after a disputed vote is another question, and control rules on it.
    assert table.outcome(forces) == "contested"
    ruling = RuleFact(fact="lawful-request", value=True, reason="The signature is accepted.")
    table.session.submit(ruling)
    assert table.outcome(forces) == "adopted"
    assert table.level("unrest") == unrest - 10


def test_the_same_finding_rejected_closes_the_door() -> None:
    table = year(4).told().moves(BLR="blr-request blr-claim")
    found = table.council("prs-m-8", BLR, KAZ="against")
    forces = table.council("prs-m-9", BLR)

    assert (table.outcome(found), table.fact("hand")) == ("rejected", "refuted")
    assert table.findings(forces)["not-domestic"] is False


def test_russia_alone_was_told_that_no_command_was_found() -> None:
    table = year(4)
    told = {
        event.seat
        for _, event in table.session.events()
        if isinstance(event, IntelligenceGiven) and event.id == "prs-s-rus-2"
    }

    assert told == {RUS}


# The border of two members


def test_a_commission_needs_both_sides_of_the_border() -> None:
    refused = year(2).told().moves(KGZ="kgz-ask", TJK="tjk-refuse")
    closed = refused.council("prs-m-7", KGZ)
    voted = year(2).told().moves(KGZ="kgz-ask")
    blocked = voted.council("prs-m-7", KGZ, TJK="against")
    agreed = year(2).told().moves(KGZ="kgz-ask")
    border = agreed.level("border")
    commission = agreed.council("prs-m-7", KGZ, TJK="abstain")

    assert refused.outcome(closed) == "inadmissible"
    assert refused.findings(closed)["host-consents"] is False
    assert voted.outcome(blocked) == "rejected"
    assert (agreed.outcome(commission), agreed.fact("kt")) == ("adopted", "csto-commission")
    assert agreed.level("border") == border - 10


def test_a_written_request_is_what_makes_it_plain_that_the_organisation_was_asked() -> None:
    silent, asked = year(2).told(), year(2).told().moves(KGZ="kgz-ask")
    words = silent.council("prs-m-7", KGZ, TJK="against")
    paper = asked.council("prs-m-7", KGZ, TJK="against")

    assert silent.findings(words)["lawful-request"] is None
    assert asked.findings(paper)["lawful-request"] is True


# The Secretary General's offer


def test_an_envoy_passes_the_offer_by() -> None:
    table = year(5).told().moves(RUS="rus-envoy")

    assert table.fact("offer") == "ignored"
    visit = table.council("prs-m-11", SECGEN)
    assert table.outcome(visit) == "inadmissible"


def test_an_offer_that_is_accepted_leaves_the_envoy_without_a_door() -> None:
    table = year(5).told().moves(KGZ="kgz-invite", RUS="rus-envoy")
    visit = table.council("prs-m-11", SECGEN)

    assert table.fact("offer") == "accepted"
    assert table.refused() == ["prs-a-rus-envoy"]
    assert table.outcome(visit) == "adopted"


# The ceasefire


def test_the_ceasefire_is_made_around_the_alliance() -> None:
    table = year(6).told()
    cred, war = table.level("cred"), table.level("caucasus")
    table.moves(RUS="rus-trilateral")

    assert table.fact("pk-flag") == "national"
    assert (table.level("cred"), table.level("caucasus")) == (cred - 4, war - 40)
    assert table.state.motion_numbers()[-1].turn != "prs-t6"


def test_the_common_flag_waits_for_new_york() -> None:
    table = year(6).told()
    closed = table.council("prs-m-14", ARM)
    table.session.submit(RuleFact(fact="un-step-done", value=True, reason="A resolution passed."))
    flagged = table.council("prs-m-14", ARM)

    assert table.outcome(closed) == "inadmissible"
    assert table.findings(closed)["un-step-done"] is False
    assert (table.outcome(flagged), table.fact("pk-flag")) == ("adopted", "csto")


# Members and others


@pytest.mark.parametrize(
    ("turn", "motion", "proposer", "against", "fact", "adopted", "failed"),
    [
        (1, "prs-m-18", RUS, ARM, "aze-status", "partner", "blocked"),
        (1, "prs-m-17", TJK, KGZ, "third-base", "allowed", "objected"),
        (2, "prs-m-3", RUS, KAZ, "list", "agreed", "in-work"),
        (2, "prs-m-4", SECGEN, KAZ, "bio", "reserve", "statement"),
        (1, "prs-m-1", TJK, KAZ, "tjk-programme", "approved", "draft"),
        (6, "prs-m-16", RUS, KAZ, "pk-protocol", "approved", "draft"),
        (6, "prs-m-19", RUS, KAZ, "drugs", "adopted", "draft"),
    ],
)
def test_one_no_decides_what_becomes_of_a_matter(
    turn: int,
    motion: str,
    proposer: SeatId,
    against: SeatId,
    fact: str,
    adopted: str,
    failed: str,
) -> None:
    yes, no = year(turn).told(), year(turn).told()
    if turn == 2:
        yes.council("prs-m-2", RUS)
        no.council("prs-m-2", RUS)
    for_it = yes.council(motion, proposer)
    against_it = no.council(motion, proposer, **{against: "against"})

    assert (yes.outcome(for_it), yes.fact(fact)) == ("adopted", adopted)
    assert (no.outcome(against_it), no.fact(fact)) == ("rejected", failed)


def test_baku_may_apply_and_one_member_can_stop_it() -> None:
    table = year(6).told().moves(AZE="aze-apply")

    assert table.fact("aze-status") == "applied"
    motion = table.council("prs-m-18", BLR, ARM="against")
    assert (table.outcome(motion), table.fact("aze-status")) == ("rejected", "blocked")
    assert table.state.seats[AZE].mode == "control"


def test_suspension_is_voted_without_the_member() -> None:
    table = year(6).told().to("council")
    table.session.submit(RuleFact(fact="non-fulfilment", value=True, reason="Rockets for Baku."))
    motion = table.council("prs-m-20", ARM, KGZ="abstain")

    assert (table.outcome(motion), table.fact("suspended")) == ("adopted", "member")
    left = [one for one in table.verdict(motion).trace if one.code == "excluded-leaves"]
    assert [one.seats["excluded"] for one in left] == [(BLR,)]


def test_notice_needs_nobodys_consent_and_takes_half_a_year() -> None:
    table = year(6).told().moves(ARM="arm-notice")
    motion = table.council("prs-m-21", ARM, **dict.fromkeys((BLR, KAZ, KGZ, RUS, TJK), "against"))

    assert table.outcome(motion) == "pending"
    assert table.fact("notice") == "announced"


# Forecasting


def test_a_month_that_was_right_raises_warning() -> None:
    table = year(5).told()
    before = table.level("warning")
    table.session.submit(DeliverInject(inject=InjectId("prs-t5-i7")))

    assert table.level("warning") == before + 4
