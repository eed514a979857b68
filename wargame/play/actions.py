"""A seat acts alone: price, the charter's judgement of conduct, effects, who learns of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.action_failed import ActionFailed
from wargame.game.events.action_taken import ActionTaken
from wargame.game.ids import PUBLIC, OutcomeId
from wargame.play.changes import change_points
from wargame.play.conduct import conduct_of
from wargame.play.draws import draw
from wargame.play.effects import bring_about
from wargame.play.legality import price_of, unmet

if TYPE_CHECKING:
    from wargame.game.events.move_deposited import Item
    from wargame.game.ids import SeatId
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.pack import Action

BETWEEN_PARTIES = ("deal", "message")


def act(at: Proceedings, seat: SeatId, item: Item, *, paper: bool = False) -> None:
    """Take an action with all that follows, or record why it could not be taken."""
    why = unmet(at, item)
    price = price_of(at.state, at.pack, item)
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
    if not item.action:
        return
    action = at.pack.action(item.action)
    if action.deal is not None:
        _strike(at, action.deal)
    elif not action.after_turns:
        _bear_out(at, action, cause, readers)


def _bear_out(at: Proceedings, action: Action, cause: str, told: tuple[SeatId, ...]) -> None:
    """The effects of an action, and then its draw."""
    bring_about(at, action.effects, cause, told=told)
    if action.roll is not None:
        draw(at, OutcomeId(action.roll), cause, told)


def effects_come_due(at: Proceedings, before: int) -> None:
    """As a turn opens: effects of earlier actions that take so many turns.

    Args:
        at: The proceedings.
        before: Number of the turn that closed last.
    """
    now = at.state.turn.number
    for seq, deed in sorted(at.state.deeds.items()):
        if not (deed.done and deed.action):
            continue
        action = at.pack.action(deed.action)
        if action.deal is not None:
            continue
        due = at.pack.turn(deed.turn).number + action.after_turns
        if action.after_turns and before < due <= now:
            cause = f"action:{deed.action}@{seq}"
            _bear_out(at, action, f"later:{cause}", _readers_of(action))


def _strike(at: Proceedings, name: str) -> None:
    """A deal takes effect, all parts at once, when all parties have played their part."""
    parts = [
        deed
        for _, deed in sorted(at.state.deeds.items())
        if deed.done
        and deed.action
        and deed.turn == at.state.turn.id
        and at.pack.action(deed.action).deal == name
    ]
    if not set(at.pack.deal(name).parties) <= {deed.seat for deed in parts}:
        return
    for deed in parts:
        action = at.pack.action(deed.action)
        cause = f"action:{deed.action}@{deed.seq}"
        _bear_out(at, action, f"deal:{cause}", _readers_of(action))


def _readers(at: Proceedings, seat: SeatId, item: Item) -> tuple[SeatId, ...]:
    if item.action:
        return _readers_of(at.pack.action(item.action))
    if item.secret or item.instrument in BETWEEN_PARTIES:
        return (seat, *(one for one in item.to if one != seat))
    return (PUBLIC,)


def _readers_of(action: Action) -> tuple[SeatId, ...]:
    if action.visibility == "public":
        return (PUBLIC,)
    return (action.seat, *(one for one in action.targets if one != action.seat))
