"""`wargame demo` and `wargame report`."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Said

pytestmark = pytest.mark.slow


@pytest.fixture
def demo(wargame: Callable[..., Said], tmp_path: Path) -> Said:
    return wargame("demo", "--out", tmp_path, "--json")


def test_demo_plays_history_and_reports(demo: Said, wargame: Callable[..., Said]) -> None:
    played = demo.json

    assert demo.status == 0
    assert played["history"] == {"matched": 98, "of": 98, "differences": []}
    assert played["turns"] == 7
    assert {"turn", "id", "outcome"} == set(played["decisions"][0])
    assert Path(played["report"]).read_bytes().startswith(b"%PDF-")
    checked = wargame("verify", played["exercise"], "--json").json
    assert (checked["events"], checked["head"]) == (played["events"], played["head"])


def test_unknown_pack_is_wrong_use(wargame: Callable[..., Said], tmp_path: Path) -> None:
    said = wargame("demo", "--pack", "karabakh-2021", "--out", tmp_path / "out")

    assert said.status == 2
    assert "Did you mean 'karabakh-2020'?" in said.err
    assert not (tmp_path / "out").exists()


def test_same_log_and_options_give_the_same_bytes(
    wargame: Callable[..., Said], played: Path, tmp_path: Path
) -> None:
    first = wargame("report", played, "-o", tmp_path / "a.pdf", "--json").json
    wargame("report", played, "-o", tmp_path / "b.pdf")

    content = (tmp_path / "a.pdf").read_bytes()
    assert content == (tmp_path / "b.pdf").read_bytes()
    assert first["sha256"] == hashlib.sha256(content).hexdigest()
    assert first["pages"] > 1


def test_report_takes_the_options_that_the_window_has(
    wargame: Callable[..., Said], played: Path, tmp_path: Path
) -> None:
    target = tmp_path / "short.pdf"
    wargame(
        "report", played, "-o", target, "--preset", "executive", "--paper", "letter",
        "--handling", "For the course only", "--people", "pseudonyms", "--without", "charts",
    )  # fmt: skip

    page = PdfReader(target).pages[0]
    assert tuple(round(float(side)) for side in page.mediabox[2:]) == (612, 792)
    assert "For the course only" in page.extract_text()
    assert "Where the indicators went" not in page.extract_text()


def test_report_refuses_a_way_of_naming_people_that_it_does_not_know(
    wargame: Callable[..., Said], played: Path
) -> None:
    said = wargame("report", played, "--people", "aliases")

    assert said.status == 2
    assert "pseudonyms" in said.err


def test_report_of_a_seat_differs_from_the_full_one(
    wargame: Callable[..., Said], played: Path, tmp_path: Path
) -> None:
    full = wargame("report", played, "-o", tmp_path / "full.pdf", "--json").json
    seat = wargame("report", played, "--seat", "arm", "-o", tmp_path / "arm.pdf", "--json").json

    assert seat["sha256"] != full["sha256"]
