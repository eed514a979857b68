"""Every shipped pack, played to its end by moves of chance: no fault, no dead end.

That nothing of a pack is out of reach is told by `wargame check`, which has its own test.
`make test` plays each pack five times, `make soak` two hundred.
"""

from __future__ import annotations

import os
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.play.tables import files_of
from wargame.app import charters_for
from wargame.play.sources import setting_of
from wargame.play.wander.exploring import events_of, walk_of
from wargame.play.wander.wanderer import wander
from wargame.support.paths import shipped
from wargame.support.system import CountedIds, SeededDice

if TYPE_CHECKING:
    from wargame.play.setting import Setting
    from wargame.play.wander.habits import Walk

PLAYS = int(os.environ.get("WARGAME_PLAYS", "5"))
PACKS = sorted(file.parent.name for file in shipped("scenarios").glob("*/pack.toml"))
MOST_REFUSED = 0.25
"""Of a hundred things tried besides the course of play; most must be open."""


@cache
def setting(pack: str) -> Setting:
    files = files_of(pack)
    return setting_of(files, charters_for(files, pack), pack, SeededDice(), CountedIds())


def restless(pack: str, seed: int) -> Walk:
    """A play in which everything that a facilitator may do is done now and then."""
    walk = walk_of(setting(pack), 1000 + seed)
    walk.restless = True
    held = setting(pack).pack
    charter = held.charters[seed % len(held.charters)]
    version = held.versions[seed % len(held.versions)].id if seed % 3 == 0 else ""
    wander(walk, charter, version)
    return walk


class Played(NamedTuple):
    """What is asked of a play; the play itself is too large to be kept."""

    ended: bool
    unplayed: frozenset[str]
    refused: int
    entries: int
    kinds: frozenset[str]


@lru_cache(maxsize=256)
def played(pack: str, seed: int) -> Played:
    """A restless play, for those who only ask what came of it."""
    walk = restless(pack, seed)
    state = walk.state
    return Played(
        ended=state.ended,
        unplayed=frozenset(state.exercise.turns) - frozenset(state.closed_turns),
        refused=len(walk.refused),
        entries=len(events_of(walk)),
        kinds=frozenset(event.kind for _, event in walk.stage.events),  # type: ignore[attr-defined]
    )


@pytest.mark.parametrize("seed", range(PLAYS))
@pytest.mark.parametrize("pack", PACKS)
def test_a_play_by_chance_comes_to_its_end(pack: str, seed: int) -> None:
    play = played(pack, seed)

    assert play.ended
    assert play.unplayed == set()
    assert play.refused < MOST_REFUSED * play.entries


def test_among_the_plays_everything_is_taken_back_skipped_amended_and_overridden() -> None:
    kinds = {kind for seed in range(3) for pack in PACKS for kind in played(pack, seed).kinds}

    assert kinds >= {
        "taken_back",
        "turn_skipped",
        "motion_amended",
        "motion_kept_off",
        "motion_withdrawn",
        "ruling_overridden",
        "inject_held",
        "inject_skipped",
        "fact_ruled",
        "outcome_drawn",
    }


def test_the_same_seed_plays_the_same_way() -> None:
    first, second = (restless("learn-the-table", 3) for _ in range(2))

    assert [said(one) for one in (first, second)] == [said(first)] * 2


def said(walk: Walk) -> list[tuple[str, str]]:
    """A play as its log tells it; codes of sealed moves have chance of their own."""
    return [
        (stamp.at, event.says(str))
        for stamp, event in events_of(walk)
        if event.kind not in {"move_sealed", "move_revealed"}
    ]
