"""The packs of Central Asia replay by hand to what their own baselines expect.

The replay is the clerk's: two dictionaries, no code of play.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.scenario.replay import (
    SCENARIOS,
    expected_outcomes,
    expected_values,
    historical_facts,
    overspent,
    replay_of,
    scored,
    shipped,
)
from wargame.scenario.linter import lint
from wargame.scenario.reader import pack_files

if TYPE_CHECKING:
    from tests.scenario.replay import Replay
    from wargame.scenario.pack import Pack


@dataclass(frozen=True)
class Expected:
    """What a source says of its pack in number.

    What the pack adds for a room that leaves history is not counted: an action of the source has
    the type under which the source lists it; an inject or a fact of it has a part in history.

    Attributes:
        held_back: Injects of the source that history left out.
    """

    name: str
    prefix: str
    values: int
    facts: int
    motions: int
    injects: int
    actions: int
    voters: tuple[str, ...]
    held_back: tuple[str, ...] = ()


SIX = ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK")
PACKS = (
    Expected("kyrgyzstan-2020", "kyr", 45, 14, 6, 20, 29, SIX, ("kyr-t3-i4",)),
    Expected("border-2021-22", "brd", 40, 11, 6, 16, 19, SIX, ("brd-t1-i4",)),
    Expected("osh-2010", "osh", 12, 5, 3, 3, 10, (*SIX, "UZB")),
)


@dataclass(frozen=True)
class Played:
    """A pack, what is said of it, and its replay."""

    expected: Expected
    pack: Pack
    replay: Replay


@pytest.fixture(scope="module", params=PACKS, ids=lambda one: str(one.name))
def played(request: pytest.FixtureRequest) -> Played:
    expected: Expected = request.param
    pack = shipped(expected.name)
    return Played(expected, pack, replay_of(pack))


def test_the_replay_gives_every_indicator_value(played: Played) -> None:
    expected = expected_values(played.pack)

    assert len(expected) == played.expected.values
    assert played.replay.values == expected


def test_the_replay_ends_with_the_historical_facts(played: Played) -> None:
    ends = historical_facts(played.pack)
    initial = {str(fact.id): fact.initial for fact in played.pack.facts}

    assert len([end for end in ends.values() if end is not None]) == played.expected.facts
    assert played.replay.ledger.facts == {
        fact: initial[fact] if end is None else end for fact, end in ends.items()
    }


def test_motions_come_out_as_expected(played: Played) -> None:
    expected = expected_outcomes(played.pack)

    assert len(played.pack.baseline.motions) == played.expected.motions
    came_out = {one.id: one.historical for one in played.pack.motions}
    assert played.replay.ledger.outcomes == came_out
    assert came_out == {one: expected.get(one, "not-brought") for one in came_out}


def test_nothing_is_refused_and_nobody_overspends(played: Played) -> None:
    assert played.replay.refused == []
    assert overspent(played.pack, played.replay) == {}


def test_objectives_score_as_the_source_computed(played: Played) -> None:
    expected = {one.id: one.historical for one in played.pack.objectives}

    assert scored(played.pack, played.replay.ledger) == expected


def test_each_path_runs_from_the_start_to_the_end_of_its_indicator(played: Played) -> None:
    last = played.pack.turns[-1].id
    paths = {one.indicator: (one.start, one.at(last)) for one in played.pack.baseline.indicators}

    assert paths == {one.id: (one.initial, one.historical_end) for one in played.pack.indicators}


def test_the_linter_finds_nothing_to_correct(played: Played) -> None:
    folder = SCENARIOS / played.expected.name
    found = lint(pack_files(folder), folder.name)

    assert [str(one) for one in found if one.severity != "hint"] == []


def test_everything_of_the_source_is_there(played: Played) -> None:
    expected, pack = played.expected, played.pack

    injects = played.replay.ledger.injects | {*expected.held_back}
    actions = {one.id for one in pack.actions if one.kind}
    taken = {one.action for turn in pack.baseline.turns for one in turn.actions}
    assert (len(injects), len(actions)) == (expected.injects, expected.actions)
    assert {one.id for one in pack.injects} >= injects
    assert actions >= taken
    assert tuple(sorted(seat.id for seat in pack.seats if seat.vote)) == expected.voters
    assert pack.baseline.charter == pack.charters[0]


def test_what_a_room_reads_is_short_and_holds_no_inner_ids(played: Played) -> None:
    pack = played.pack
    titles = [
        *(one.title for one in pack.injects),
        *(one.title for one in pack.motions),
        *(one.title for one in pack.facts),
        *(one.title for one in pack.indicators),
    ]
    texts = [
        pack.public_briefing,
        *titles,
        *(text for seat in pack.seats for text in (seat.briefing, seat.batna, *seat.red_lines)),
        *(text for one in pack.injects for text in (one.text, one.expected)),
        *(text for one in pack.actions for text in (one.title, one.text)),
        *(text for one in pack.motions for text in (one.text, one.why)),
        *(one.text for one in pack.stances),
        *(one.text for one in pack.questions),
        *(one.text for one in pack.observations),
        *(one.text for one in pack.counterfactuals),
        *(one.limit for one in pack.resources),
    ]
    inner = re.compile(rf"\b({played.expected.prefix}|rt)-[a-z0-9]")

    assert max(map(len, titles)) <= 70
    assert len(set(titles)) == len(titles)
    assert [text for text in texts if inner.search(text)] == []


def test_what_was_added_says_that_it_was_written_for_the_exercise(played: Played) -> None:
    pack = played.pack
    counted = expected_outcomes(pack)

    assert [one.id for one in pack.actions if not one.kind and one.certainty != "X"] == []
    assert [
        one.id for one in pack.motions if one.id not in counted and one.likely_certainty != "X"
    ] == []
    new = [one for one in pack.injects if one.id not in played.replay.ledger.injects]
    assert {one.certainty for one in new} <= {"X"}


@pytest.mark.parametrize("word", ["liberat", "occup", "terrorist", "separatist"])
def test_the_pack_takes_no_side(played: Played, word: str) -> None:
    pack = played.pack
    texts = [pack.public_briefing, *(one.text for one in pack.injects)]
    texts += [one.title for one in pack.injects]

    assert [text for text in texts if word in text.lower()] == []


def test_the_border_pack_gives_both_names_of_the_town_and_nobody_the_first_shot() -> None:
    pack = shipped("border-2021-22")
    texts = [pack.public_briefing, *(one.text for one in pack.injects)]
    texts += [one.name for one in pack.places]

    assert sum(text.count("Batken") for text in texts) > 5
    assert all(text.count("Batken") == text.count("Batken/Botkan") for text in texts)
    assert {str(one.id): one.historical_end for one in pack.facts}["brd-f-first-shot"] == (
        "undetermined"
    )
