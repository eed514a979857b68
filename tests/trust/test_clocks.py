"""The computer's clock goes back, jumps ahead, or changes to summer time in mid-exercise."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.ledger import tried
from tests.play.tables import karabakh
from wargame.game.entry import utc_moment
from wargame.game.ids import PUBLIC, SeatId
from wargame.play.commands import MakeNote
from wargame.play.review import review_of
from wargame.play.session import Session
from wargame.play.timing import phase_seconds_left, turn_minutes
from wargame.play.verification import verify
from wargame.storage.memory import MemoryStore
from wargame.support.system import CountedIds, SeededDice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PACK = "learn-the-table"


class WallClock:
    """A clock that somebody sets by hand."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def move(self, **step: float) -> None:
        self.moment += timedelta(**step)


@pytest.mark.parametrize(
    "jump",
    [{"seconds": -1}, {"minutes": -90}, {"days": -400}, {"hours": 1}, {"days": 30}],
    ids=lambda jump: " ".join(f"{value:+g} {unit}" for unit, value in jump.items()),
)
def test_a_clock_that_jumps_changes_no_order_and_refuses_nothing(jump: dict[str, float]) -> None:
    store = MemoryStore()
    karabakh(store, PACK).start().open_turn()
    clock = WallClock()
    session = Session.open(store, clock, SeededDice(), CountedIds())
    clock.moment = utc_moment(list(store.entries())[-1].at) + timedelta(minutes=3)
    session.submit(MakeNote(text="before"))
    before = turn_minutes(session.state, session.now())
    clock.move(**jump)
    for number in range(20):
        session.submit(MakeNote(text=f"after {number}"))
        clock.move(seconds=1)

    assert turn_minutes(session.state, session.now()) >= before
    phase_seconds_left(session.state, session.now())
    times = [entry.at for entry in store.entries()]
    assert times == sorted(times)
    assert len(set(times[-21:])) == 21, "no two commands bear the same time"
    assert verify(store).problems == ()
    for reader in (SeatId("ALD"), PUBLIC):
        review_of(session, reader)
    again = Session.open(store, clock, SeededDice(), CountedIds())
    assert again.state == session.state
    tried("the clock jumps back or ahead", 1, "nothing: entries keep their order")


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Puts this process into a time zone."""

    def enter(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield enter
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("moment", ["2026-03-29T00:30:00+00:00", "2026-10-25T00:30:00+00:00"])
def test_the_night_of_summer_time_has_as_many_minutes_as_any(
    moment: str, zone: Callable[[str], None]
) -> None:
    """The hour that is skipped or comes twice, in a zone that has it and in one that has not."""
    told = []
    for name in ("Europe/Paris", "Asia/Yerevan"):
        zone(name)
        table = karabakh(pack=PACK)
        table.clock.to(datetime.fromisoformat(moment))
        table.start().open_turn()
        minutes = []
        for _ in range(8):
            table.wait(15)
            table.session.submit(MakeNote(text="on time"))
            minutes.append(turn_minutes(table.state, table.session.now()))
        at = [entry.at for entry in table.session.store.entries()]
        told.append((at, repr(review_of(table.session))))
        assert minutes == [15.0 * number for number in range(1, 9)]
    assert told[0] == told[1], "the same exercise, wherever it is played"
    tried("summer time begins or ends", len(told), "nothing: entries are in UTC")
