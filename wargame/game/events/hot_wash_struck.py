"""A contribution to the hot wash was struck."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class HotWashStruck(Event):
    """It no longer stands in the grid; the log keeps it."""

    kind: ClassVar[str] = "hot_wash_struck"
    remark: int
    reason: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        remarks = state.evaluation.remarks
        if self.remark in remarks:
            remarks = remarks.delete(self.remark)
        return state.with_(evaluation=replace(state.evaluation, remarks=remarks))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        reason = f": {self.reason}" if self.reason else "."
        return f"The contribution #{self.remark} to the hot wash was struck{reason}"

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"remark:{self.remark}",)
