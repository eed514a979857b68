"""A sample of the soak: the set-up and the first acts at the Table, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.stage import desk, window
from tests.soak.hands import Hands
from tests.soak.meter import Meter, Sample, per_hundred
from tests.soak.page import page
from tests.soak.play import Play
from tests.ui.conftest import theme

if TYPE_CHECKING:
    from tests.journeys.stage import StageDesk
    from wargame.ui.window import Window

__all__ = ["desk", "theme", "window"]


def test_the_day_begins_by_keys_alone_and_the_focus_is_never_lost(
    window: Window, desk: StageDesk
) -> None:
    with Meter() as meter:
        play = Play(Hands(window, meter), desk)
        play.set_up()
        play.take("Open turn 1")
        play.take("Deliver inject 1.1")

    hands = play.hands
    assert play.stuck == {}
    assert dict(hands.lost) == {}
    assert hands.session.state.turn.number == 1
    assert [one.state for one in hands.session.state.injects.values()] == ["delivered"]
    assert len(hands.session.state.notes) == 1
    said = page(play, meter, when="today", machine="this one", seconds=60)
    assert f"| {hands.actions:,} |" in said
    assert "the focus was never lost" in said


def test_growth_is_the_slope_after_the_warm_up() -> None:
    samples = [Sample(at, float(at), 0, 0, 0) for at in (0, 900)]
    samples += [Sample(at, 1000 + at / 50, 0, 0, 0) for at in (1000, 1500, 2000)]

    assert round(per_hundred(samples, "rss", 1000), 6) == 2.0
    assert per_hundred(samples[:1], "rss") == 0.0
