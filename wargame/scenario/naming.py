"""What everything in a pack is called, by its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from wargame.game.ids import CONTROL, PUBLIC

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.pack import (
        Action,
        Deal,
        Fact,
        Force,
        Indicator,
        Inject,
        JointExercise,
        LearningObjective,
        Mission,
        Motion,
        Objective,
        OutcomeTable,
        Pack,
        Phase,
        Precedent,
        Reform,
        Relation,
        Resource,
        Turn,
        Version,
    )

    Titled: TypeAlias = (
        Fact
        | Indicator
        | Inject
        | Action
        | Motion
        | Turn
        | Phase
        | Version
        | OutcomeTable
        | Deal
        | Force
        | Relation
        | Resource
        | Objective
        | JointExercise
        | LearningObjective
        | Mission
        | Precedent
        | Reform
    )


def names_of(pack: Pack) -> dict[str, str]:
    """Names of seats, senders and places, titles of all that has one, values of facts in words.

    The key of a value is `fact=value`.
    """
    names: dict[str, str] = {CONTROL: "Control", PUBLIC: "all"}
    names.update((one.id, one.name) for one in pack.senders)
    names.update((one.id, one.name) for one in pack.seats)
    names.update((one.id, one.name) for one in pack.places)
    names.update((one.id, one.title) for one in _titled(pack))
    for fact in pack.facts:
        names.update((f"{fact.id}={one.value}", one.words) for one in fact.says)
    return names


def _titled(pack: Pack) -> Iterator[Titled]:
    yield from pack.facts
    yield from pack.indicators
    yield from pack.injects
    yield from pack.actions
    yield from pack.motions
    yield from pack.turns
    yield from pack.phases
    yield from pack.versions
    yield from pack.outcomes
    yield from pack.deals
    yield from pack.forces
    yield from pack.relations
    yield from pack.resources
    yield from pack.objectives
    yield from pack.learning_objectives
    yield from pack.exercises
    yield from pack.missions
    yield from pack.precedents
    yield from pack.reforms
