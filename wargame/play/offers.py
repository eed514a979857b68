"""What each seat may do alone this turn, at the price of the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.actions_offered import ActionsOffered, OfferedAction
from wargame.play.options import is_open
from wargame.play.prices import price_of_action
from wargame.scenario.conditions.always import Always

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.game.records import Offer
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.condition import Condition
    from wargame.scenario.pack import Action

HIDDEN = "it is shut as things stand"


def make_offers(at: Proceedings) -> None:
    """Offer every seat the actions of the turn; a seat without any keeps none of the last."""
    for seat in at.pack.seats:
        actions = _offered(at, seat.id)
        if actions or at.state.offers.get(seat.id):
            at.record(ActionsOffered(seat=seat.id, actions=actions))


def refresh_offers(at: Proceedings) -> None:
    """Offer anew what has become dearer, cheaper, open or shut since the turn's offers."""
    if not at.state.turn.id or at.state.touched.get("offers", 0) < at.state.turn.seq:
        return
    for seat in at.pack.seats:
        actions = _offered(at, seat.id)
        if _differ(actions, at.state.offers.get(seat.id, ())):
            at.record(ActionsOffered(seat=seat.id, actions=actions))


def _offered(at: Proceedings, seat: SeatId) -> tuple[OfferedAction, ...]:
    return tuple(
        _card(at, action)
        for action in at.pack.actions
        if action.seat == seat
        and at.state.turn.id in action.turns
        and is_open(at.state, at.pack, "action", action.id)
    )


def _card(at: Proceedings, action: Action) -> OfferedAction:
    price = price_of_action(at.state, at.pack, action.id)
    shut = [one for one in price.bearings if one.shut]
    told = next((one.words.removeprefix("shut: ") for one in shut if one.seen_by(action.seat)), "")
    return OfferedAction(
        id=action.id,
        title=action.title,
        instrument=action.instrument,
        price=price.points,
        text=action.text,
        condition=_words(action.condition, at),
        because=tuple(
            one.words for one in price.bearings if one.price and one.seen_by(action.seat)
        ),
        shut=(told or HIDDEN) if shut else "",
    )


def _words(condition: Condition, at: Proceedings) -> str:
    """A condition for the player's card; one that always holds says nothing."""
    return "" if isinstance(condition, Always) else condition.words(at.pack.name)


def _differ(actions: tuple[OfferedAction, ...], known: tuple[Offer, ...]) -> bool:
    new = [(one.id, one.price, one.because, one.shut) for one in actions]
    return new != [(one.id, one.price, one.because, one.shut) for one in known]
