"""The program's own log."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from wargame.support.logs import start_logging, stop_logging

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _quiet_again() -> Iterator[None]:
    yield
    stop_logging()
    logging.getLogger("wargame").propagate = True
    logging.getLogger("wargame").setLevel(logging.NOTSET)


def test_steps_stay_out_of_the_log_unless_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WARGAME_DEBUG", raising=False)
    file = start_logging(tmp_path)
    logging.getLogger("wargame.play").debug("a ballot was cast")
    logging.getLogger("wargame.play").info("exercise opened")

    assert file is not None
    text = file.read_text(encoding="utf-8")
    assert "exercise opened" in text
    assert "ballot" not in text


def test_steps_are_logged_when_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WARGAME_DEBUG", "1")
    file = start_logging(tmp_path)
    logging.getLogger("wargame.play").debug("step")

    assert file is not None
    assert "step" in file.read_text(encoding="utf-8")


def test_starting_twice_writes_each_line_once(tmp_path: Path) -> None:
    start_logging(tmp_path)
    file = start_logging(tmp_path)
    logging.getLogger("wargame").warning("odd")

    assert file is not None
    assert file.read_text(encoding="utf-8").count("odd") == 1


def test_without_a_place_to_write_warnings_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()

    assert start_logging(tmp_path / "file") is None
    logging.getLogger("wargame").warning("odd")
    assert "odd" in capsys.readouterr().err


def test_a_logger_that_a_library_switched_off_is_on_again(tmp_path: Path) -> None:
    logging.getLogger("wargame").disabled = True

    file = start_logging(tmp_path)
    logging.getLogger("wargame").warning("odd")

    assert file is not None
    assert "odd" in file.read_text(encoding="utf-8")
