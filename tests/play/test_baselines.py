"""The history of every shipped pack, played through the session, comes out item by item."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.tables import karabakh
from tests.scenario.replay import SCENARIOS, historical_facts
from wargame.play.baseline import BaselinePlayer
from wargame.play.history import compare
from wargame.scenario.library import pack_folders

if TYPE_CHECKING:
    from tests.play.tables import Table

# Rows of motions, indicators by turn, and facts: as many as the sources have.
TOTALS = {
    "karabakh-2020": 98,
    "belarus-2020": 73,
    "kyrgyzstan-2020": 65,
    "border-2021-22": 57,
    "kazakhstan-2022": 60,
    "georgia-2008": 19,
    "osh-2010": 20,
    "presidency-2020": 174,
}
PACKS = sorted(pack_folders([SCENARIOS]))


@pytest.fixture(scope="module", params=PACKS)
def played(request: pytest.FixtureRequest) -> Table:
    table = karabakh(pack=request.param)
    BaselinePlayer(table.session, table.session.setting.pack, table.clock).play()
    return table


def test_the_packs_of_the_sources_are_found() -> None:
    assert {"karabakh-2020", "belarus-2020", "kazakhstan-2022", "georgia-2008"} <= set(PACKS)


def test_history_comes_out_item_by_item(played: Table) -> None:
    pack = played.session.setting.pack
    found = compare(played.session.events(), pack)

    assert found.differences == ()
    assert found.matched == found.of == TOTALS.get(pack.id, found.of)


def test_the_run_ends_with_the_facts_that_history_left(played: Table) -> None:
    ends = historical_facts(played.session.setting.pack)
    facts = {str(fact): known.value for fact, known in played.state.facts.items()}

    assert facts == {fact: facts[fact] if end is None else end for fact, end in ends.items()}


def test_objectives_score_as_in_history(played: Table) -> None:
    scores = {name: points for name, (points, _) in played.state.scores.items()}

    assert scores == {one.id: one.historical for one in played.session.setting.pack.objectives}


def test_nothing_was_overruled_and_no_action_failed(played: Table) -> None:
    kinds = {event.kind for _, event in played.session.events()}

    assert kinds.isdisjoint({"ruling_overridden", "action_failed", "fact_ruled"})
