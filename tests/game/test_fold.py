from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.game.strategies import logs
from wargame.game.event import Event, Stamp
from wargame.game.fold import START, effective, fold, step

Log = list[tuple[Stamp, Event]]


@given(logs())
def test_any_stored_event_can_be_folded(log: Log) -> None:
    state = fold(effective(log))

    assert state.seq == log[-1][0].seq


@given(logs(take_backs=False), st.integers(0, 25))
def test_folding_in_two_steps_is_folding_at_once(log: Log, cut: int) -> None:
    assert fold(log[cut:], fold(log[:cut])) == fold(log)


@given(logs(take_backs=False))
def test_folding_one_by_one_is_folding_at_once(log: Log) -> None:
    state = START
    for stamp, event in log:
        state = step(state, stamp, event)

    assert state == fold(log)


@given(logs())
def test_a_take_back_drops_exactly_the_branch_after_the_entry_it_names(log: Log) -> None:
    kept = [stamp.seq for stamp, _ in effective(log)]
    for stamp, event in log:
        if event.kind == "taken_back" and stamp.seq in kept:
            assert not [seq for seq in kept if event.to < seq < stamp.seq]  # type: ignore[attr-defined]
    assert kept == sorted(kept)
    assert log[-1][0].seq in kept


@given(logs())
def test_effective_events_stay_effective(log: Log) -> None:
    once = effective(log)

    assert [s.seq for s, _ in effective(once)] == [s.seq for s, _ in once]
