"""A failure of the program is written down and told, on whatever thread it happens."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from wargame.support.crash import KEPT, Crash, CrashHandler

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


pytestmark = pytest.mark.warns


QUOTED = "amber river stone"
"""What an error's message may quote."""


class Broken(Exception):
    """An error of the program's own."""


@pytest.fixture
def told() -> list[Crash]:
    return []


@pytest.fixture
def handler(tmp_path: Path, told: list[Crash]) -> Iterator[CrashHandler]:
    one = CrashHandler(told.append, tmp_path / "logs")
    one.install()
    yield one
    one.remove()


def fail() -> None:
    raise Broken(QUOTED)


def test_report_holds_the_traceback(handler: CrashHandler, told: list[Crash]) -> None:
    with pytest.raises(Broken) as caught:
        fail()
    sys.excepthook(Broken, caught.value, caught.tb)

    report = told[0].report
    assert report is not None
    assert "Broken" in report.read_text(encoding="utf-8")
    assert QUOTED not in told[0].text, "a message may quote a pass-phrase"
    assert "in fail" in told[0].text
    assert handler.folder == report.parent


@pytest.mark.usefixtures("handler")
def test_failure_of_another_thread_names_it(told: list[Crash]) -> None:
    thread = threading.Thread(target=fail, name="printing")
    thread.start()
    thread.join()

    assert [crash.thread for crash in told] == ["printing"]


def test_failure_is_told_although_it_cannot_be_written(tmp_path: Path, told: list[Crash]) -> None:
    (tmp_path / "file").touch()
    handler = CrashHandler(told.append, tmp_path / "file")

    crash = handler.report(Broken("once"))

    assert told == [crash]
    assert crash.report is None


def test_old_reports_make_way(handler: CrashHandler) -> None:
    for _ in range(KEPT + 5):
        handler.report(Broken("again"))

    assert len(list(handler.folder.glob("crash-*.txt"))) <= KEPT + 1


def test_hooks_are_set_back(tmp_path: Path, told: list[Crash]) -> None:
    before = (sys.excepthook, threading.excepthook)
    handler = CrashHandler(told.append, tmp_path)
    handler.install()
    handler.remove()

    assert (sys.excepthook, threading.excepthook) == before
    assert list(tmp_path.iterdir()) == []


def test_native_crash_is_shown_at_the_next_start(tmp_path: Path, told: list[Crash]) -> None:
    program = (
        "import sys, faulthandler, pathlib\n"
        "from wargame.support.crash import CrashHandler\n"
        "CrashHandler(print, pathlib.Path(sys.argv[1])).install()\n"
        "faulthandler._sigabrt()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, check=False
    )
    assert done.returncode != 0

    handler = CrashHandler(told.append, tmp_path)
    last = handler.install()
    handler.remove()

    assert "Fatal Python error: Aborted" in last


def test_interrupt_is_no_crash(
    handler: CrashHandler, told: list[Crash], capsys: pytest.CaptureFixture[str]
) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert handler.folder.exists()
