"""The shipped Karabakh pack replays to exactly what its own baseline expects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.scenario.replay import (
    expected_outcomes,
    expected_values,
    historical_facts,
    overspent,
    replay_of,
    scored,
    shipped,
)

if TYPE_CHECKING:
    from tests.scenario.replay import Replay
    from wargame.scenario.pack import Pack

BRANCHES = (
    "kar-t1-i6",
    *(f"kar-t2-i{number}" for number in (6, 7, 8)),
    *(f"kar-t3-i{number}" for number in (7, 8)),
    *(f"kar-t4-i{number}" for number in range(6, 15)),
    *(f"kar-t5-i{number}" for number in range(6, 10)),
    *(f"kar-t6-i{number}" for number in range(5, 12)),
    *(f"kar-t7-i{number}" for number in range(7, 14)),
)
"""Injects that fall due only where the table has left history."""

TURNS = ("kar-t1", "kar-t2", "kar-t3", "kar-t4", "kar-t5", "kar-t6", "kar-t7")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return shipped("karabakh-2020")


@pytest.fixture(scope="module")
def replay(pack: Pack) -> Replay:
    return replay_of(pack)


def test_the_replay_gives_all_seventy_indicator_values(pack: Pack, replay: Replay) -> None:
    assert len(expected_values(pack)) == 70
    assert replay.values == expected_values(pack)


def test_the_replay_ends_with_the_nineteen_historical_facts(pack: Pack, replay: Replay) -> None:
    assert len(historical_facts(pack)) == 19
    assert replay.ledger.facts == historical_facts(pack)


def test_nine_motions_come_out_as_expected(pack: Pack, replay: Replay) -> None:
    added = {one.id: "not-brought" for one in pack.motions[9:]}

    assert len(expected_outcomes(pack)) == len(pack.baseline.motions) == 9
    assert replay.ledger.outcomes == expected_outcomes(pack) | added


def test_history_comes_by_no_road_that_was_added(pack: Pack, replay: Replay) -> None:
    taken = [one for one in pack.actions if one.id in replay.ledger.actions]

    assert [one.id for one in taken if one.certainty == "X"] == []
    assert [name for name in BRANCHES if name in replay.ledger.injects] == []
    assert {one.id for one in pack.injects} - {*BRANCHES} - replay.ledger.injects == {
        "kar-t3-i6", "kar-t4-i5", "kar-t5-i5",
    }  # fmt: skip


def test_every_expected_motion_stood_open_in_its_turn(pack: Pack) -> None:
    assert [
        one.motion for one in pack.baseline.motions if one.turn not in pack.motion(one.motion).turns
    ] == []


def test_no_action_of_the_script_is_refused(replay: Replay) -> None:
    assert replay.refused == []


def test_no_seat_spends_more_than_it_has(pack: Pack, replay: Replay) -> None:
    assert overspent(pack, replay) == {}


def test_objectives_score_as_the_source_computed(pack: Pack, replay: Replay) -> None:
    assert scored(pack, replay.ledger) == {one.id: one.historical for one in pack.objectives}


def test_the_historical_end_of_each_indicator_is_the_end_of_its_path(pack: Pack) -> None:
    ends = {one.id: one.historical_end for one in pack.indicators}

    assert ends == {path.indicator: path.at("kar-t7") for path in pack.baseline.indicators}


def test_the_start_of_each_path_is_the_indicator_as_it_begins(pack: Pack) -> None:
    starts = {path.indicator: path.start for path in pack.baseline.indicators}

    assert starts == {one.id: one.initial for one in pack.indicators}
    assert tuple(turn.id for turn in pack.turns) == TURNS
