"""What a pack can change, one kind a file, told apart by their keys.

`AnyEffect` is the type of a field that holds an effect. A kind that is not listed in `EFFECTS`
cannot be read.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Discriminator, Tag

from wargame.scenario.effects.action_opens import ActionOpens
from wargame.scenario.effects.charter_in_force import CharterInForce
from wargame.scenario.effects.fact_becomes import FactBecomes
from wargame.scenario.effects.fact_told import FactTold
from wargame.scenario.effects.force_readied import ForceReadied
from wargame.scenario.effects.force_sent import ForceSent
from wargame.scenario.effects.indicator_moves import IndicatorMoves
from wargame.scenario.effects.inject_becomes import InjectBecomes
from wargame.scenario.effects.membership_becomes import MembershipBecomes
from wargame.scenario.effects.motion_opens import MotionOpens
from wargame.scenario.effects.points_change import PointsChange
from wargame.scenario.effects.relation_moves import RelationMoves

EFFECTS = {
    "told": FactTold,
    "fact": FactBecomes,
    "indicator": IndicatorMoves,
    "points": PointsChange,
    "inject": InjectBecomes,
    "charter": CharterInForce,
    "relation": RelationMoves,
    "readiness": ForceReadied,
    "force": ForceSent,
    "membership": MembershipBecomes,
    "action": ActionOpens,
    "motion": MotionOpens,
}
"""The key that tells a kind, looked for in this order, and the kind."""


def effect_of(raw: object) -> str | None:
    """Tell the kind of an effect by its keys, as a tag; None when no key tells it."""
    if not isinstance(raw, dict):
        return next((f"<{key}>" for key, kind in EFFECTS.items() if isinstance(raw, kind)), None)
    return next((f"<{key}>" for key in EFFECTS if key in raw), None)


AnyEffect = Annotated[
    Annotated[FactTold, Tag("<told>")]
    | Annotated[FactBecomes, Tag("<fact>")]
    | Annotated[IndicatorMoves, Tag("<indicator>")]
    | Annotated[PointsChange, Tag("<points>")]
    | Annotated[InjectBecomes, Tag("<inject>")]
    | Annotated[CharterInForce, Tag("<charter>")]
    | Annotated[RelationMoves, Tag("<relation>")]
    | Annotated[ForceReadied, Tag("<readiness>")]
    | Annotated[ForceSent, Tag("<force>")]
    | Annotated[MembershipBecomes, Tag("<membership>")]
    | Annotated[ActionOpens, Tag("<action>")]
    | Annotated[MotionOpens, Tag("<motion>")],
    Discriminator(effect_of),
]
