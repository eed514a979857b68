from __future__ import annotations

import pytest

from tests.play.tables import Table, karabakh
from wargame.play.baseline import BaselinePlayer
from wargame.play.history import compare, decisions


@pytest.fixture(scope="module")
def played() -> Table:
    table = karabakh()
    BaselinePlayer(table.session, table.session.setting.pack, table.clock).play()
    return table


def test_the_karabakh_baseline_comes_out_as_in_history_item_by_item(played: Table) -> None:
    found = compare(played.session.events(), played.session.setting.pack)

    assert found.differences == ()
    assert (found.matched, found.of) == (98, 98)


def test_the_run_ends_with_the_facts_that_history_left(played: Table) -> None:
    facts = {str(fact): known.value for fact, known in played.state.facts.items()}

    assert facts["kar-f-csto-activated"] == "no"
    assert facts["kar-f-truce"] == "trilateral"
    assert facts["kar-f-pk"] == "russian-1960"
    assert facts["kar-f-art4-request"] == "none"
    assert facts["kar-f-tur-format"] == "monitoring-centre"


def test_objectives_score_as_in_history(played: Table) -> None:
    pack = played.session.setting.pack
    scores = {name: points for name, (points, _) in played.state.scores.items()}

    assert scores == {one.id: one.historical for one in pack.objectives}


def test_only_the_declaration_of_december_was_voted(played: Table) -> None:
    voted = [one for one in decisions(played.session.events()) if one.outcome != "not-brought"]

    assert [(one.turn, one.id, one.outcome) for one in voted] == [("kar-t7", "kar-m-9", "adopted")]


def test_what_a_forged_log_lacks_differs_from_history(played: Table) -> None:
    """Whoever writes the log anew may leave an indicator out; it is told, and is no fault."""
    events, lost = [], "kar-n-violence"
    for stamp, event in played.session.events():
        if getattr(event, "indicator", "") == lost:
            continue
        kept = [one for one in getattr(event, "indicators", ()) if one[0] != lost]
        changed = event.model_copy(update={"indicators": tuple(kept)}) if kept else event
        events.append((stamp, changed))

    found = compare(events, played.session.setting.pack)

    assert {one.what for one in found.differences} == {lost}
    assert {one.got for one in found.differences} == {""}
