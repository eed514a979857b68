"""Precedents, forces sent and reforms, in the words of Council. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.ids import CONTROL, MotionId, SeatId
from wargame.play.commands.cite_precedent import ON_THE_TABLE, CitePrecedent
from wargame.play.commands.ratify_reform import RatifyReform
from wargame.play.preview import citable, sent_by
from wargame.play.situation import StateSituation
from wargame.scenario.truth import Truth
from wargame.ui.running.asking import Answer, ask
from wargame.ui.views.council.screen import MotionAct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.records import Motion
    from wargame.play.forces import Dispatch
    from wargame.play.session import Session
    from wargame.scenario.pack import Reform

CITE = MotionAct("cite", "Cite a precedent…", "", "", "Cite")
RATIFY = "ratify:"
_HOW = {"repeated": "heard before", "cancelled": "answered"}


class CardLine(NamedTuple):
    """A card that fits the motion.

    Attributes:
        price: What citing it costs, in words.
        cited: Seats that have cited it, as a sentence; empty for none.
    """

    key: str
    title: str
    text: str
    price: str
    speaks: str
    cited: str


class Citing(NamedTuple):
    """What the sheet shows: the cards, and who can cite, with what is left."""

    motion: str
    cards: tuple[CardLine, ...]
    seats: tuple[tuple[str, str], ...]


def citing(session: Session, motion: Motion) -> Citing:
    """The cards that fit a motion, and the seats at the table."""
    state = session.seat_state(CONTROL)
    return Citing(
        motion=f"Motion {motion.number}: {motion.title}",
        cards=tuple(_cards(session, motion)),
        seats=tuple(
            (str(seat), f"{state.seats[seat].name}, {state.points.get(seat, 0)} left")
            for seat in state.roster
            if state.seats[seat].mode != "absent"
        ),
    )


def _cards(session: Session, motion: Motion) -> Iterator[CardLine]:
    state = session.seat_state(CONTROL)
    for card in citable(session, motion.id):
        cited = [one for _, one in sorted(state.citations.items()) if one.precedent == card.id]
        speaks = [f"For {card.supports}." if card.supports else ""]
        speaks.append(f"Against {card.against}." if card.against else "")
        names = ", ".join(session.name(one.seat) for one in cited)
        yield CardLine(
            card.id,
            card.title,
            card.text,
            "free" if not card.price else f"{card.price} influence",
            " ".join(one for one in speaks if one),
            f"Cited by {names}" if names else "",
        )


def cite(session: Session, motion: MotionId, seat: str, card: str, words: str) -> Answer:
    """Put a card on the table for a seat."""
    command = CitePrecedent(motion=motion, seat=SeatId(seat), precedent=card, words=words)
    return ask(session, command)


def ratify(session: Session, act: str, reason: str) -> Answer:
    """Say that a reform is ratified."""
    return ask(session, RatifyReform(reform=act.removeprefix(RATIFY), reason=reason))


def more_acts(session: Session, motion: Motion) -> tuple[MotionAct, ...]:
    """Citing while the motion is on the table; saying ratified once it is adopted."""
    if motion.state in ON_THE_TABLE:
        return (CITE,) if citable(session, motion.id) else ()
    if motion.outcome != "adopted":
        return ()
    return tuple(_ratify(one) for one in _waiting(session))


def _waiting(session: Session) -> Iterator[Reform]:
    state = session.seat_state(CONTROL)
    for reform in session.setting.pack.reforms:
        met = reform.when.ask(StateSituation(session.state)) is Truth.YES
        if met and reform.id not in state.ratified:
            yield reform


def _ratify(reform: Reform) -> MotionAct:
    prompt = f"{reform.words} Why do you say so? Only you read it.".strip()
    words = f"Say ratified: {reform.title}…"
    return MotionAct(f"{RATIFY}{reform.id}", words, "reason", prompt, "Put in force")


def more_notes(session: Session, motion: Motion) -> Iterator[str]:
    """What was cited on the motion, and which force it would send."""
    state = session.seat_state(CONTROL)
    for _, one in sorted(state.citations.items()):
        if one.motion == motion.id:
            how = f" ({_HOW[one.stands]})" if one.stands in _HOW else ""
            yield f"{session.name(one.seat)} cites {one.title}{how}."
    if motion.state != "ruled":
        for sent in sent_by(session, motion.template):
            yield _sends(sent)


def _sends(sent: Dispatch) -> str:
    to = f" to {sent.place}" if sent.place else ""
    if sent.shut:
        return f"Sends {sent.title}{to}, which would wait: no way is open ({'; '.join(sent.shut)})."
    when = f", there when turn {sent.arrives} opens" if sent.arrives else " at once"
    way = sent.via or sent.transit
    return f"Sends {sent.title}{to}{when}{f' ({way})' if way else ''}."
