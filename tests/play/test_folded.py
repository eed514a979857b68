"""A log that grows and is taken back, followed from mark to mark, is as if it were folded whole."""

from __future__ import annotations

import random
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.play.random_play import RandomPlay
from wargame.game.errors import Refused
from wargame.game.fold import effective, fold
from wargame.game.ids import CONTROL, PUBLIC, SeatId
from wargame.game.visibility import state_of
from wargame.play import folded
from wargame.play.commands import MakeNote, TakeBack
from wargame.play.folded import Folded
from wargame.play.timeline import Timeline

if TYPE_CHECKING:
    from wargame.game.event import Event
    from wargame.play.session import Session


@pytest.fixture(autouse=True)
def near_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folded, "APART", 20)


def played_to_and_fro(seed: int) -> Session:
    """An exercise in which things are taken back, near and far, and played on from there."""
    chance = random.Random(seed)  # noqa: S311 - the same play in every run
    play = RandomPlay(seed=seed)
    for _ in range(12):
        play.play(15)
        session = play.table.session
        to = session.head.seq - chance.choice((1, 3, 25, 60))
        try:
            session.submit(TakeBack(to=max(to, 1), reason="Otherwise"))
        except Refused:
            session.submit(MakeNote(text="Not that far"))
    return play.table.session


def _sees(seat: SeatId, event: Event) -> bool:
    return event.audience().includes(seat)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whatever_is_taken_back_the_states_are_those_of_the_whole_log(seed: int) -> None:
    session = played_to_and_fro(seed)
    log = session.events()
    assert sum(event.kind == "taken_back" for _, event in log) > 3

    for seat in (CONTROL, PUBLIC, SeatId("ARM")):
        grown = Folded(partial(_sees, seat))
        for upto in range(1, len(log) + 1, 7):
            assert grown.after(log[:upto]) == state_of(seat, log[:upto])
        assert session.seat_state(seat) == state_of(seat, log)
    assert session.state == fold(effective(log))


def test_what_was_taken_back_is_marked_in_the_log() -> None:
    session = played_to_and_fro(4)
    kept = {stamp.seq for stamp, _ in effective(session.events())}

    assert all(line.abandoned == (line.seq not in kept) for line in session.log())
    assert any(line.abandoned for line in session.log())


def test_going_back_a_little_looks_at_little() -> None:
    session = RandomPlay(seed=5).play(150).table.session
    looked: list[Event] = []

    def counts(event: Event) -> bool:
        looked.append(event)
        return True

    grown = Folded(counts)
    grown.after(session.events())
    session.submit(TakeBack(to=session.head.seq - 3, reason="Wrong"))
    looked.clear()

    assert grown.after(session.events()) == session.state
    assert 0 < len(looked) <= 2 * folded.APART


@pytest.mark.parametrize("seed", [1, 2])
def test_the_timeline_of_a_log_taken_back_stands_at_every_entry_as_it_stood(seed: int) -> None:
    log = played_to_and_fro(seed).events()
    timeline = Timeline(log)

    for seq in range(1, len(log) + 1, 5):
        assert timeline.state_at(seq) == fold(effective(log[:seq]))
