"""What is done beside an exercise: later, by somebody else, and never lost."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from tests.play.tables import karabakh
from wargame.play.aside import Aside
from wargame.storage.backup import backups_of
from wargame.storage.sqlite import create

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

UUID = "b7c1d0a2-0000-4000-8000-000000000001"


def test_it_is_done_at_once_unless_somebody_else_does_it() -> None:
    aside, done = Aside(), list[str]()

    aside.put(lambda: done.append("first"))

    assert done == ["first"]
    aside.finish()
    assert done == ["first"]


def test_what_nobody_has_come_to_is_done_at_the_end_and_only_once() -> None:
    aside, done = Aside(), list[str]()
    later: list[Callable[[], None]] = []
    aside.run = later.append
    aside.put(lambda: done.append("first"))
    aside.put(lambda: done.append("second"))

    later.pop()()
    aside.finish()
    later.pop()()

    assert done == ["second", "first"]


def test_the_end_waits_for_what_is_under_way() -> None:
    aside, done = Aside(), list[str]()
    begun, goes_on = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        goes_on.wait()
        done.append("done")

    aside.run = lambda work: threading.Thread(target=work).start()
    aside.put(work)
    begun.wait()
    threading.Thread(target=goes_on.set).start()
    aside.finish()

    assert done == ["done"]


def test_an_exercise_that_is_closed_has_the_backup_of_its_last_turn(tmp_path: Path) -> None:
    path = tmp_path / "x.wargame"
    table = karabakh(create(path, UUID)).start()
    table.session.aside.run = lambda _: None  # nobody comes to it
    table.open_turn().end_turn()
    assert backups_of(path) == []

    table.session.close()

    assert [one.name for one in backups_of(path)] == ["0001-turn-1.wargame"]
