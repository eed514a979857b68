"""A phase ended, with every seat's status and the state's digest."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import PhaseId, SeatId, TurnId
from wargame.game.records import Phase, Statuses

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class PhaseClosed(Event):
    """Statuses, since absence is a decision too, and the digest that tells a wrong replay."""

    kind: ClassVar[str] = "phase_closed"
    phase: PhaseId
    title: str
    statuses: tuple[tuple[SeatId, str], ...]
    state_hash: str
    hash_version: int

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        done = Statuses(
            TurnId(stamp.turn),
            self.phase,
            stamp.seq,
            self.state_hash,
            self.hash_version,
            self.statuses,
        )
        return state.with_(
            statuses=(*state.statuses, done),
            phase=replace(Phase(), number=state.phase.number),
        )

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        counts = Counter(status for _, status in self.statuses)
        words = {
            "acted": "acted",
            "passed": "passed",
            "absent": "absent",
            "control": "run by the facilitator",
        }
        parts = [f"{counts[key]} {word}" for key, word in words.items() if counts[key]]
        return f"{self.title} closed: {', '.join(parts)}."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("phase",)
