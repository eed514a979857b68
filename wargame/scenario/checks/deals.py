"""Every party of a deal has a part to play in it, and nobody else has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find deals that can never be concluded, and parts without a party."""
    for i, deal in enumerate(pack.deals):
        parts = [one for one in pack.actions if one.deal == deal.id]
        missing = [seat for seat in deal.parties if seat not in {one.seat for one in parts}]
        if missing:
            message = f"no action lets {', '.join(missing)} play a part in {deal.id!r}"
            yield ground.error(("deals", i), message, "give each party an action with this deal")
            continue
        shared = set.intersection(
            *({t for one in parts if one.seat == seat for t in one.turns} for seat in deal.parties)
        )
        if not shared:
            message = f"the parts of {deal.id!r} have no turn in common"
            yield ground.error(("deals", i), message, "offer them in the same turn")
    parties = {deal.id: deal.parties for deal in pack.deals}
    for i, action in enumerate(pack.actions):
        if action.deal is not None and action.seat not in parties.get(action.deal, ()):
            message = f"{action.seat} is no party of {action.deal!r}"
            yield ground.error(("actions", i, "deal"), message, "add it to the parties")
