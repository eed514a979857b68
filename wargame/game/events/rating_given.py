"""An evaluator rated a learning objective."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.evaluation import Rating
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class RatingGiven(Event):
    """One of the four ratings, with its reason; a later one of the same evaluator replaces it."""

    kind: ClassVar[str] = "rating_given"
    objective: str
    evaluator: str
    rating: str
    reason: str = ""
    cites: tuple[int, ...] = ()

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        given = Rating(
            stamp.seq, self.objective, self.evaluator, self.rating, self.reason, self.cites
        )
        ratings = state.evaluation.ratings.set((self.objective, self.evaluator), given)
        return state.with_(evaluation=replace(state.evaluation, ratings=ratings))

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        cites = "".join(f" #{seq}" for seq in self.cites)
        reason = f": {self.reason}" if self.reason else "."
        rated = self.rating.replace("-", " ")
        return f"Rated {rated}, objective {name(self.objective)}{reason}{cites}"

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"rating:{self.objective}",)
