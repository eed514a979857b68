"""A seat has taken an action, or has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain, quoted
from wargame.scenario.refs import ActionRef, SeatRef
from wargame.scenario.truth import Truth, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation


class ActionDone(Frozen, Condition):
    """`{ action = "kar-a-arm-art4" }`, also `by = "ARM"` and `done = false`."""

    action: ActionRef
    by: SeatRef | None = None
    done: bool = True

    @override
    def ask(self, situation: Situation) -> Truth:
        return truth(situation.action_done(self.action, self.by) == self.done)

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return self._said(name, done=self.done)

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        return self._said(name, done=not self.done)

    def _said(self, name: Callable[[str], str], *, done: bool) -> str:
        by = f" by {name(self.by)}" if self.by else ""
        return f"{quoted(name(self.action))} {'was' if done else 'was not'} taken{by}"

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("action", self.action)
        return () if cause is None else (cause,)
