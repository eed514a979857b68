"""Roads of Karabakh that history did not take: each is heard of, and leads somewhere."""

from __future__ import annotations

import pytest

from tests.play.stories import Story, story
from tests.play.tables import ARM, RUS, TJK
from wargame.game.ids import InjectId
from wargame.play.commands import DeliverInject

PACK = "karabakh-2020"


def october(turn: int, charter: str = "") -> Story:
    """Everything before a turn as in history, and that turn told."""
    return story(PACK, turn, charter).told()


def next_turn(table: Story, turns: int = 1) -> Story:
    for _ in range(turns):
        table.end_turn().open_turn()
    return table


def aloud(table: Story) -> str:
    return table.state.turn.opens_with


@pytest.mark.parametrize(
    ("turn", "inject"), [(4, "kar-t4-i14"), (5, "kar-t5-i8"), (6, "kar-t6-i11")]
)
def test_a_request_under_article_4_is_answered_in_whatever_turn_it_comes(
    turn: int, inject: str
) -> None:
    assert inject in october(turn).moves(ARM="arm-art4").due()


def test_a_paper_under_article_2_that_nobody_takes_up_costs_credibility() -> None:
    table = next_turn(october(1).moves(ARM="arm-art2"))
    before = table.level("csto-cred")
    table.told()

    assert table.level("csto-cred") <= before - 4


def test_a_mission_comes_back_and_what_it_saw_opens_article_4() -> None:
    table = october(3).moves(ARM="arm-art4")
    contested = table.council("kar-m-6", ARM)
    table.council("kar-m-4", ARM)
    next_turn(table).told()
    next_turn(table).to("council")
    again = table.council("kar-m-6", ARM, BLR="abstain", KAZ="abstain", RUS="abstain")

    assert table.outcome(contested) == "contested"
    assert table.fact("armenia-struck") == "confirmed"
    assert table.outcome(again) == "adopted"


def test_a_finding_by_the_council_opens_the_same_door_at_once() -> None:
    table = october(3).moves(ARM="arm-art4")
    table.council("kar-m-10", ARM, BLR="abstain", KAZ="abstain", RUS="abstain")
    motion = table.council("kar-m-6", ARM, BLR="against")

    assert table.findings(motion)["external-attack"] is True
    assert table.outcome(motion) == "rejected"


def test_a_visit_is_no_finding() -> None:
    table = october(3).moves(ARM="arm-invite", secgen="secgen-go")
    next_turn(table).told()

    assert table.fact("armenia-struck") == "contested"


def test_a_peace_made_in_october_is_not_told_as_a_war_in_november() -> None:
    table = october(4).moves(ARM="arm-accept-offer", RUS="rus-offer")
    assert "kar-t4-i5" in table.due()
    table.session.submit(DeliverInject(inject=InjectId("kar-t4-i5")))
    line = table.level("arm-line")
    next_turn(table)
    read = aloud(table)
    table.told()

    assert table.fact("truce") == "trilateral"
    assert "silent" in read
    assert table.level("arm-line") == line
    assert {"kar-t5-i1", "kar-t5-i2"}.isdisjoint(table.state.injects)


def test_a_slower_war_moves_the_line_less() -> None:
    fast, slow = story(PACK, 2).told(), story(PACK, 2).told()
    fast.moves(AZE="aze-press")
    slow.moves(AZE="aze-pause", RUS="rus-press-baku")
    lost = []
    for table in (fast, slow):
        before = table.level("arm-line")
        next_turn(table)
        lost.append(before - table.level("arm-line"))

    assert lost == [6, 2]


def test_a_common_flag_needs_baku_new_york_and_the_council() -> None:
    table = october(5).moves(RUS="rus-csto-flag rus-unsc", AZE="aze-consent")
    motion = table.council("kar-m-7", RUS)

    assert table.fact("aze-consent") == "given-to-csto"
    given = table.fact("un-mandate") == "given"
    assert table.outcome(motion) == ("adopted" if given else "inadmissible")


def test_a_war_without_a_signature_has_a_winter_and_may_still_end() -> None:
    table = next_turn(story(PACK, 6))
    assert "not stopped" in aloud(table)
    table.told().moves(ARM="arm-sign", RUS="rus-trilateral", AZE="aze-sign")

    assert table.fact("truce") == "trilateral"


def test_a_neutral_text_can_be_had_and_helps_people_a_little() -> None:
    table = october(4).moves(TJK="tjk-text")
    before = table.level("humanitarian")
    motion = table.council("kar-m-11", TJK, ARM="abstain")

    assert table.outcome(motion) == "adopted"
    assert table.level("humanitarian") == before - 3


def test_whoever_keeps_silent_is_scored_for_what_silence_costs() -> None:
    pack = story(PACK, 1).session.setting.pack
    scored: dict[str, list[int]] = {seat: [] for seat in ("BLR", "KAZ", "KGZ", "TJK")}
    for one in pack.objectives:
        if one.seat in scored:
            scored[one.seat].append(one.historical or 0)

    assert set(map(tuple, scored.values())) == {(2, 2, 2, 0)}
