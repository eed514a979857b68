"""What a relation bounds can be bounded: something moves it there, and forces have a way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.scenario.effects.force_sent import ForceSent
from wargame.scenario.effects.relation_moves import RelationMoves
from wargame.scenario.parts.forces import HOME
from wargame.scenario.walk import effects_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Bound, Pack, Relation


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find bounds that can never begin or end, and orders that no way can serve."""
    moves = [effect for _, effect in effects_of(pack) if isinstance(effect, RelationMoves)]
    for i, relation in enumerate(pack.relations):
        low, high = _reach(relation, [one.by for one in moves if one.relation == relation.id])
        for j, bound in enumerate(relation.bounds):
            if not _can(bound, low, high):
                message = f"{relation.id!r} runs from {low} to {high} and never gets there"
                remedy = "correct the value, or let something move the relation further"
                yield ground.warning(("relations", i, "bounds", j), message, remedy)
    ways = {force.id: force.ways for force in pack.forces}
    for path, effect in effects_of(pack):
        if not isinstance(effect, ForceSent) or effect.becomes == HOME:
            continue
        known = ways.get(effect.force, ())
        if known and not any(way.serves(effect.at or "") for way in known):
            message = f"no way of {effect.force!r} leads to {effect.at!r}"
            yield ground.error(path, message, "add the place to a way, or send it elsewhere")


def _reach(relation: Relation, steps: list[int]) -> tuple[int, int]:
    """The least and the greatest value: each move may happen more than once, or not at all."""
    low = 0 if any(by < 0 for by in steps) else relation.initial
    high = 100 if any(by > 0 for by in steps) else relation.initial
    return low, high


def _can(bound: Bound, low: int, high: int) -> bool:
    least = 0 if bound.at_least is None else bound.at_least
    most = 100 if bound.at_most is None else bound.at_most
    return least <= high and most >= low and least <= most
