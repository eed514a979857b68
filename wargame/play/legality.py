"""What a seat may do alone: offered this turn, affordable, and open under its condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.errors import Refused
from wargame.play.situation import StateSituation
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.game.events.move_deposited import Item
    from wargame.game.ids import SeatId
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.pack import Pack

MOST_ITEMS = 12


def price_of(pack: Pack, item: Item) -> int:
    """Influence points that an item costs; a player's own words cost nothing by themselves."""
    return pack.action(item.action).price if item.action else 0


def refuse_unoffered(at: Proceedings, seat: SeatId, items: Iterable[Item]) -> None:
    """Refuse actions that are not this seat's, not of this turn, or taken already.

    Raises:
        Refused: With the action's title.
    """
    chosen = list(items)
    if len(chosen) > MOST_ITEMS:
        raise Refused(f"A move holds at most {MOST_ITEMS} actions.", "Leave some out.")
    offered = {offer.id for offer in at.state.offers.get(seat, ())}
    seen: set[str] = set()
    for item in chosen:
        if not item.action:
            if not item.title.strip():
                raise Refused("An action has no words.", "Say what your state does.")
            continue
        if item.action not in offered:
            raise Refused(f"{item.title} is not open to this seat now.", "Choose another.")
        if item.action in seen or _taken_this_turn(at, item.action):
            raise Refused(f"{item.title} can be taken once a turn.", "Leave it out.")
        seen.add(item.action)


def _taken_this_turn(at: Proceedings, action: str) -> bool:
    return any(
        deed.done and deed.action == action and deed.turn == at.state.turn.id
        for deed in at.state.deeds.values()
    )


def refuse_unaffordable(at: Proceedings, seat: SeatId, items: Iterable[Item]) -> None:
    """Refuse a move that costs more influence than the seat has.

    Raises:
        Refused: With price and what is left.
    """
    price = sum(price_of(at.pack, item) for item in items)
    left = at.state.points.get(seat, 0)
    if price > left:
        message = f"This costs {price} influence; {left} are left."
        raise Refused(message, "Leave something out.")


def unmet(at: Proceedings, item: Item) -> str:
    """What an action's condition lacks, in words; empty when it is open."""
    if not item.action:
        return ""
    condition = at.pack.action(item.action).condition
    if condition.ask(StateSituation(at.state)) is Truth.YES:
        return ""
    return f"it needs {condition.words(at.pack.name)}"
