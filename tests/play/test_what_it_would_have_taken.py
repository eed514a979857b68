"""In the packs on Central Asia a table can bring about what history did not, at a price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.play.stories import story
from tests.play.tables import ARM, KGZ, TJK

if TYPE_CHECKING:
    from tests.play.stories import Story

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
