"""A pack that names its members seats them under each of its charters, six-member ones too."""

from __future__ import annotations

import pytest

from tests.play.tables import Table, karabakh
from wargame.app.checking import charter_of
from wargame.game.ids import CharterId, SeatId
from wargame.play.baseline import BaselinePlayer
from wargame.play.counterfactual import under
from wargame.play.membership import members_of

KGZ, RUS, UZB = map(SeatId, ("KGZ", "RUS", "UZB"))


def summit(charter: str) -> Table:
    table = karabakh(pack="georgia-2008").start(CharterId(charter), UZB="person")
    return table.open_turn().end_turn().open_turn().end_turn().open_turn().to("council")


@pytest.mark.parametrize("charter", ["csto-as-written-2002", "csto-as-practised"])
def test_seven_answer_the_roll(charter: str) -> None:
    table = summit(charter)
    motion = table.table("geo-m-4", KGZ)
    table.vote(motion)

    assert len(table.state.motions[motion].roll) == 7
    assert table.state.motions[motion].outcome == "adopted"


@pytest.mark.parametrize("charter", ["csto-as-written-2002", "csto-as-practised"])
def test_the_seventh_can_stop_a_text(charter: str) -> None:
    table = summit(charter)
    motion = table.table("geo-m-4", KGZ)
    table.vote(motion, UZB="against")

    verdict = table.state.motions[motion].rulings[-1].verdict
    assert (verdict.outcome, verdict.blockers) == ("rejected", (UZB,))


def test_two_thirds_are_five_of_seven_in_a_replay_too() -> None:
    table = karabakh(pack="georgia-2008")
    BaselinePlayer(table.session, table.session.setting.pack, table.clock).play()
    found = {one.id: one for one in under(table.session, charter_of("csto-qualified-majority"))}
    verdict = found["geo-m-4"].verdict

    assert verdict is not None
    assert UZB in verdict.bound
    assert found["geo-m-3"].would_be == "rejected"


def test_a_charter_that_the_pack_does_not_name_keeps_its_own() -> None:
    pack = karabakh(pack="georgia-2008").session.setting.pack

    assert UZB in members_of(pack, charter_of("csto-as-practised"))
    assert UZB not in members_of(pack, charter_of("csto-weighted-majority"))


def test_a_pack_that_names_none_leaves_it_to_the_charter() -> None:
    pack = karabakh().session.setting.pack

    assert members_of(pack, charter_of("csto-as-written")) == charter_of("csto-as-written").members
