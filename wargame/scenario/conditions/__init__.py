"""The condition language of packs, one form a file, told apart by their keys.

`AnyCondition` is the type of a field that holds a condition. A form that is not listed in
`FORMS` cannot be read.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Discriminator, Tag

from wargame.scenario.conditions.action import ActionDone
from wargame.scenario.conditions.all_of import AllOf
from wargame.scenario.conditions.always import Always
from wargame.scenario.conditions.any_of import AnyOf
from wargame.scenario.conditions.count_of import CountOf
from wargame.scenario.conditions.facilitator import ByFacilitator
from wargame.scenario.conditions.fact import FactIs
from wargame.scenario.conditions.finding import FactFound
from wargame.scenario.conditions.force import ForceIs
from wargame.scenario.conditions.indicator import IndicatorAt
from wargame.scenario.conditions.inject import InjectReached
from wargame.scenario.conditions.membership import MembershipIs
from wargame.scenario.conditions.motion import MotionHad
from wargame.scenario.conditions.not_of import NotSo
from wargame.scenario.conditions.phase import PhaseIs
from wargame.scenario.conditions.precedent import PrecedentCited
from wargame.scenario.conditions.relation import RelationAt
from wargame.scenario.conditions.role import RoleIs
from wargame.scenario.conditions.seat import SeatHas
from wargame.scenario.conditions.situation import Situation as Situation
from wargame.scenario.conditions.turn import TurnIs
from wargame.scenario.conditions.version import VersionIs

FORMS = {
    "fact": FactIs,
    "finding": FactFound,
    "indicator": IndicatorAt,
    "precedent": PrecedentCited,
    "motion": MotionHad,
    "action": ActionDone,
    "inject": InjectReached,
    "force": ForceIs,
    "seat": SeatHas,
    "relation": RelationAt,
    "membership": MembershipIs,
    "role": RoleIs,
    "turn_at_least": TurnIs,
    "turn_at_most": TurnIs,
    "phase": PhaseIs,
    "version": VersionIs,
    "all": AllOf,
    "any": AnyOf,
    "not": NotSo,
    "count_at_least": CountOf,
    "always": Always,
    "facilitator": ByFacilitator,
}
"""The key that tells a form, and the form; `finding` is a fact asked by yes or no."""


def form_of(raw: object) -> str | None:
    """Tell the form of a condition by its keys, as a tag; None when no key tells it."""
    if not isinstance(raw, dict):
        return next((f"<{key}>" for key, form in FORMS.items() if isinstance(raw, form)), None)
    if "fact" in raw and ("finding" in raw or isinstance(raw.get("is", True), bool)):
        return "<finding>"
    key = next((key for key in FORMS if key in raw and key != "finding"), None)
    return "<turn_at_least>" if key == "turn_at_most" else key and f"<{key}>"


AnyCondition = Annotated[
    Annotated[FactIs, Tag("<fact>")]
    | Annotated[FactFound, Tag("<finding>")]
    | Annotated[IndicatorAt, Tag("<indicator>")]
    | Annotated[PrecedentCited, Tag("<precedent>")]
    | Annotated[MotionHad, Tag("<motion>")]
    | Annotated[ActionDone, Tag("<action>")]
    | Annotated[InjectReached, Tag("<inject>")]
    | Annotated[ForceIs, Tag("<force>")]
    | Annotated[SeatHas, Tag("<seat>")]
    | Annotated[RelationAt, Tag("<relation>")]
    | Annotated[MembershipIs, Tag("<membership>")]
    | Annotated[RoleIs, Tag("<role>")]
    | Annotated[TurnIs, Tag("<turn_at_least>")]
    | Annotated[PhaseIs, Tag("<phase>")]
    | Annotated[VersionIs, Tag("<version>")]
    | Annotated[AllOf, Tag("<all>")]
    | Annotated[AnyOf, Tag("<any>")]
    | Annotated[NotSo, Tag("<not>")]
    | Annotated[CountOf, Tag("<count_at_least>")]
    | Annotated[Always, Tag("<always>")]
    | Annotated[ByFacilitator, Tag("<facilitator>")],
    Discriminator(form_of),
]

# The forms with parts name the union that they belong to, which exists only now.
for _form in (AllOf, AnyOf, NotSo, CountOf):
    _form.model_rebuild(_types_namespace={"AnyCondition": AnyCondition})
