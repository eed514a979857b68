"""Control ruled on a contested fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.records import Finding

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class FactRuled(Event):
    """A ruling of control on a charter's fact; it stands in the report beside the overrides."""

    kind: ClassVar[str] = "fact_ruled"
    fact: str
    value: bool
    says_fact: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        finding = Finding(self.value, stamp.seq, "control")
        return state.with_(findings=state.findings.set(self.fact, finding))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        what = self.says_fact or self.fact
        return f"The facilitator ruled: {what}: {'yes' if self.value else 'no'}."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("findings",)
