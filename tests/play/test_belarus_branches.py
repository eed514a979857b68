"""August 2020 with a paper, a finding, a conversation, or a no to Moscow."""

from __future__ import annotations

from tests.play.presidency import SECGEN
from tests.play.stories import Story, story
from tests.play.tables import BLR, KAZ, RUS
from wargame.game.ids import InjectId

PACK = "belarus-2020"
WRITTEN = "csto-as-written"
QUIET = {"ARM": "abstain", "KAZ": "abstain", "KGZ": "abstain"}


def on(table: Story, turns: int = 1) -> Story:
    """Close the turn and tell the next."""
    for _ in range(turns):
        table.end_turn().open_turn().told()
    return table


def test_a_signed_paper_is_news_in_the_same_turn_and_a_burden_in_the_next() -> None:
    table = story(PACK, 2).told().moves(BLR="blr-formal-art2")
    assert "bel-t2-i6" in table.due()
    cred = table.level("csto-cred")
    on(table)

    assert "bel-t3-i6" in table.state.injects
    assert table.level("csto-cred") < cred


def test_the_finding_opens_what_article_5_closes_and_is_seen_at_once() -> None:
    table = story(PACK, 2, WRITTEN).told().moves(BLR="blr-formal-art2")
    closed = table.council("bel-m-3", BLR, **QUIET)
    table.council("bel-m-7", BLR, **QUIET)
    opened = table.council("bel-m-3", BLR, **QUIET)
    table.end_turn().open_turn()

    assert table.outcome(closed) == "inadmissible"
    assert table.outcome(opened) == "adopted"
    assert "Policemen of allies" in table.state.turn.opens_with
    assert "bel-t3-i5" in table.told().state.injects
    assert {"bel-t3-i3", "bel-t6-i5"}.isdisjoint(table.state.injects)


def test_who_talks_at_home_is_not_told_to_have_taken_them_away() -> None:
    table = on(story(PACK, 2).told().moves(BLR="blr-dialogue"), 2)

    assert "bel-t4-i6" in table.state.injects
    assert "table in Minsk" in table.state.turn.opens_with
    on(table)
    assert table.state.injects[InjectId("bel-t4-i1")].state == "withdrawn"


def test_good_offices_need_talks_and_an_invitation() -> None:
    alone = story(PACK, 3).told().moves(BLR="blr-dialogue")
    asked = story(PACK, 3).told().moves(BLR="blr-dialogue blr-invite-offices")
    outcomes = [one.outcome(one.council("bel-m-4", KAZ)) for one in (alone, asked)]

    assert outcomes == ["inadmissible", "adopted"]


def test_the_secretary_general_sees_what_the_draw_lets_him_see() -> None:
    table = story(PACK, 3).told().moves(BLR="blr-invite", secgen="secgen-west")

    assert "bel-t3-i7" in table.due()
    assert SECGEN in table.state.roster


def test_mediators_who_are_received_are_heard_of() -> None:
    table = on(story(PACK, 3).told().moves(BLR="blr-accept-osce"))

    assert table.fact("osce-offer") == "accepted"
    assert "bel-t4-i7" in table.state.injects


def test_a_reserve_that_crosses_the_border_is_in_the_street_next_turn() -> None:
    table = on(story(PACK, 3).told().moves(RUS="rus-deploy-reserve"))

    assert "Russian policemen" in table.state.turn.opens_with
    assert "bel-t4-i8" in table.state.injects


def test_terms_that_are_refused_leave_room_and_cost_control() -> None:
    taken, refused = story(PACK, 4).told(), story(PACK, 4).told()
    taken.moves(BLR="blr-take-credit")
    refused.moves(BLR="blr-refuse-terms")

    assert refused.level("sovereignty") - taken.level("sovereignty") == 12
    assert taken.level("control") - refused.level("control") == 8
    assert RUS in refused.state.roster
