"""What a seat may do alone: offered this turn, affordable, and open under its condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.errors import Refused
from wargame.play.offers import HIDDEN
from wargame.play.prices import price_of_action
from wargame.play.situation import StateSituation
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.game.events.move_deposited import Item
    from wargame.game.ids import SeatId
    from wargame.game.state import State
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.pack import Pack

MOST_ITEMS = 12


def price_of(state: State, pack: Pack, item: Item) -> int:
    """Influence points that an item costs now; a player's own words cost nothing by themselves."""
    return price_of_action(state, pack, item.action).points if item.action else 0


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
        spent = used_up(at.state, at.pack, item.action, seen)
        if spent:
            raise Refused(f"{item.title} is not open now: {spent}.", "Leave it out.")
        seen.add(item.action)


def used_up(state: State, pack: Pack, name: str, besides: Iterable[str] = ()) -> str:
    """Say that an action, or the resource that it uses, is used up; empty when it is not.

    Args:
        state: The exercise.
        pack: Its pack.
        name: The action.
        besides: Actions of the same move that come before it.
    """
    action = pack.action(name)
    done = [one for one in state.deeds.values() if one.done and one.action]
    times = sum(1 for one in done if one.action == name)
    if action.limit is not None and times >= action.limit:
        return f"it can be taken {_times(action.limit)} in the game"
    if action.resource is None:
        return ""
    resource = next(one for one in pack.resources if one.id == action.resource)
    uses = [one.turn for one in done if pack.action(one.action).resource == resource.id]
    uses += [state.turn.id for one in besides if pack.action(one).resource == resource.id]
    if resource.uses is not None and len(uses) >= resource.uses:
        return f"{resource.title} serves {_times(resource.uses)} in the game"
    if resource.per_turn is not None and uses.count(state.turn.id) >= resource.per_turn:
        return f"{resource.title} serves {_times(resource.per_turn)} a turn"
    return ""


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


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
    price = sum(price_of(at.state, at.pack, item) for item in items)
    left = at.state.points.get(seat, 0)
    if price > left:
        message = f"This costs {price} influence; {left} are left."
        raise Refused(message, "Leave something out.")


def unmet(at: Proceedings, item: Item) -> str:
    """What an action's condition lacks, in words; empty when it is open."""
    if not item.action:
        return ""
    shut = [one for one in price_of_action(at.state, at.pack, item.action).bearings if one.shut]
    if shut:
        seen = next((one for one in shut if one.seen_by(at.pack.action(item.action).seat)), None)
        return f"it is shut while {seen.title} stands at {seen.value}" if seen else HIDDEN
    spent = used_up(at.state, at.pack, item.action)
    if spent:
        return spent
    condition = at.pack.action(item.action).condition
    if condition.ask(StateSituation(at.state)) is Truth.YES:
        return ""
    return f"it needs this to be so: {condition.words(at.pack.name)}"
