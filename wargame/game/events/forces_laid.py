"""The forces as they stand when the exercise begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.alliance import HOME, Force
from wargame.game.audience import Audience, readers_and_control
from wargame.game.event import Event, Stamp
from wargame.game.frozen import Frozen
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class LaidForce(Frozen):
    """One formation: what it is, and how ready; `readiness` is None where it is context only."""

    id: str
    title: str
    owners: tuple[SeatId, ...]
    kind: str = ""
    earmarked: bool = False
    strength: str = ""
    contributions: tuple[tuple[SeatId, str], ...] = ()
    home: str = ""
    status: str = HOME
    readiness: int | None = None
    transit: str = ""
    turns_to_deploy: int = 0
    sustainment: int = 0
    payer: str = ""


class ForcesLaid(Event):
    """Formations that have the same readers; no readers but control when `readers` is empty."""

    kind: ClassVar[str] = "forces_laid"
    forces: tuple[LaidForce, ...]
    readers: tuple[SeatId, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        forces = state.forces
        for one in self.forces:
            forces = forces.set(one.id, _force(one, stamp.seq))
        return state.with_(forces=forces)

    @override
    def audience(self) -> Audience:
        return readers_and_control(self.readers)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        count = len(self.forces)
        return f"{'One force stands' if count == 1 else f'{count} forces stand'} ready."


def _force(one: LaidForce, seq: int) -> Force:
    return Force(
        id=one.id,
        title=one.title,
        owners=one.owners,
        seq=seq,
        kind=one.kind,
        earmarked=one.earmarked,
        strength=one.strength,
        contributions=one.contributions,
        home=one.home,
        status=one.status,
        readiness=one.readiness,
        start=one.readiness,
        transit=one.transit,
        turns_to_deploy=one.turns_to_deploy,
        sustainment=one.sustainment,
        payer=one.payer,
    )
