"""A seat acts alone: price, the charter's judgement of conduct, effects, who learns of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.action_failed import ActionFailed
from wargame.game.events.action_taken import ActionTaken
from wargame.game.ids import PUBLIC
from wargame.play.conduct import conduct_of
from wargame.play.effects import bring_about, change_points
from wargame.play.legality import price_of, unmet

if TYPE_CHECKING:
    from wargame.game.events.move_deposited import Item
    from wargame.game.ids import SeatId
    from wargame.play.proceedings import Proceedings

BETWEEN_PARTIES = ("deal", "message")


def act(at: Proceedings, seat: SeatId, item: Item, *, paper: bool = False) -> None:
    """Take an action with all that follows, or record why it could not be taken."""
    why = unmet(at, item)
    price = price_of(at.pack, item)
    if not why and price > at.state.points.get(seat, 0):
        why = f"it costs {price} influence, more than is left"
    if why:
        at.record(
            ActionFailed(
                seat=seat,
                action=item.action,
                instrument=item.instrument,
                title=item.title,
                reason=f"{why[0].upper()}{why[1:]}.",
            )
        )
        return
    readers = _readers(at, seat, item)
    conduct = conduct_of(at.setting, at.state, at.pack, seat, item)
    seq = at.record(
        ActionTaken(
            seat=seat,
            action=item.action,
            instrument=item.instrument,
            title=item.title,
            text=item.text,
            price=price,
            to=item.to,
            readers=readers,
            conduct=conduct.judged,
            article=conduct.article,
            cites=conduct.cites,
            paper=paper,
        )
    )
    cause = f"action:{item.action or 'own'}@{seq}"
    change_points(at, seat, -price, cause)
    if item.action:
        bring_about(at, at.pack.action(item.action).effects, cause, told=readers)


def _readers(at: Proceedings, seat: SeatId, item: Item) -> tuple[SeatId, ...]:
    if item.action:
        action = at.pack.action(item.action)
        between = action.visibility == "parties"
        to = action.targets
    else:
        between = item.secret or item.instrument in BETWEEN_PARTIES
        to = item.to
    return (seat, *(one for one in to if one != seat)) if between else (PUBLIC,)
