"""Who may see an event: decided by the event itself, and nobody by default."""

from __future__ import annotations

from typing import NamedTuple

from wargame.game.ids import CONTROL, PUBLIC, SeatId


class Audience(NamedTuple):
    """The readers of one event.

    Attributes:
        everyone: All seats, the projector and control.
        seats: The seats named; `control` stands among them where control may read along.
    """

    everyone: bool
    seats: frozenset[SeatId]

    def includes(self, seat: SeatId) -> bool:
        """Whether that seat may see the event; `public` sees only what everyone sees."""
        return self.everyone or (seat in self.seats and seat != PUBLIC)


EVERYONE = Audience(everyone=True, seats=frozenset())
CONTROL_ONLY = Audience(everyone=False, seats=frozenset({CONTROL}))


def seats_and_control(*seats: SeatId) -> Audience:
    """Name seats as readers; control reads along. `public` among them means everyone."""
    if PUBLIC in seats:
        return EVERYONE
    return Audience(everyone=False, seats=frozenset({*seats, CONTROL}))


def readers_and_control(readers: tuple[SeatId, ...]) -> Audience:
    """The readers that an event carries; control alone when it carries none."""
    return seats_and_control(*readers) if readers else CONTROL_ONLY


def seat_alone(seat: SeatId) -> Audience:
    """Name one seat as the only reader: not even control may see a sealed move."""
    return Audience(everyone=False, seats=frozenset({seat}))
