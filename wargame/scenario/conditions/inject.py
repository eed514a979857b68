"""An inject was delivered, at all or to one seat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain, quoted
from wargame.scenario.refs import InjectRef, SeatRef
from wargame.scenario.truth import Truth, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation


class InjectReached(Frozen, Condition):
    """`{ inject = "kar-t3-i1" }`, also `delivered_to = "ARM"` and `delivered = false`."""

    inject: InjectRef
    delivered_to: SeatRef | None = None
    delivered: bool = True

    @override
    def ask(self, situation: Situation) -> Truth:
        return truth(situation.inject_delivered(self.inject, self.delivered_to) == self.delivered)

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return self._said(name, delivered=self.delivered)

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        return self._said(name, delivered=not self.delivered)

    def _said(self, name: Callable[[str], str], *, delivered: bool) -> str:
        to = f" to {name(self.delivered_to)}" if self.delivered_to else ""
        return f"{quoted(name(self.inject))} {'was' if delivered else 'was not'} delivered{to}"

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("inject", self.inject)
        return () if cause is None else (cause,)
