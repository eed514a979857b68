"""Reveal on the wall: what each seat did, as its move is opened. No Qt here.

Only what the public view holds is told: deals and messages stay with those whom they concern, and
a move that holds nothing else says that nothing of it was in the open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.play.commands.reveal_moves import REVEAL
from wargame.ui.projector.fitting import fit
from wargame.ui.projector.reviews import conduct_of
from wargame.ui.projector.slides import MoveCard, MovesSlide

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.game.records import Deed, Move
    from wargame.ui.projector.room import Room

_LONG, _MOST = 110, 3


def moves_slide(room: Room) -> MovesSlide:
    """Every seat that has a vote, and each other one that sealed a move."""
    turn = room.view.turn
    cards = tuple(
        _card(room, seat)
        for seat in room.state.roster
        if room.state.seats[seat].vote or _sealed(room, seat) is not None
    )
    opened = sum(1 for one in cards if one.is_open)
    sealed = opened + sum(1 for one in cards if one.glyph == "waiting")
    return MovesSlide(
        title=f"Moves of turn {turn.number}",
        count=f"{opened} of {sealed} opened" if opened < sealed else "",
        cards=cards,
    )


def _sealed(room: Room, seat: SeatId) -> Move | None:
    """The move that a seat sealed in this turn."""
    move = room.state.moves.get(seat)
    return move if move is not None and move.turn == room.view.turn.id else None


def _closed(room: Room) -> bool:
    """Whether no move can be sealed any more in this turn."""
    phases = [str(one.id) for one in room.session.setting.pack.phases]
    reveal = phases.index(REVEAL) + 1 if REVEAL in phases else len(phases)
    return room.view.phase.number >= reveal


def _card(room: Room, seat: SeatId) -> MoveCard:
    code, name = room.monogram(seat), room.name(seat)
    move = _sealed(room, seat)
    if move is None:
        absent = next((word for who, word in room.view.statuses if who == seat), "") == "absent"
        if not absent and not _closed(room):
            return MoveCard(code, name, ("Not sealed yet",), "waiting", False)
        return MoveCard(code, name, ("Absent" if absent else "Passed",), "not-brought", False)
    if not move.revealed_seq:
        return MoveCard(code, name, ("Still sealed",), "waiting", False)
    if move.unopened:
        return MoveCard(code, name, ("Could not be opened",), "contested", True)
    deeds = [one for one in room.view.deeds if one.seat == seat and one.turn == room.view.turn.id]
    if not deeds:
        return MoveCard(code, name, ("Nothing in the open",), "not-brought", True)
    lines = tuple(_line(one) for one in deeds[:_MOST])
    more = len(deeds) - len(lines)
    worst = next((conduct_of(one)[0] for one in deeds if conduct_of(one)[2]), "passed")
    return MoveCard(code, name, (*lines, f"and {more} more") if more else lines, worst, True)


def _line(deed: Deed) -> str:
    law = conduct_of(deed)[2]
    title = fit(deed.title, _LONG).text
    return f"{title} ({law})" if law else title
