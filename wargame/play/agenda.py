"""The agenda: in which order motions come up. Motions of procedure come before all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.play.sitting import PROCEDURES

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.game.state import State


def agenda_of(state: State) -> tuple[Motion, ...]:
    """All motions in the order of the agenda; those that nobody ordered follow as tabled."""
    order = {name: place for place, name in enumerate(state.council.order)}
    return tuple(
        sorted(
            state.motion_numbers(),
            key=lambda one: (_rank(one), order.get(one.id, len(order)), one.seq),
        )
    )


def next_item(state: State) -> Motion | None:
    """The motion whose roll comes next: one of procedure, the current item, else the first."""
    waiting = [one for one in agenda_of(state) if one.state == "tabled"]
    for one in waiting:
        if _rank(one) < len(PROCEDURES) or one.id == state.council.item:
            return one
    return waiting[0] if waiting else None


def _rank(motion: Motion) -> int:
    """The chair's order of motions of procedure that wait; everything else comes after them."""
    if motion.state == "tabled" and motion.procedure in PROCEDURES:
        return PROCEDURES.index(motion.procedure)
    return len(PROCEDURES)
