from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.game.strategies import SEATS, events_of, logs
from wargame.game.event import Event, Stamp
from wargame.game.events import EVENTS
from wargame.game.events.move_deposited import Item, MoveDeposited
from wargame.game.events.move_sealed import MoveSealed
from wargame.game.ids import CONTROL, PUBLIC, SeatId
from wargame.game.visibility import seen_by, state_of, view

Log = list[tuple[Stamp, Event]]
ARM, RUS = SeatId("ARM"), SeatId("RUS")


@given(logs(), logs(), st.sampled_from(SEATS))
def test_hidden_events_change_nothing_that_a_seat_sees(log: Log, other: Log, seat: SeatId) -> None:
    hidden = [one for one in other if not one[1].audience().includes(seat)]
    mixed = sorted([*log, *hidden], key=lambda one: one[0].seq)

    assert seen_by(seat, mixed) == seen_by(seat, log)
    assert view(state_of(seat, mixed), seat) == view(state_of(seat, log), seat)


@pytest.mark.parametrize("model", EVENTS, ids=lambda model: model.kind)
@given(data=st.data())
def test_nobody_is_a_reader_by_accident(model: type[Event], data: st.DataObject) -> None:
    event = data.draw(events_of(model))
    audience = event.audience()

    assert audience.everyone or audience.seats
    assert audience.includes(PUBLIC) == audience.everyone


def test_not_even_control_reads_a_sealed_move() -> None:
    secret = Item(instrument="deal", title="a secret corridor", text="")
    stamp = Stamp(1, "2020-01-01T00:00:00.000000Z", "", "t1", "orders", ARM)
    log: Log = [
        (stamp, MoveSealed(seat=ARM, digest="A" * 52)),
        (stamp._replace(seq=2), MoveDeposited(seat=ARM, items=(secret,), nonce="0" * 32)),
    ]

    for seat in (CONTROL, PUBLIC, RUS):
        assert "corridor" not in repr(view(state_of(seat, log), seat))
    assert "corridor" in repr(view(state_of(ARM, log), ARM))
