"""Work off the window's thread: shown after a moment, called off, put away, one at a time."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from tests.journeys.stage import KARABAKH, StageDesk, desk, window
from tests.ui.conftest import theme
from tests.ui.pictures import settle
from tests.ui.reading import button, shown_text
from wargame.game.errors import SettingsError
from wargame.ui.jobs import CalledOff, Job, end_jobs, wait_for_jobs
from wargame.ui.parts.overlay import Overlay
from wargame.ui.working import Working, WorkSheet, working_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wargame.ui.jobs import Progress
    from wargame.ui.window import Window

__all__ = ["desk", "theme", "window"]


class Held:
    """Work that goes on until it is told to end; it tells how far it is each time it is asked."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.begun = threading.Event()
        self.ended = ""
        self.put_away: list[object] = []
        self.came: list[object] = []

    def __call__(self, progress: Progress) -> str:
        self.begun.set()
        try:
            progress(1, 4, "the first of four")
            self.go.wait()
            progress(2, 4)
        except CalledOff:
            self.ended = "called off"
            raise
        self.ended = "whole"
        return "result"

    def deaf(self, _progress: Progress) -> str:
        """The same, but it tells nothing."""
        self.begun.set()
        self.go.wait()
        self.ended = "whole"
        return "result"


@pytest.fixture
def held() -> Iterator[Held]:
    work = Held()
    yield work
    work.go.set()
    wait_for_jobs()


def shown(window: Window, qtbot: QtBot) -> WorkSheet:
    """The sheet, once it is there."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in sheets(window)))
    return sheets(window)[0]


def sheets(window: Window) -> list[WorkSheet]:
    return window.frame.findChildren(WorkSheet)


def ended(held: Held) -> None:
    held.go.set()
    wait_for_jobs()
    settle()
    # What nobody wants is put away on another thread, too.
    wait_for_jobs()
    settle()


def test_what_takes_long_is_shown_with_how_far_it_is(
    window: Window, held: Held, qtbot: QtBot
) -> None:
    window.working.do("Counting", held, held.came.append, held.put_away.append)

    assert not sheets(window)
    sheet = shown(window, qtbot)

    assert {"Counting", "1 of 4", "the first of four", "Cancel"} <= set(
        shown_text(sheet).split("\n")
    )
    ended(held)
    assert held.came == ["result"]
    assert not sheet.isVisible()


def test_esc_calls_it_off_and_the_work_stops_where_it_tells_how_far_it_is(
    window: Window, held: Held, qtbot: QtBot
) -> None:
    window.working.do("Counting", held, held.came.append, held.put_away.append)
    sheet = shown(window, qtbot)

    QTest.keyClick(sheet.line.cancel, Qt.Key.Key_Escape)
    settle()

    assert not window.working.is_busy()
    assert not sheet.isVisible()
    ended(held)
    assert (held.ended, held.came, held.put_away) == ("called off", [], [])


def test_a_result_that_comes_after_cancel_is_put_away(
    window: Window, held: Held, qtbot: QtBot
) -> None:
    window.working.do("Counting", held.deaf, held.came.append, held.put_away.append)
    sheet = shown(window, qtbot)

    button(sheet, "Cancel").click()
    ended(held)

    assert (held.came, held.put_away) == ([], ["result"])


def test_what_cannot_be_called_off_offers_no_cancel(
    window: Window, held: Held, qtbot: QtBot
) -> None:
    window.working.do("Counting", held.deaf, held.came.append)
    sheet = shown(window, qtbot)

    assert not sheet.line.cancel.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    ended(held)

    assert held.came == ["result"]


def test_one_thing_at_a_time_and_the_second_is_refused_in_words(window: Window, held: Held) -> None:
    window.working.do("Counting", held.deaf, held.came.append)

    begun = window.working.do("Weighing", held.deaf, held.came.append)

    assert not begun
    assert "Counting is under way. One thing at a time." in shown_text(window.frame)
    ended(held)
    assert held.came == ["result"]


def test_a_failure_that_comes_after_cancel_does_not_end_what_was_begun_since(
    window: Window, held: Held
) -> None:
    told: list[Exception] = []
    fails = threading.Event()

    def fail(_progress: Progress) -> None:
        fails.wait()
        raise SettingsError("It failed.", "")

    window.working.do("Failing", fail, held.came.append, held.put_away.append, told.append)
    fails.set()
    wait_for_jobs()  # its failure waits for the loop
    window.working.cancel()
    window.working.do("Counting", held.deaf, held.came.append)
    settle()

    assert (told, window.working.is_busy()) == ([], True)


def test_a_page_that_is_gone_waits_for_nothing(window: Window, held: Held) -> None:
    page = Overlay(window.frame, "A page")
    window.working.do("Counting", held.deaf, held.came.append, held.put_away.append, owner=page)

    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)

    assert not window.working.is_busy()
    ended(held)
    assert (held.came, held.put_away) == ([], ["result"])


def test_closing_the_exercise_calls_off_what_works_on_it(
    window: Window, held: Held, desk: StageDesk
) -> None:
    window.take_up(desk.new_exercise(KARABAKH))
    page = window.page("setup")
    window.working.do("Counting", held.deaf, held.came.append, held.put_away.append, owner=page)

    window.close_exercise()

    assert not window.working.is_busy()
    ended(held)
    assert (held.came, held.put_away) == ([], ["result"])


def test_closing_the_exercise_leaves_what_does_not_work_on_it(
    window: Window, held: Held, desk: StageDesk
) -> None:
    window.take_up(desk.new_exercise(KARABAKH))
    window.working.do("Counting", held.deaf, held.came.append, held.put_away.append)

    window.close_exercise()
    ended(held)

    assert held.came == ["result"]


def test_at_the_end_of_the_program_what_nobody_waits_for_is_put_away(
    qtbot: QtBot, held: Held
) -> None:
    assert qtbot is not None
    job = Job(held.deaf, unwanted=held.put_away.append)
    job.done.connect(held.came.append)
    job.start()
    held.begun.wait()
    threading.Timer(0, held.go.set).start()

    assert end_jobs()

    # No loop turned in between.
    assert (held.came, held.put_away) == ([], ["result"])


def test_keys_sleep_as_long_as_one_of_two_sheets_is_open(window: Window) -> None:
    under, over = Overlay(window.frame, "Under"), Overlay(window.frame, "Over")
    for sheet in (under, over):
        window.frame.watch(sheet)
        sheet.open()

    over.close_overlay()
    assert window.frame.shortcuts.is_silent()
    under.close_overlay()

    assert not window.frame.shortcuts.is_silent()


def test_a_window_has_one_of_them_whoever_asks(window: Window) -> None:
    page = window.page("home")
    assert page is not None

    assert working_of(page) is window.working
    lone = Overlay(window.frame, "x")
    assert isinstance(working_of(lone), Working)


def test_a_baseline_that_is_called_off_leaves_no_file(
    window: Window, desk: StageDesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    turn = threading.Event()

    def play(pack: str, progress: Progress) -> Path:
        def waits(done: int, of: int) -> None:
            turn.wait()
            progress(done, of)

        return StageDesk.play_baseline(desk, pack, waits)

    monkeypatch.setattr(desk, "play_baseline", play)
    window.opening.play_baseline(KARABAKH)
    window.working.cancel()
    turn.set()
    wait_for_jobs()
    settle()

    assert list((tmp_path / "home").rglob("*.wargame*")) == []
