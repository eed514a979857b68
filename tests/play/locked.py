"""Exercises in which sealed moves are encrypted, with the phrases that open them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from tests.play.tables import SIX, Table, karabakh
from wargame.game.events.move_deposited import Item
from wargame.game.ids import CONTROL, SeatId
from wargame.play.commands import RevealMoves, StartExercise
from wargame.play.commands.reveal_moves import Opening
from wargame.play.commands.start_exercise import SeatChoice
from wargame.play.locks import make_key
from wargame.play.unsealing import try_phrase
from wargame.support.system import CountedIds

if TYPE_CHECKING:
    from wargame.game.events.key_made import KeyMade
    from wargame.play.ports import EventStore

PHRASES = {seat: f"{seat} keeps five plain words".lower() for seat in (*SIX, CONTROL)}
OWN = Item(instrument="statement", title="A word on Zanzibar", text="Nobody knows of Zanzibar yet.")


@cache
def key_of(seat: SeatId) -> KeyMade:
    """The first key of a seat; making one takes its time, so it is made once."""
    return make_key(CountedIds(int.from_bytes(seat.encode())), seat, f"{seat}-1", PHRASES[seat])


def locked_table(
    sealing: Literal["encrypted", "encrypted-alone"] = "encrypted",
    store: EventStore | None = None,
    absent: tuple[SeatId, ...] = (),
) -> Table:
    """Karabakh with its first turn open; the six are played, the others are absent."""
    table = karabakh(store)
    session = table.session
    modes = {
        seat.id: "person" if seat.id in SIX else "absent" for seat in session.setting.pack.seats
    }
    modes |= dict.fromkeys(absent, "absent")
    played = [seat for seat in PHRASES if seat == CONTROL or modes[seat] == "person"]
    session.submit(
        StartExercise(
            title="Encrypted",
            charter=session.setting.pack.charters[0],
            seats=tuple(SeatChoice(seat=seat, mode=mode) for seat, mode in modes.items()),
            sealing=sealing,
            keys=tuple(key_of(seat) for seat in played),
        )
    )
    return table.open_turn()


def opening_by(table: Table, *owners: SeatId, without: bool = False) -> RevealMoves:
    """What Reveal submits when these gave their phrases."""
    found = {}
    for owner in owners:
        found.update(try_phrase(table.session, owner, PHRASES[owner]))
    opened = tuple(
        Opening(seat=seat, items=one.items, nonce=one.nonce) for seat, one in found.items()
    )
    return RevealMoves(opened=opened, without=without)
