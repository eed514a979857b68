"""What helps to reach a mark: read off conditions and effects, backwards, as far as they go.

This is advice for a player by chance, no proof: what it leaves out may still come about.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from wargame.play.wander.marks import Mark
from wargame.scenario.conditions.action import ActionDone
from wargame.scenario.conditions.fact import FactIs
from wargame.scenario.conditions.force import ForceIs
from wargame.scenario.conditions.indicator import IndicatorAt
from wargame.scenario.conditions.inject import InjectReached
from wargame.scenario.conditions.membership import MembershipIs
from wargame.scenario.conditions.motion import MotionHad
from wargame.scenario.conditions.not_of import NotSo
from wargame.scenario.conditions.relation import RelationAt
from wargame.scenario.conditions.role import RoleIs
from wargame.scenario.effects.action_opens import ActionOpens
from wargame.scenario.effects.fact_becomes import FactBecomes
from wargame.scenario.effects.fact_told import FactTold
from wargame.scenario.effects.force_readied import ForceReadied
from wargame.scenario.effects.force_sent import ForceSent
from wargame.scenario.effects.indicator_moves import IndicatorMoves
from wargame.scenario.effects.inject_becomes import InjectBecomes
from wargame.scenario.effects.membership_becomes import MembershipBecomes
from wargame.scenario.effects.motion_opens import MotionOpens
from wargame.scenario.effects.relation_moves import RelationMoves
from wargame.scenario.walk import effects_of, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic import BaseModel

    from wargame.scenario.condition import Condition
    from wargame.scenario.effect import Effect
    from wargame.scenario.origin import ModelPath
    from wargame.scenario.pack import Motion, Pack

ENDS = {"if_adopted": "adopted", "if_failed": "failed", "if_not_brought": "not-brought"}
Key = tuple[str, str]
"""What an effect does: `(fact, id=value)`, `(up, indicator)`, `(down, indicator)`, ..."""


class Means:
    """The means of one pack.

    Args:
        pack: The pack.
    """

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    def towards(self, marks: Iterable[Mark]) -> frozenset[Mark]:
        """The marks themselves and all that helps to reach them."""
        found: set[Mark] = set()
        waiting = list(marks)
        while waiting:
            mark = waiting.pop()
            if mark not in found:
                found.add(mark)
                waiting.extend(self._helpers(mark))
        return frozenset(found)

    def _helpers(self, mark: Mark) -> Iterator[Mark]:
        pack = self._pack
        if mark.kind == "row":
            yield from (
                Mark("inject", one.id)
                for one in pack.injects
                if one.follow_on is not None and one.follow_on.roll == mark.id
            )
            yield from (Mark("action", one.id) for one in pack.actions if one.roll == mark.id)
            yield from (Mark("action", one.id) for one in pack.actions if one.roll == mark.id)
        elif mark.kind == "inject":
            yield from self._needs(pack.inject(mark.id).condition)
            yield from self._makers[("inject", mark.id)]
        elif mark.kind == "action":
            action = pack.action(mark.id)
            yield from self._needs(action.condition)
            yield from self._makers[("action", action.id)]
            yield from self._opened("action", mark.id)
            if action.deal is not None:
                yield from (
                    Mark("action", one.id) for one in pack.actions if one.deal == action.deal
                )
        elif mark.end == "adopted":
            yield from self._answers(pack.motion(mark.id))
            yield from self._makers[("motion", mark.id)]
            yield from self._opened("motion", mark.id)

    def _opened(self, what: str, name: str) -> Iterator[Mark]:
        """What opens an action or a motion: an effect, or the end of a bound that shuts it."""
        yield from self._makers[("open", name)]
        for relation in self._pack.relations:
            for bound in relation.bounds:
                about = bound.action if what == "action" else bound.motion
                if bound.shut and about == name:
                    way = "down" if bound.at_least is not None else "up"
                    yield from self._makers[(way, relation.id)]

    def _answers(self, motion: Motion) -> Iterator[Mark]:
        for answer in (*motion.answers, *self._pack.answers):
            if answer.true_when is not None:
                yield from self._needs(answer.true_when)

    def _needs(self, condition: BaseModel) -> Iterator[Mark]:
        """What makes the parts of a condition hold; what is denied is left to chance."""
        denied: ModelPath | None = None
        for path, part in parts_of(condition):
            if denied is not None and path[: len(denied)] == denied:
                continue
            denied = path if isinstance(part, NotSo) else None
            if denied is None:
                yield from self._need(part)

    def _need(self, part: BaseModel | Condition) -> Iterator[Mark]:
        if isinstance(part, FactIs):
            yield from self._makers[("fact", f"{part.fact}={part.is_}")]
        elif isinstance(part, ActionDone) and part.done:
            yield Mark("action", part.action)
        elif isinstance(part, InjectReached) and part.delivered:
            yield Mark("inject", part.inject)
        elif isinstance(part, MotionHad):
            yield Mark("motion", part.motion, part.outcome or "failed")
        elif isinstance(part, IndicatorAt):
            way = "up" if part.at_least is not None else "down"
            yield from self._makers[(way, part.indicator)]
        else:
            yield from self._need_of_alliance(part)

    def _need_of_alliance(self, part: BaseModel | Condition) -> Iterator[Mark]:
        if isinstance(part, RelationAt):
            way = "up" if part.at_least is not None else "down"
            yield from self._makers[(way, part.relation)]
        elif isinstance(part, ForceIs):
            yield from self._makers[("force", part.force)]
        elif isinstance(part, MembershipIs):
            yield from self._makers[("membership", part.membership)]
        elif isinstance(part, RoleIs):
            for held in self._pack.roles:
                if held.role == part.role and part.held_by in held.seats and held.when is not None:
                    yield from self._needs(held.when)

    @cached_property
    def _makers(self) -> Mapping[Key, tuple[Mark, ...]]:
        """Which marks bring each thing about."""
        makers: defaultdict[Key, tuple[Mark, ...]] = defaultdict(tuple)
        for path, effect in effects_of(self._pack):
            holder = self._holder(path)
            key = _key(effect)
            if holder is not None and key is not None:
                makers[key] = (*makers[key], holder)
        for one in self._pack.injects:
            if one.follow_on is not None and one.follow_on.fire is not None:
                key = ("inject", str(one.follow_on.fire))
                makers[key] = (*makers[key], Mark("inject", one.id))
        return makers

    def _holder(self, path: ModelPath) -> Mark | None:
        pack, where, at = self._pack, path[0], path[1]
        if not isinstance(at, int):
            return None
        if where == "actions":
            return Mark("action", pack.actions[at].id)
        if where == "injects":
            return Mark("inject", pack.injects[at].id)
        if where == "outcomes":
            return Mark("row", pack.outcomes[at].id, str(path[3]))
        if where == "motions":
            return Mark("motion", pack.motions[at].id, ENDS.get(str(path[2]), ""))
        return None


def _key(effect: Effect) -> Key | None:
    if isinstance(effect, FactBecomes):
        return "fact", f"{effect.fact}={effect.becomes}"
    if isinstance(effect, FactTold):
        return "fact", f"{effect.fact}={effect.told}"
    if isinstance(effect, IndicatorMoves):
        return "up" if effect.by > 0 else "down", effect.indicator
    if isinstance(effect, InjectBecomes):
        return "inject", effect.inject
    return _alliance_key(effect)


def _alliance_key(effect: Effect) -> Key | None:
    if isinstance(effect, RelationMoves):
        return "up" if effect.by > 0 else "down", effect.relation
    if isinstance(effect, ForceReadied | ForceSent):
        return "force", effect.force
    if isinstance(effect, MembershipBecomes):
        return "membership", effect.membership
    if isinstance(effect, ActionOpens | MotionOpens) and effect.becomes == "open":
        return "open", effect.action if isinstance(effect, ActionOpens) else effect.motion
    return None
