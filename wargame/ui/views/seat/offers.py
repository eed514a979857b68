"""What a state may do alone, and what stands in its move, in words. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.move_deposited import Item
from wargame.play.legality import price_of
from wargame.play.preview import preview_action
from wargame.ui.views.seat.screen import DraftRow, OfferRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.game.ids import SeatId
    from wargame.game.records import MoveItem, Offer
    from wargame.game.visibility import SeatView
    from wargame.play.session import Session

INSTRUMENTS = (
    ("statement", "Statement"),
    ("envoy", "Envoy"),
    ("aid", "Economic"),
    ("arms", "Arms"),
    ("request", "Request"),
    ("troops", "Troops"),
    ("deal", "Deal"),
    ("nothing", "Nothing, on purpose"),
)
CONDUCT = {
    "permitted": ("passed", "Charter: permitted"),
    "breach": ("failed", "Charter: a breach"),
    "contested": ("contested", "Charter: contested"),
    "not-addressed": ("not-brought", "Charter: no article speaks of it"),
}


def item_of(session: Session, action: str) -> Item:
    """An action of the pack as a thing in a move."""
    known = session.setting.pack.action(action)
    return Item(
        action=known.id,
        instrument=known.instrument,
        title=known.title,
        text=known.text,
        to=known.targets,
        secret=known.visibility == "parties",
    )


def offer_rows(
    session: Session, seat: SeatId, view: SeatView, chosen: Iterable[str]
) -> tuple[OfferRow, ...]:
    """The actions that are open to a seat, with price and what the charter says."""
    taken = set(chosen)
    return tuple(_offer(session, seat, offer, taken) for offer in view.actions)


def _offer(session: Session, seat: SeatId, offer: Offer, taken: set[str]) -> OfferRow:
    glyph, words = judged(session, seat, item_of(session, offer.id))
    return OfferRow(
        id=offer.id,
        title=offer.title,
        text=offer.text,
        price=_cost(offer.price),
        condition=_terms(offer),
        conduct_glyph=glyph,
        conduct=words,
        chosen=offer.id in taken,
    )


def judged(session: Session, seat: SeatId, item: Item) -> tuple[str, str]:
    """What the charter says of an action: a shape, and words with the article."""
    said = preview_action(session, seat, item).conduct
    glyph, words = CONDUCT[said.judged]
    return glyph, f"{words}, {said.cites}" if said.cites else words


def draft_row(session: Session, seat: SeatId, item: Item | MoveItem) -> DraftRow:
    """A thing in the move, being written or sealed."""
    known = item if isinstance(item, Item) else as_item(item)
    glyph, conduct = judged(session, seat, known)
    words = dict(INSTRUMENTS).get(item.instrument, item.instrument)
    to = ", ".join(session.name(seat) for seat in item.to)
    detail = f"{words}, to {to}" if to else words
    return DraftRow(
        item.title,
        f"{detail}, secret" if item.secret else detail,
        item.text,
        _cost(price_of(session.state, session.setting.pack, known)),
        glyph,
        conduct,
    )


def as_item(kept: MoveItem) -> Item:
    """A thing of a sealed move, to be written anew."""
    return Item(
        action=kept.action,
        instrument=kept.instrument,
        title=kept.title,
        text=kept.text,
        to=kept.to,
        secret=kept.secret,
    )


def _cost(price: int) -> str:
    return f"costs {price}" if price else "free"


def effect(session: Session, items: tuple[Item, ...]) -> str:
    """What sealing now would seal, and at what price."""
    if not items:
        return "Nothing chosen: this passes the turn"
    price = sum(price_of(session.state, session.setting.pack, item) for item in items)
    return f"{actions(len(items))}, {price} influence"


def _terms(offer: Offer) -> str:
    """What must be so first, and what bears on the price, as far as this seat may know."""
    terms = [f"Shut: {offer.shut}" if offer.shut else ""]
    terms.append(f"If {offer.condition}" if offer.condition else "")
    terms.extend(offer.because)
    return "; ".join(term for term in terms if term)


def actions(count: int) -> str:
    """A count of actions in words; none is a pass."""
    if not count:
        return "A pass"
    return "One action" if count == 1 else f"{count} actions"
