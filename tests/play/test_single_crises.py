"""What the packs of the single crises let a table change, each by its own commands."""

from __future__ import annotations

from tests.play.presidency import SECGEN
from tests.play.stories import story
from tests.play.tables import BLR, KGZ
from wargame.play.commands import RuleFact

# Karabakh


def test_two_signatures_make_no_ceasefire_and_three_do() -> None:
    two, three = story("karabakh-2020", 6).told(), story("karabakh-2020", 6).told()
    two.moves(ARM="arm-sign", RUS="rus-trilateral")
    cred = three.level("csto-cred")
    three.moves(ARM="arm-sign", RUS="rus-trilateral", AZE="aze-sign")

    assert (two.fact("truce"), two.fact("pk")) != ("trilateral", "russian-1960")
    assert (three.fact("truce"), three.fact("pk")) == ("trilateral", "russian-1960")
    assert three.level("csto-cred") == cred - 6


# Belarus


def test_a_paper_from_minsk_settles_the_request_and_not_what_is_domestic() -> None:
    table = story("belarus-2020", 3).told().moves(BLR="blr-formal-art2")
    motion = table.council("bel-m-3", BLR)

    assert table.findings(motion)["lawful-request"] is True
    assert table.findings(motion)["not-domestic"] is False
    assert table.outcome(motion) == "inadmissible"


def test_the_reserve_that_crosses_the_border_costs_sovereignty() -> None:
    table = story("belarus-2020", 4).told()
    before = table.level("sovereignty")
    table.moves(RUS="rus-deploy-reserve")

    assert table.fact("rus-reserve") == "deployed"
    assert table.level("sovereignty") == before - 20


# Kyrgyzstan


def test_an_invitation_gives_the_offer_a_rule_behind_it() -> None:
    unanswered = story("kyrgyzstan-2020", 2).told().moves(secgen="secgen-offer")
    alone = unanswered.council("kyr-m-2", SECGEN)
    answered = story("kyrgyzstan-2020", 2).told().moves(secgen="secgen-offer")
    answered.end_turn().open_turn().told().moves(KGZ="kgz-invite-secgen")
    invited = answered.council("kyr-m-2", SECGEN)

    assert unanswered.findings(alone)["lawful-request"] is False
    assert answered.fact("csto-mediation") == "accepted"
    assert answered.outcome(invited) == "adopted"


# The border of two members


def test_observers_need_both_sides_of_the_line() -> None:
    table = story("border-2021-22", 1).told()
    motion = table.council("brd-m-1", KGZ)

    assert table.outcome(motion) == "inadmissible"
    assert table.findings(motion)["not-between-members"] is False


def test_suspension_for_force_between_members_waits_for_a_finding() -> None:
    table = story("border-2021-22", 5).told()
    motion = table.council("brd-m-5", KGZ)
    assert table.outcome(motion) != "adopted"

    for fact in ("non-fulfilment", "not-between-members"):
        table.session.submit(RuleFact(fact=fact, value=True, reason="The mission has reported."))
    again = table.council("brd-m-5", KGZ)
    assert table.outcome(again) == "adopted"


def test_a_host_may_cancel_the_alliances_exercise() -> None:
    held, cancelled = story("border-2021-22", 5).told(), story("border-2021-22", 5).told()
    held.moves(KGZ="kgz-hold-exercise")
    cancelled.moves(KGZ="kgz-cancel-exercise")

    assert (held.fact("exercise"), cancelled.fact("exercise")) == ("held", "cancelled")
    assert held.level("csto-cred") - cancelled.level("csto-cred") == 7
