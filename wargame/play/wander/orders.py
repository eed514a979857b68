"""Orders by chance: each seat seals what it can pay for, what is wanted first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.move_deposited import Item
from wargame.play.commands import ReopenMove, SealMove
from wargame.play.legality import used_up
from wargame.play.prices import price_of_action
from wargame.play.situation import StateSituation
from wargame.play.wander.marks import Mark
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.play.wander.habits import Walk
    from wargame.scenario.pack import Action

MOST = 4
"""Actions in a move."""


def give_orders(walk: Walk) -> None:
    """Seal a move for every seat that is not absent."""
    for seat in walk.state.roster:
        held = walk.state.seats[seat]
        if held.mode == "absent":
            continue
        items = tuple(item_of(one) for one in _choice(walk, seat))
        if not items and held.mode != "person":
            continue
        walk.does(SealMove(seat=seat, items=items))
        if walk.restless and walk.chance.in_hundred(10):
            walk.does(ReopenMove(seat=seat))
            walk.does(SealMove(seat=seat, items=items[:1]))


def item_of(action: Action) -> Item:
    """An action of the pack as a line of a move."""
    return Item(
        action=action.id,
        instrument=action.instrument,
        title=action.title,
        text=action.text,
        to=action.targets,
    )


def _choice(walk: Walk, seat: SeatId) -> list[Action]:
    left = walk.state.points.get(seat, 0)
    offers = _offers(walk, seat)
    chosen: list[Action] = []
    for action in _ordered(walk, offers):
        wanted = walk.wants(Mark("action", action.id))
        if len(chosen) == MOST or not walk.chance.in_hundred(_eagerness(walk, action)):
            continue
        price = price_of_action(walk.state, walk.pack, action.id).points
        before = [one.id for one in chosen]
        spent = used_up(walk.state, walk.pack, action.id, before)
        if not spent and price <= left and (wanted or _open(walk, action)):
            chosen.append(action)
            left -= price
    return chosen


def _eagerness(walk: Walk, action: Action) -> int:
    """How often in a hundred an action is chosen; a thrifty player may keep it for a later turn."""
    if not walk.wants(Mark("action", action.id)):
        return 8 if walk.thrifty else 35
    may_wait = walk.thrifty and action.deal is None and walk.state.turn.id != action.turns[-1]
    return 45 if may_wait else 85


def _offers(walk: Walk, seat: SeatId) -> list[Action]:
    """What is offered to a seat and was not taken this turn, as it may be once."""
    taken = {
        deed.action
        for deed in walk.state.deeds.values()
        if deed.done and deed.turn == walk.state.turn.id
    }
    offers = walk.state.offers.get(seat, ())
    return [walk.pack.action(one.id) for one in offers if one.id not in taken]


def _ordered(walk: Walk, offers: list[Action]) -> list[Action]:
    mixed = walk.chance.shuffled(offers)
    return sorted(mixed, key=lambda one: not walk.wants(Mark("action", one.id)))


def _open(walk: Walk, action: Action) -> bool:
    return action.condition.ask(StateSituation(walk.state)) is Truth.YES
