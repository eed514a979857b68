"""What is meant for few is not addressed to all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import PUBLIC
from wargame.scenario.effects.fact_told import FactTold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Inject, Pack

FOR_FEW = "intelligence"


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find secrets with too many readers."""
    playing = {seat.id for seat in pack.seats if seat.mode != "absent"}
    for i, inject in enumerate(pack.injects):
        if inject.method == FOR_FEW and (PUBLIC in inject.to or playing <= {*inject.to}):
            message = f"{inject.id!r} is intelligence and goes to everybody"
            yield ground.warning(("injects", i, "to"), message, "name the seats that may know")
        yield from _told(pack, inject, i, ground)
    for i, action in enumerate(pack.actions):
        meant = "visibility" in action.model_fields_set
        if action.instrument == "message" and action.targets and not meant:
            message = (
                f"{action.id!r} is a message to {', '.join(action.targets)} and all learn of it"
            )
            remedy = 'write visibility = "parties", or "public" if that is meant'
            yield ground.warning(("actions", i, "visibility"), message, remedy)


def _told(pack: Pack, inject: Inject, i: int, ground: Ground) -> Iterator[Finding]:
    """A private inject that makes the room believe something gives itself away."""
    if PUBLIC in inject.to:
        return
    everybody = {seat.id for seat in pack.seats if seat.mode == "person"}
    for j, effect in enumerate(inject.effects):
        if not isinstance(effect, FactTold):
            continue
        if PUBLIC in effect.to or (everybody <= {*effect.to} and not everybody <= {*inject.to}):
            message = f"{inject.id!r} is private, and all are told what it says"
            yield ground.warning(
                ("injects", i, "effects", j), message, "tell those who read it alone"
            )
