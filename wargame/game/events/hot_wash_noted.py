"""Somebody said in the hot wash what went well, or what to change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.evaluation import Remark
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class HotWashNoted(Event):
    """A contribution, as it was said openly in the room; `replaces` names one that it corrects."""

    kind: ClassVar[str] = "hot_wash_noted"
    group: str
    leaning: str
    text: str
    question: str = ""
    replaces: int = 0

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        key = self.replaces or stamp.seq
        remark = Remark(stamp.seq, self.group, self.leaning, self.text, self.question)
        remarks = state.evaluation.remarks.set(key, remark)
        return state.with_(evaluation=replace(state.evaluation, remarks=remarks))

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        who = name(self.group) if self.group else "Everybody"
        word = {"strength": "went well", "improvement": "to change"}.get(self.leaning, "said")
        return f"Hot wash, {who}, {word}: {self.text}"

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"remark:{self.replaces}",) if self.replaces else ()
