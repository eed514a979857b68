"""Who chooses what the room sees; no window."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from wargame.ui.projector.director import CURTAIN, OVERVIEW, Director, Moment, followed
from wargame.ui.projector.slides import Slide

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PLAYING = Moment(
    started=True, ended=False, in_turn=True, in_council=False, last_phase=False,
    roll="", docket="", inject=0, message=0,
)  # fmt: skip


def later(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def test_the_room_follows_the_table_through_its_phases() -> None:
    assert followed(PLAYING._replace(started=False)) == Slide("holding")
    assert followed(PLAYING) == OVERVIEW
    council = PLAYING._replace(in_council=True)
    assert followed(council) == OVERVIEW
    assert followed(council._replace(docket="m-1")) == Slide("motion", "m-1")
    assert followed(council._replace(docket="m-2", roll="m-1")) == Slide("roll", "m-1")
    assert followed(PLAYING._replace(last_phase=True)) == Slide("review")
    assert followed(PLAYING._replace(in_turn=False)) == Slide("holding")
    assert followed(PLAYING._replace(ended=True)) == Slide("holding")


def test_a_delivered_public_inject_shows_for_twenty_seconds() -> None:
    director = Director()
    director.notice(PLAYING, NOW)
    news = PLAYING._replace(inject=41)
    director.notice(news, NOW)
    assert director.slide(news, later(19)) == Slide("inject", "41")
    assert director.slide(news, later(20)) == OVERVIEW


def test_what_was_there_before_is_no_news() -> None:
    director = Director()
    director.notice(PLAYING._replace(inject=41, message=12), NOW)
    assert director.slide(PLAYING._replace(inject=41), NOW) == OVERVIEW


def test_an_inject_that_was_taken_back_is_no_news_and_the_next_is() -> None:
    director = Director()
    director.notice(PLAYING._replace(inject=41), NOW)
    director.notice(PLAYING._replace(inject=20), NOW)
    assert director.slide(PLAYING, NOW) == OVERVIEW
    director.notice(PLAYING._replace(inject=44), NOW)
    assert director.slide(PLAYING, NOW) == Slide("inject", "44")


def test_a_slide_that_was_pushed_stays_and_news_do_not_take_its_place() -> None:
    director = Director()
    director.notice(PLAYING, NOW)
    director.push(Slide("map"))
    director.notice(PLAYING._replace(inject=41), NOW)
    assert director.slide(PLAYING, NOW) == Slide("map")
    director.follow()
    assert director.slide(PLAYING, NOW) == OVERVIEW


def test_the_curtain_hides_all_and_changes_nothing_below() -> None:
    director = Director()
    director.push(Slide("clock"))
    director.push(CURTAIN)
    assert director.slide(PLAYING, NOW) == CURTAIN
    assert director.below(PLAYING, NOW) == Slide("clock")
    director.curtain = False
    assert director.slide(PLAYING, NOW) == Slide("clock")


def test_the_history_has_each_slide_once_the_latest_first() -> None:
    director = Director()
    shown = (Slide("overview"), Slide("map"), Slide("map"), Slide("clock"), Slide("overview"))
    for number, slide in enumerate(shown):
        director.remember(slide, later(number))
    assert [one.slide.mode for one in director.history] == ["overview", "clock", "map"]
