"""Every seat that a person plays has something to do in every turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.ids import SeatId, TurnId
    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find seats without action, inject, intelligence or ballot in a turn."""
    for i, seat in enumerate(pack.seats):
        if seat.mode != "person":
            continue
        idle = [turn.title for turn in pack.turns if not _busy(pack, seat.id, seat.vote, turn.id)]
        if idle:
            message = f"{seat.id} has nothing to do in: {', '.join(idle)}"
            remedy = "give it an action or an inject, or let control run it"
            yield ground.warning(("seats", i), message, remedy)


def _busy(pack: Pack, seat: SeatId, vote: bool, turn: TurnId) -> bool:
    return (
        any(one.seat == seat and turn in one.turns for one in pack.actions)
        or any(seat in one.to and one.turn == turn for one in pack.injects)
        or any(one.seat == seat and one.turn == turn for one in pack.intelligence)
        or any((vote or seat in one.proposers) and turn in one.turns for one in pack.motions)
    )
