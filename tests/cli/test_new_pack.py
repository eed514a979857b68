"""`wargame new-pack`: whole and in order from the first minute, for any charter."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from wargame.scenario.charters import examine_charter
from wargame.support.paths import shipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Said

CHARTERS = {
    file.stem: file.read_bytes()
    for file in shipped("scenarios").glob("charters/*.toml")
    if not file.stem.endswith("-ladder")
}


@pytest.mark.parametrize("charter", sorted(CHARTERS))
def test_an_empty_pack_is_in_order_under_any_charter(
    wargame: Callable[..., Said], tmp_path: Path, charter: str
) -> None:
    made = wargame("new-pack", tmp_path / "river-war", "--charter", charter, "--json")

    assert (made.status, made.json["prefix"]) == (0, "riv")
    assert wargame("check", tmp_path / "river-war", "--json").json["findings"] == []
    seats = tomllib.loads((tmp_path / "river-war" / "seats.toml").read_text(encoding="utf-8"))
    members = examine_charter(charter, CHARTERS).charter
    assert members is not None
    assert tuple(one["id"] for one in seats["seats"]) == members.members


def test_a_title_may_hold_what_it_likes(wargame: Callable[..., Said], tmp_path: Path) -> None:
    title = 'The "Heron" \\ $id'

    wargame("new-pack", tmp_path / "x", "--title", title)

    made = tomllib.loads((tmp_path / "x" / "pack.toml").read_text(encoding="utf-8"))
    assert (made["title"], made["id"]) == (title, "x")
    assert wargame("check", tmp_path / "x").status == 0


def test_nothing_that_is_there_is_written_over(
    wargame: Callable[..., Said], tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "pack.toml").write_text("kept", encoding="utf-8")

    said = wargame("new-pack", tmp_path / "mine")

    assert said.status == 2
    assert "is there already. Choose a name that is free." in said.err
    assert (tmp_path / "mine" / "pack.toml").read_text(encoding="utf-8") == "kept"


def test_an_unknown_charter_is_told_before_anything_is_made(
    wargame: Callable[..., Said], tmp_path: Path
) -> None:
    said = wargame("new-pack", tmp_path / "mine", "--charter", "csto-as-writen")

    assert said.status == 2
    assert "did you mean 'csto-as-written'?" in said.err.lower()
    assert not (tmp_path / "mine").exists()
