"""Missions and exercises of the presidency point at what really carries and shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.scenario.replay import shipped
from wargame.scenario.effects.fact_becomes import FactBecomes
from wargame.scenario.effects.force_readied import ForceReadied
from wargame.scenario.effects.indicator_moves import IndicatorMoves

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.scenario.pack import AnyEffect, JointExercise, Mission

PACK = shipped("presidency-2020")
EIGHT = (
    "terrorism", "proliferation", "crime", "narcotics",
    "extremism", "migration", "cyber", "information",
)  # fmt: skip


def brought_about(decision: str) -> Iterable[AnyEffect]:
    """What an action does, or a motion when it is adopted."""
    if "-m-" in decision:
        return PACK.motion(decision).if_adopted
    return PACK.action(decision).effects


def touched(decision: str) -> set[str]:
    """Facts and indicators that a decision changes."""
    return {
        effect.fact if isinstance(effect, FactBecomes) else effect.indicator
        for effect in brought_about(decision)
        if isinstance(effect, FactBecomes | IndicatorMoves)
    }


def test_the_eight_missions_are_there() -> None:
    assert [one.id for one in PACK.missions] == [f"prs-x-{name}" for name in EIGHT]


@pytest.mark.parametrize("mission", PACK.missions, ids=lambda one: one.id)
def test_what_carries_a_mission_moves_what_shows_it(mission: Mission) -> None:
    shown = set(mission.shown_by)
    idle = [one for one in mission.carried_by if not touched(one) & shown]

    assert idle == []
    assert shown == shown & set().union(*map(touched, mission.carried_by))


@pytest.mark.parametrize("exercise", PACK.exercises, ids=lambda one: one.id)
def test_an_exercise_has_effects_and_trains_its_force(exercise: JointExercise) -> None:
    decisions = [PACK.action(one) for one in exercise.decisions]
    settled = {
        effect.becomes
        for one in decisions
        for effect in one.effects
        if isinstance(effect, FactBecomes) and effect.fact == exercise.fact
    }

    assert all(one.effects for one in decisions)
    if exercise.fact is None:
        assert exercise.kind == "operation"
        return
    laid = PACK.fact(exercise.fact)
    assert settled == set(laid.values) - {laid.initial}


@pytest.mark.parametrize("name", ["rubezh", "nb", "vzaim", "kobalt", "grom"])
def test_an_exercise_held_raises_the_readiness_of_its_force(name: str) -> None:
    exercise = next(one for one in PACK.exercises if one.id == f"prs-e-{name}")
    raised = [
        effect.force
        for decision in exercise.decisions
        for effect in PACK.action(decision).effects
        if isinstance(effect, ForceReadied) and effect.readiness > 0
    ]

    assert exercise.force in raised


def test_the_way_to_kaliningrad_is_on_the_map() -> None:
    way = next(one for one in PACK.routes if one.id == "prs-w-kaliningrad")
    places = {one.id: one for one in PACK.places}
    region = PACK.region

    assert way.places == ("prs-p-minsk", "prs-p-suwalki", "prs-p-kaliningrad")
    assert region is not None
    assert [
        name
        for name, one in places.items()
        if not (region.west < one.lon < region.east and region.south < one.lat < region.north)
    ] == []
