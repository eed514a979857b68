"""In the packs on Central Asia a table can bring about what history did not, at a price."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.stories import story
from tests.play.tables import ARM, BLR, KAZ, KGZ, RUS, TJK
from wargame.game.errors import Refused
from wargame.game.ids import SeatId
from wargame.play.commands import PickOutcome

if TYPE_CHECKING:
    from tests.play.stories import Story


def pick(table: Story, outcome: str, row: int) -> None:
    """Control takes a row of the last draw on a table, where the dice gave another."""
    draw = [one for one in table.state.draws.values() if one.outcome == outcome][-1]
    if draw.row != row:
        command = PickOutcome(draw=draw.seq, row=row, reason="For the test.")
        table.session.submit(command)


# The border of two members


def observers(turn: int = 1, **others: str) -> Story:
    """Dushanbe lets observers come on Moscow's word; Bishkek had never minded."""
    table = story("border-2021-22", turn).told()
    table.moves(KGZ="kgz-consent", TJK="tjk-consent-word", RUS="rus-guarantee", **others)
    return table.answered()


def test_two_papers_and_a_word_from_moscow_open_the_way_for_observers() -> None:
    table = observers()
    motion = table.council("brd-m-1", KGZ, RUS="abstain", KAZ="abstain", BLR="abstain")

    assert table.fact("csto-offer") == "accepted"
    assert (table.outcome(motion), table.fact("mission")) == ("adopted", "sent")


def test_a_word_alone_binds_nobody() -> None:
    table = story("border-2021-22", 1).told()
    table.moves(KGZ="kgz-consent", RUS="rus-guarantee")
    table.answered()

    assert table.fact("tjk-consent") == "none"
    assert table.fact("csto-offer") == "none"


def test_observers_report_and_the_next_rounds_are_smaller() -> None:
    watched, unwatched = observers(), story("border-2021-22", 1).told()
    watched.council("brd-m-1", KGZ)
    for table in (watched, unwatched):
        table.end_turn().open_turn()
    assert "observers" in watched.state.turn.opens_with.casefold()
    assert "brd-t2-i4" in watched.due()

    before = {id(one): one.level("violence") for one in (watched, unwatched)}
    for table in (watched, unwatched):
        table.end_turn().open_turn()
    rise = [one.level("violence") - before[id(one)] for one in (watched, unwatched)]
    assert rise == [15, 25]


def test_a_party_hands_over_the_chair_by_a_majority() -> None:
    table = story("border-2021-22", 1).told()
    motion = table.council("brd-m-8", KGZ, TJK="against", RUS="abstain", KAZ="abstain")
    table.end_turn().open_turn()

    assert table.outcome(motion) == "adopted"
    assert [str(one) for one in table.state.roles["chair"].seats] == ["ARM"]
    assert "Armenia is in the chair" in table.state.turn.opens_with
    assert table.due() >= {"brd-t2-i3"}
    assert "brd-t2-i1" not in table.due()


def test_a_paper_ordered_in_time_becomes_a_rule_that_consensus_can_bear() -> None:
    table = story("border-2021-22", 2).told().moves(KGZ="kgz-propose-mechanism")
    paper = table.council("brd-m-9", KGZ, TJK="abstain", RUS="abstain", KAZ="abstain")
    for _ in range(3):
        table.end_turn().open_turn()
    rule = table.told().council("brd-m-11", ARM, TJK="abstain", RUS="abstain", BLR="abstain")

    assert (table.outcome(paper), table.outcome(rule)) == ("adopted", "adopted")
    assert table.fact("mechanism") == "adopted"


def test_a_contingent_needs_the_letters_of_both_on_one_day() -> None:
    alone, both = story("border-2021-22", 4).told(), story("border-2021-22", 4).told()
    alone.moves(KGZ="kgz-request")
    both.moves(KGZ="kgz-request", TJK="tjk-request")
    refused = alone.council("brd-m-4", KGZ)
    asked = both.council("brd-m-4", KGZ, KAZ="abstain")

    assert alone.outcome(refused) == "inadmissible"
    assert (both.outcome(asked), both.fact("contingent")) == ("adopted", "deployed")
    assert "stand between" in both.end_turn().open_turn().state.turn.opens_with


