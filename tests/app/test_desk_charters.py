"""The desk's charters: what lies on this machine, whether it reads or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wargame.app.desk import AppDesk
from wargame.game.errors import CharterError
from wargame.support.paths import places, shipped

if TYPE_CHECKING:
    from pathlib import Path

SMALL = """schema = 1
id = "mine"
title = "Mine"
reading = "as-written"
members = ["ARM", "KAZ"]
decisions = { act = { title = "Act", articles = ["a"], rule = "r" } }
articles = { a = { cite = "A", text = "A.", certainty = "high" } }
[[rules.r.stages]]
id = "only"
test = { count = "for", at_least = 1 }
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for charters of one's own."""
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))
    folder = places().packs / "charters"
    folder.mkdir(parents=True)
    return folder


def test_shipped_charters_are_listed_as_written_first(own: Path) -> None:
    titles = dict(AppDesk().charters())
    files = {path.stem for path in (shipped("scenarios") / "charters").glob("*.toml")}

    assert set(titles) == {name for name in files if not name.endswith("-ladder")}
    assert titles["unsc"] == "UN Security Council, members of 2020"
    order = list(titles)
    assert order.index("csto-as-written") < order.index("csto-as-practised")
    assert order.index("csto-as-practised") < order.index("csto-opt-in")


def test_a_charter_of_ones_own_is_listed_and_read(own: Path) -> None:
    (own / "mine.toml").write_text(SMALL, "utf-8")
    desk = AppDesk()

    assert ("mine", "Mine") in desk.charters()
    assert desk.charter("mine").members == ("ARM", "KAZ")


@pytest.mark.parametrize("text", ['title = "Mine"', "no table = [", "title = 3"])
def test_one_that_does_not_read_is_listed_and_says_why(own: Path, text: str) -> None:
    (own / "mine.toml").write_text(text, "utf-8")
    desk = AppDesk()

    assert "mine" in dict(desk.charters())
    with pytest.raises(CharterError, match=r"mine\.toml:\d+"):
        desk.charter("mine")


def test_a_file_changed_while_the_program_runs_is_read_anew(own: Path) -> None:
    desk = AppDesk()
    (own / "mine.toml").write_text(SMALL, "utf-8")
    before = desk.charter("mine").content_hash
    (own / "mine.toml").write_text(SMALL.replace('"KAZ"', '"KAZ", "RUS"'), "utf-8")

    assert desk.charter("mine").content_hash != before
