"""A precedent was cited in council, or was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain, quoted
from wargame.scenario.conditions.situation import KnowsAlliance
from wargame.scenario.refs import MotionRef, PrecedentRef, SeatRef
from wargame.scenario.truth import Truth, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation


class PrecedentCited(Frozen, Condition):
    """`{ precedent = "prs-pr-osh" }`, also `by = "KGZ"`, `motion = "prs-m-9"`, `cited = false`."""

    precedent: PrecedentRef
    by: SeatRef | None = None
    motion: MotionRef | None = None
    cited: bool = True

    @override
    def ask(self, situation: Situation) -> Truth:
        if not isinstance(situation, KnowsAlliance):
            return Truth.UNKNOWN
        cited = situation.precedent_cited(self.precedent, self.by, self.motion)
        return truth(cited == self.cited)

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return self._said(name, cited=self.cited)

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        return self._said(name, cited=not self.cited)

    def _said(self, name: Callable[[str], str], *, cited: bool) -> str:
        by = f" by {name(self.by)}" if self.by else ""
        motion = f" for {quoted(name(self.motion))}" if self.motion else ""
        precedent = quoted(name(self.precedent))
        return f"{precedent} {'was' if cited else 'was not'} cited{by}{motion}"

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("precedent", self.precedent)
        return () if cause is None else (cause,)