def test_what_tajikistan_wants_makes_its_consent_cheap() -> None:
    table = story("border-2021-22", 2).told()
    table.council("brd-m-7", TJK, KGZ="abstain", ARM="abstain")
    table.end_turn().open_turn().told().moves(KGZ="kgz-consent", TJK="tjk-consent-for")

    assert (table.fact("afghan"), table.fact("tjk-consent")) == ("adopted", "given")


def test_an_urgent_session_is_answered_in_its_turn_and_costs_the_chair() -> None:
    table = story("border-2021-22", 4).told().moves(ARM="arm-session")

    assert "brd-t4-i7" in table.due()
    assert table.state.points[ARM] == 5


# Kyrgyzstan: who signs for a member


def agreed(turn: int) -> Story:
    """The three agree at home whose signature binds; whatever the dice say."""
    table = story("kyrgyzstan-2020", turn).told().moves(KGZ="kgz-agree")
    pick(table, "kyr-o-voice", 0)
    return table.end_turn().open_turn().told()


def test_a_request_counts_once_bishkek_has_agreed_who_signs() -> None:
    table = agreed(2)
    table.moves(KGZ="kgz-formal")
    motion = table.council("kyr-m-5", KGZ, KAZ="abstain", ARM="abstain")

    assert table.fact("csto-request") == "formal"
    assert (table.findings(motion)["lawful-request"], table.outcome(motion)) == (True, "adopted")
    assert "kyr-t4-i6" in table.end_turn().open_turn().due()


def test_one_hand_alone_asks_in_vain_and_is_told_so() -> None:
    table = story("kyrgyzstan-2020", 3).told().moves(KGZ="kgz-request")
    motion = table.council("kyr-m-4", KGZ)

    assert "kyr-t3-i9" in table.due()
    assert table.findings(motion)["lawful-request"] is False
    assert table.outcome(motion) == "inadmissible"


def test_the_register_decides_what_one_signature_is_worth() -> None:
    table = story("kyrgyzstan-2020", 2).told().moves(KGZ="kgz-request", secgen="secgen-register")
    table.answered()
    motion = table.council("kyr-m-3", BLR, KAZ="abstain", ARM="abstain")

    assert (table.findings(motion)["lawful-request"], table.outcome(motion)) == (True, "adopted")


def test_the_members_may_find_who_signs() -> None:
    table = story("kyrgyzstan-2020", 3).told()
    found = table.council("kyr-m-7", BLR, ARM="abstain")
    then = table.council("kyr-m-3", BLR, KAZ="abstain", ARM="abstain")

    assert (table.outcome(found), table.outcome(then)) == ("adopted", "adopted")


def test_no_envoy_and_no_pause_in_aid_change_what_comes() -> None:
    held = story("kyrgyzstan-2020", 2).told().moves(RUS="rus-hold-envoy").end_turn().open_turn()
    assert "Nobody has come from Moscow" in held.state.turn.opens_with
    assert held.due() >= {"kyr-t3-i7"}
    assert "kyr-t3-i2" not in held.due()

    held.told().moves(RUS="rus-keep-aid").end_turn().open_turn()
    assert held.due() >= {"kyr-t4-i5"}
    assert held.fact("rus-aid") == "flowing"


def test_a_date_in_place_of_a_resignation_leaves_one_president() -> None:
    table = story("kyrgyzstan-2020", 4).told().moves(KGZ="kgz-date")
    pick(table, "kyr-o-date", 0)
    table.end_turn().open_turn()

    assert table.state.turn.opens_with.startswith("One president")
    assert table.told().fact("authority") == "president"


def test_a_president_who_does_not_go_leaves_two_delegations() -> None:
    table = story("kyrgyzstan-2020", 4).told().end_turn().open_turn().told()

    assert table.fact("authority") == "contested"
    assert table.state.turn.opens_with.startswith("A president behind a fence")


