"""A participant's feedback form was entered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.evaluation import Feedback
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class FeedbackGiven(Event):
    """A form without a name: role, scores from 1 to 5, what was good and what to improve."""

    kind: ClassVar[str] = "feedback_given"
    number: int
    role: str
    scores: tuple[tuple[str, int], ...] = ()
    strengths: tuple[str, ...] = ()
    improvements: tuple[str, ...] = ()
    remark: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        form = Feedback(
            stamp.seq,
            self.number,
            self.role,
            self.scores,
            self.strengths,
            self.improvements,
            self.remark,
        )
        forms = state.evaluation.forms.set(self.number, form)
        return state.with_(evaluation=replace(state.evaluation, forms=forms))

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"Feedback form {self.number} was entered, by a {self.role}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"form:{self.number}",)
