"""The night of 5 January with another sentence, another address, or none."""

from __future__ import annotations

import pytest

from tests.play.stories import Story, story
from tests.play.tables import ARM, BLR, KAZ, RUS
from wargame.game.ids import InjectId
from wargame.play.commands import DeliverInject, RuleFact

PACK = "kazakhstan-2022"
WRITTEN = "csto-as-written"


def after(table: Story, due: str = "") -> Story:
    """Deliver what is due by the turn's end, close it, and open and tell the next turn."""
    for one in table.due() & ({due} if due else table.due()):
        table.session.submit(DeliverInject(inject=InjectId(one)))
    return table.end_turn().open_turn().told()


@pytest.mark.parametrize(
    ("words", "inject", "external"),
    [
        ("kaz-word-external", "kzk-t2-i3", "claimed"),
        ("kaz-word-internal", "kzk-t2-i4", "not-claimed"),
        ("kaz-word-coup", "kzk-t2-i4", "not-claimed"),
        ("kaz-alone", "kzk-t2-i5", "not-claimed"),
        ("kaz-bilateral", "kzk-t2-i6", "not-claimed"),
    ],
)
def test_each_sentence_brings_its_own_call(words: str, inject: str, external: str) -> None:
    table = story(PACK, 2).moves(KAZ=words)

    calls = {name for name in table.due() if name > "kzk-t2-i2"}
    assert calls == {inject}
    after(table, inject)
    assert table.fact("external") == external


def test_a_request_without_an_enemy_is_closed_as_written_until_the_council_finds_otherwise() -> (
    None
):
    table = after(story(PACK, 2, WRITTEN).moves(KAZ="kaz-word-internal"))
    closed = table.council("kzk-m-2", ARM)
    table.council("kzk-m-8", RUS, ARM="abstain", KGZ="abstain")
    opened = table.council("kzk-m-2", ARM)

    assert table.outcome(closed) == "inadmissible"
    assert table.verdict(closed).would_be == "adopted"
    assert table.outcome(opened) == "adopted"


def test_who_asked_nobody_is_not_helped_and_no_guest_overstays() -> None:
    table = after(story(PACK, 2).moves(KAZ="kaz-alone"))
    assert "Nobody was asked" in table.state.turn.opens_with
    for _ in range(2):
        after(table)

    assert "house by house" in table.state.turn.opens_with
    assert table.fact("deployment") == "none"
    assert table.fact("exit") == "none"


def test_one_neighbour_comes_alone_and_leaves_on_a_word() -> None:
    table = after(story(PACK, 2).moves(KAZ="kaz-bilateral"))
    after(table.moves(RUS="rus-alone"))
    assert table.fact("deployment") == "first-units"
    after(table)

    assert table.fact("exit") == "announced"
    assert "kzk-t5-i6" in table.state.injects
    assert table.fact("deployment") == "withdrawn"


def test_guests_who_stay_are_not_told_to_have_left() -> None:
    stayed, gone = story(PACK, 5), story(PACK, 5).told()
    last = {"kzk-t5-i4", "kzk-t5-i5", "kzk-t5-i9"}

    assert stayed.moves(RUS="rus-stay").due() & last == {"kzk-t5-i5"}
    # Whoever has been seen to leave cannot be told to stay.
    assert gone.moves(RUS="rus-stay").due() & last == set()
    assert stayed.answered().fact("deployment") == "first-units"


def test_a_guest_who_came_alone_may_stay_alone() -> None:
    table = after(story(PACK, 2).moves(KAZ="kaz-bilateral"))
    after(table.moves(RUS="rus-alone"))
    table.end_turn().open_turn()
    moved = table.moves(RUS="rus-stay")

    assert {"kzk-t5-i5", "kzk-t5-i6", "kzk-t5-i9"} & moved.due() == {"kzk-t5-i9"}


def test_a_lost_vote_is_told_as_a_lost_vote() -> None:
    table = story(PACK, 3).told()
    table.council("kzk-m-2", ARM, KGZ="against")
    after(table)

    assert "Nobody comes" in table.state.turn.opens_with
    assert "kzk-t4-i7" in table.state.injects
    assert table.fact("un-notice") == "none"


def test_police_tasks_have_a_price() -> None:
    table = story(PACK, 4).told()
    table.council("kzk-m-4", BLR)
    for fact in ("host-consents", "not-domestic"):
        table.session.submit(RuleFact(fact=fact, value=True, reason="The host has said so."))
    motion = table.council("kzk-m-4", BLR)
    harm = table.level("civil-harm")
    table.end_turn().open_turn()

    assert table.outcome(motion) == "adopted"
    assert "kzk-t5-i8" in table.told().state.injects
    assert table.level("civil-harm") == harm + 6


def test_one_meaning_for_all_is_scored_for_the_chair() -> None:
    table = story(PACK, 3, WRITTEN).told()
    motion = table.council("kzk-m-7", ARM, BLR="abstain", RUS="abstain")

    assert table.outcome(motion) == "adopted"
    assert KAZ in table.verdict(motion).bound
