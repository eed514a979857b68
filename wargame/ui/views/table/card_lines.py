"""An order card on paper, entered by control for its seat. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.events.move_deposited import Item
from wargame.game.ids import CONTROL, SeatId
from wargame.play.commands.seal_move import SealMove
from wargame.play.preview import preview_action
from wargame.rules.words import CONDUCT_WORDS
from wargame.ui.running.asking import Answer, ask
from wargame.ui.running.words import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.play.session import Session

_LONG = 200


class CardLine(NamedTuple):
    """One action of the card: ticked on paper or not."""

    action: str
    title: str
    note: str


class CardScreen(NamedTuple):
    """The card of one seat."""

    seat: str
    title: str
    why: str
    lines: tuple[CardLine, ...]


def may_enter(session: Session, seat: str) -> bool:
    """Whether a card can be entered for a seat now."""
    state = session.seat_state(CONTROL)
    known = state.seats.get(SeatId(seat))
    return (
        known is not None
        and known.mode != "absent"
        and "orders" in state.phase.asks
        and seat not in state.moves
        and not session.read_only
    )


def card_screen(session: Session, seat: str) -> CardScreen:
    """The actions open to a seat, in the order in which its card is printed."""
    state = session.seat_state(CONTROL)
    name = SeatId(seat)
    lines = []
    for offer in state.offers.get(name, ()):
        told = preview_action(session, name, item_of(session, offer.id))
        law = CONDUCT_WORDS.get(told.conduct.judged, told.conduct.judged)
        price = f"costs {told.price}" if told.price else "free"
        condition = f"; if {offer.condition}" if offer.condition else ""
        note = cut(f"{price}; {law}{condition}", _LONG)
        lines.append(CardLine(offer.id, cut(offer.title, _LONG), note))
    left = state.points.get(name, 0)
    return CardScreen(
        seat,
        f"Order card of {session.name(seat)}",
        f"{left} influence are left. The log says that it was entered from paper; nothing ticked "
        "passes the turn.",
        tuple(lines),
    )


def item_of(session: Session, action: str) -> Item:
    """An action of the pack as an item of a move."""
    known = session.setting.pack.action(action)
    return Item(
        action=known.id,
        instrument=known.instrument,
        title=known.title,
        text=known.text,
        to=known.targets,
        secret=known.visibility == "parties",
    )


def seal_card(session: Session, seat: str, actions: Sequence[str], own: str) -> Answer:
    """Seal what stands on the card; `own` is a line in the seat's own words."""
    items = [item_of(session, one) for one in actions]
    if own.strip():
        items.append(Item(instrument="statement", title=own.strip(), text=""))
    return ask(session, SealMove(seat=SeatId(seat), items=tuple(items), paper=True))


def code_words(session: Session, seat: str) -> str:
    """The code to write on the card, after it was sealed."""
    move = session.seat_state(CONTROL).moves.get(SeatId(seat))
    if move is None:
        return ""
    return f"{session.name(seat)} sealed from paper, code {move.code}. Write it on the card."
