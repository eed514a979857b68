"""Conditions that can never hold, or can never fail, whatever is played.

The check looks at a condition part by part. A fact may be changed by control's hand, so that what
nothing else in the pack brings about is a hint and no more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.scenario.condition import Condition
from wargame.scenario.conditions.all_of import AllOf
from wargame.scenario.conditions.always import Always
from wargame.scenario.conditions.any_of import AnyOf
from wargame.scenario.conditions.count_of import CountOf
from wargame.scenario.conditions.fact import FactIs
from wargame.scenario.conditions.indicator import IndicatorAt
from wargame.scenario.conditions.not_of import NotSo
from wargame.scenario.conditions.seat import SeatHas
from wargame.scenario.conditions.turn import TurnIs
from wargame.scenario.effects.fact_becomes import FactBecomes
from wargame.scenario.hands import by_hand
from wargame.scenario.walk import effects_of, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.origin import ModelPath
    from wargame.scenario.pack import Pack

Can = tuple[bool, bool]
"""Whether a condition can hold, and whether it can fail."""


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find conditions with a foregone answer; a plain `always` is meant and stays silent."""
    values = _reachable(pack)
    for path, condition in _outermost(pack, ()):
        if isinstance(condition, Always):
            continue
        if isinstance(condition, FactIs) and condition.is_ not in values[condition.fact]:
            message = f"nothing in the pack makes it so that {condition.words()}"
            remedy = "add an effect that does, or say in how_determined that control does"
            yield ground.hint(path, message, remedy)
        holds, fails = _can(condition, pack)
        if not holds:
            message = f"the condition can never hold: {condition.words()}"
            remedy = "correct it, or drop what depends on it"
            yield ground.warning(path, message, remedy)
        elif not fails:
            message = f"the condition always holds: {condition.words()}"
            yield ground.warning(path, message, "write { always = true } if it is meant")


def _reachable(pack: Pack) -> Mapping[str, set[str]]:
    values = {str(fact.id): {str(fact.initial)} for fact in pack.facts}
    for _, effect in effects_of(pack):
        if isinstance(effect, FactBecomes):
            values[effect.fact].add(effect.becomes)
    for fact in pack.facts:
        if by_hand(fact):
            values[fact.id].update(fact.values)
    return values


def _outermost(root: BaseModel, path: ModelPath) -> Iterator[tuple[ModelPath, Condition]]:
    inside: ModelPath | None = None
    for here, part in parts_of(root, path):
        if inside is not None and here[: len(inside)] == inside:
            continue
        inside = None
        if isinstance(part, Condition):
            inside = here
            yield here, part


def _can(condition: Condition, pack: Pack) -> Can:
    if isinstance(condition, NotSo):
        holds, fails = _can(condition.not_, pack)
        return fails, holds
    if isinstance(condition, AllOf | AnyOf | CountOf):
        return _can_together(condition, pack)
    return _can_alone(condition, pack)


def _can_together(condition: AllOf | AnyOf | CountOf, pack: Pack) -> Can:
    if isinstance(condition, AllOf):
        parts, least = condition.all_, len(condition.all_)
    elif isinstance(condition, AnyOf):
        parts, least = condition.any_, 1
    else:
        parts, least = condition.of, condition.count_at_least
    cans = [_can(part, pack) for part in parts]
    sure = sum(not fails for _, fails in cans)
    possible = sum(holds for holds, _ in cans) >= least
    return possible and not (isinstance(condition, AllOf) and _at_odds(condition)), sure < least


def _at_odds(condition: AllOf) -> bool:
    """Whether the parts ask one fact to have two values."""
    asked = {
        (part.fact, part.believed_by, part.is_)
        for part in condition.all_
        if isinstance(part, FactIs)
    }
    return len({(fact, who) for fact, who, _ in asked}) < len(asked)


def _can_alone(condition: Condition, pack: Pack) -> Can:
    if isinstance(condition, Always):
        return condition.always, not condition.always
    if isinstance(condition, IndicatorAt):
        low, high = condition.at_least or 0, condition.at_most
        high = 100 if high is None else high
        return low <= high, (low, high) != (0, 100)
    if isinstance(condition, SeatHas):
        budget = next((one.budget for one in pack.seats if one.id == condition.seat), 0)
        return condition.has_at_least <= budget, condition.has_at_least > 0
    if isinstance(condition, TurnIs):
        last = len(pack.turns)
        first_asked = condition.turn_at_least or 1
        last_asked = last if condition.turn_at_most is None else condition.turn_at_most
        return first_asked <= min(last, last_asked), first_asked > 1 or last_asked < last
    return True, True
