"""An order card on paper, entered by control for its seat. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.events.move_deposited import Item
from wargame.game.ids import CONTROL, SeatId
from wargame.play.commands.seal_move import SealMove
from wargame.play.legality import used_up
from wargame.play.phases import missing
from wargame.play.preview import preview_action
from wargame.rules.words import CONDUCT_WORDS
from wargame.ui.running.asking import Answer, ask
from wargame.ui.running.words import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.play.session import Session

_LONG = 200


class CardLine(NamedTuple):
    """One action of the card: ticked on paper or not; one that is used up can not be taken."""

    action: str
    title: str
    note: str
    spent: bool = False


class CardScreen(NamedTuple):
    """The card of one seat.

    Attributes:
        verb: On the button: what it does, and whose card comes then.
        passing: The same where nothing is on the card.
        following: The seat whose card comes then, empty for none.
    """

    seat: str
    title: str
    why: str
    lines: tuple[CardLine, ...]
    verb: str
    passing: str
    following: str


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
        # Silence of the charter is the rule: said of each line it would say nothing.
        silent = told.conduct.judged == "not-addressed"
        parts = (
            f"Costs {told.price}" if told.price else "Free",
            "" if silent else f"{law[:1].lower()}{law[1:]}",
            f"if {offer.condition}" if offer.condition else "",
        )
        note = cut("; ".join(part for part in parts if part), _LONG)
        spent = used_up(state, session.setting.pack, offer.id)
        told_so = f"Not open now: {spent}" if spent else note
        lines.append(CardLine(offer.id, cut(offer.title, _LONG), told_so, bool(spent)))
    left = state.points.get(name, 0)
    following = next_card(session, seat)
    on = f", and on to {session.name(SeatId(following))}" if following else ""
    return CardScreen(
        seat,
        f"Order card of {session.name(seat)}",
        f"{left} influence left. Figures tick, Enter seals; the log says that it was entered from "
        "paper.",
        tuple(lines),
        f"Seal{on}" if on else "Seal this card",
        f"Pass the turn{on}",
        following,
    )


def next_card(session: Session, after: str = "") -> str:
    """Whose card is entered next: people's seats without a move in roll order, then round."""
    roster = [str(one) for one in session.state.roster]
    place = roster.index(after) if after in roster else -1
    owing = [seat for seat in missing(session.state) if seat != after and may_enter(session, seat)]
    later = [seat for seat in owing if roster.index(seat) > place]
    return str((later or owing)[0]) if owing else ""


def why_no_card(session: Session) -> str | None:
    """Why no card can be entered now; None when one can."""
    if "orders" not in session.state.phase.asks:
        return "Order cards are entered in Orders."
    return None if next_card(session) else "Every seat that is played has sealed its move."


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
