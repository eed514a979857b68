"""Who is in the room, who is on the roll, and what presence means for a ballot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.play.membership import electors, votes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.game.ids import SeatId
    from wargame.game.state import State
    from wargame.rules.charter import Charter
    from wargame.scenario.pack import Pack

PRESENCES: Final = ("present", "observer", "excused", "absent")

GIVEN: Final[Mapping[str, str]] = {
    "observer": "present-not-voting",
    "excused": "absent",
    "absent": "absent",
}
"""Ballots that presence gives without a click."""


def presence_of(state: State, seat: SeatId) -> str:
    """What a seat is: as the roll call found it, else absent or present as it was set up."""
    marked = state.council.presence.get(seat)
    if marked is not None:
        return marked.word
    who = state.seats.get(seat)
    return "absent" if who is not None and who.mode == "absent" else "present"


def roll_of(state: State, pack: Pack, charter: Charter) -> tuple[SeatId, ...]:
    """The members that have a vote, in the pack's order: who is called when the roll is."""
    called = electors(state, pack, charter).calls
    return tuple(
        seat.id
        for seat in pack.seats
        if seat.id in called and seat.id in state.seats and votes(state, seat.id)
    )
