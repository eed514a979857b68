"""A seat can pay for each of its actions at least once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find actions dearer than their seat's whole budget."""
    budgets = {seat.id: seat.budget for seat in pack.seats}
    for i, action in enumerate(pack.actions):
        budget = budgets.get(action.seat, 0)
        if action.price > budget:
            message = f"{action.seat} has {budget} points and {action.id!r} costs {action.price}"
            yield ground.warning(("actions", i, "price"), message, "lower it or raise the budget")