def test_an_outside_hand_may_be_found_where_there_was_none() -> None:
    table = story("kyrgyzstan-2020", 3, "csto-opt-in").told().moves(BLR="blr-outside")
    motion = table.council("kyr-m-10", BLR, KAZ="against", ARM="against")

    assert table.outcome(motion) == "adopted"
    assert table.fact("external") == "claimed"
    assert table.state.findings["not-domestic"].value is True


# Georgia: what a summit is asked for


def test_recognition_put_off_changes_the_week_and_the_summit() -> None:
    table = story("georgia-2008", 1).told().moves(RUS="rus-put-off").end_turn().open_turn()
    fear = table.level("fear")
    assert table.state.turn.opens_with.startswith("No flag")

    table.told()
    assert (table.fact("recognition"), table.level("fear")) == ("put-off", fear + 2)
    table.end_turn().open_turn().told()
    assert table.fact("declaration") == "none"
    assert {"geo-t3-i4"} <= set(table.state.injects)
    assert "geo-t3-i1" not in table.state.injects


def test_a_second_decree_has_a_price_and_a_buyer() -> None:
    alone, both = story("georgia-2008", 2).told(), story("georgia-2008", 2).told()
    alone.moves(BLR="blr-recognise")
    both.moves(RUS="rus-price", BLR="blr-recognise")

    assert (alone.fact("recognition"), both.fact("recognition")) == ("russia-only", "members")
    assert both.level("fear") > alone.level("fear")
    assert "two of the seven" in both.end_turn().open_turn().state.turn.opens_with


def test_the_third_draft_must_be_written_before_it_can_be_signed() -> None:
    table = story("georgia-2008", 3).told()
    with pytest.raises(Refused):
        table.to("council").table("geo-m-5", KAZ)

    written = story("georgia-2008", 3).told().moves(KAZ="kaz-draft")
    motion = written.council("geo-m-5", KAZ, RUS="abstain")
    assert (written.outcome(motion), written.fact("declaration")) == ("adopted", "all-sides")


def test_article_four_turns_on_a_finding() -> None:
    table = story("georgia-2008", 1).told().moves(RUS="rus-ask")
    refused = table.council("geo-m-2", RUS)
    table.council("geo-m-7", RUS, KAZ="abstain", UZB="abstain")
    found = table.council("geo-m-2", RUS, KAZ="abstain")

    assert (table.outcome(refused), table.outcome(found)) == ("inadmissible", "adopted")


# Osh: who may ask


def test_peacekeepers_need_a_letter_to_all_a_finding_and_a_rule_for_such_a_case() -> None:
    def voted(charter: str) -> str:
        table = story("osh-2010", 1, charter).told().moves(KGZ="kgz-csto")
        table.council("osh-m-4", KGZ, BLR="abstain")
        return table.outcome(table.council("osh-m-1", KGZ, UZB="abstain"))

    assert voted("csto-as-written-2002") == "inadmissible"
    assert voted("csto-internal-emergency") == "adopted"


def test_a_claim_of_an_outside_hand_opens_the_written_rule_too() -> None:
    table = story("osh-2010", 1).told().moves(KGZ="kgz-csto kgz-name")
    table.council("osh-m-4", KGZ, BLR="abstain")
    motion = table.council("osh-m-1", KGZ, UZB="abstain")

    assert (table.outcome(motion), table.fact("organiser")) == ("adopted", "claimed")
    assert "Soldiers of allies" in table.end_turn().open_turn().state.turn.opens_with


def test_a_list_left_unsigned_is_remembered_in_autumn() -> None:
    table = story("osh-2010", 2).told().end_turn().open_turn()

    assert "unsigned" in table.state.turn.opens_with
    assert "osh-t3-i2" in table.due()


def test_a_sentence_for_tashkent_must_be_asked_for() -> None:
    table = story("osh-2010", 3).told().moves(UZB="uzb-clause")
    motion = table.council("osh-m-5", SeatId("UZB"), KGZ="abstain", BLR="abstain")

    assert table.outcome(motion) == "adopted"
    assert table.state.points[SeatId("UZB")] == 5
