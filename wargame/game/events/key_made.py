"""A pass-phrase got a pair of keys, with which sealed moves are encrypted until Reveal."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, seats_and_control
from wargame.game.event import Event, Stamp
from wargame.game.ids import SeatId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class KeyMade(Event):
    """The public half of a key in the open, the private half encrypted by a pass-phrase.

    A key is no part of play: it stays in use when the entry is taken back, so that a phrase that
    was told to somebody goes on to open what was sealed under it. `play/locks.py` looks it up in
    the log.

    Attributes:
        seat: Whose phrase it is; `control` for the facilitator.
        key: Name of the key: the seat, and a number counted up.
        public: The public half, in base64.
        salt: Salt of the scrypt by which the phrase becomes a key, in hexadecimal.
        wrapped: The private half, encrypted by that key, in base64.
    """

    kind: ClassVar[str] = "key_made"
    seat: SeatId
    key: str
    public: str
    salt: str
    wrapped: str

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state

    @override
    def audience(self) -> Audience:
        return seats_and_control()

    @override
    def says(self, name: Callable[[str], str]) -> str:
        return f"{name(self.seat)} got the key {self.key}, which a pass-phrase opens."
