"""What a pass-phrase opens in an exercise that encrypts sealed moves, and a seat's next key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.play.locks import CannotOpen, keys_in, make_key, unlocked
from wargame.play.sealing import closed_moves, content_of

if TYPE_CHECKING:
    from wargame.game.events.key_made import KeyMade
    from wargame.game.ids import SeatId
    from wargame.play.sealing import Content
    from wargame.play.session import Session


def keys_of(session: Session, seat: SeatId, phrase: str) -> dict[str, bytes]:
    """The private keys of a seat that a phrase opens, older ones as well."""
    return unlocked(keys_in(session.events()).get(seat, ()), phrase)


def try_phrase(session: Session, owner: SeatId, phrase: str) -> dict[SeatId, Content]:
    """The waiting moves that a phrase of a seat, or of the facilitator, opens."""
    keys = keys_of(session, owner, phrase)
    found = {}
    for move in closed_moves(session.state):
        if owner not in {move.seat, CONTROL} or not keys:
            continue
        try:
            found[move.seat] = content_of(move, keys)
        except CannotOpen:
            continue
    return found


def next_key(session: Session, seat: SeatId, phrase: str) -> KeyMade:
    """A new key for a new phrase of a seat, to be recorded by `GiveKey` or with StartEx."""
    return make_key(session.setting.ids, seat, next_name(session, seat), phrase)


def next_name(session: Session, seat: SeatId) -> str:
    """The name of a seat's next key."""
    return f"{seat}-{len(keys_in(session.events()).get(seat, ())) + 1}"
