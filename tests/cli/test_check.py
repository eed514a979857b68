"""`wargame check`."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from wargame.support.paths import shipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Said

SHIPPED = sorted(
    [file.parent.name for file in shipped("scenarios").glob("*/pack.toml")]
    + [file.stem for file in shipped("scenarios").glob("charters/*.toml")]
)


def test_all_that_is_shipped_is_clean(wargame: Callable[..., Said]) -> None:
    """No fault in what is written, history comes out, and nothing is out of reach."""
    said = wargame("check", "--all", "--json")

    assert (said.status, said.json["ok"]) == (0, True)
    assert sorted(said.json["checked"]) == SHIPPED
    assert said.json["findings"] == []


@pytest.mark.parametrize("words", [(), ("--all", "karabakh-2020")])
def test_one_word_or_all_and_not_both(wargame: Callable[..., Said], words: tuple[str, ...]) -> None:
    said = wargame("check", *words)

    assert said.status == 2
    assert "say --all" in said.err


def test_a_witness_is_named_for_everything_that_can_be_reached(
    wargame: Callable[..., Said],
) -> None:
    said = wargame("check", "learn-the-table", "--witness", "--json")
    told = wargame("check", "learn-the-table", "--witness")

    reached = {(one["kind"], one["id"]): one for one in said.json["reached"]}
    assert ("inject", "lea-t2-i2") in reached
    assert ("motion", "lea-m-3") in reached
    assert {one["turn"] for one in reached.values()} == {"lea-t1", "lea-t2"}
    assert "reached inject lea-t1-i1: play 1, lea-t1\n" in told.out


def test_witnesses_are_of_one_pack(wargame: Callable[..., Said]) -> None:
    said = wargame("check", "--all", "--witness")

    assert (said.status, "Name one pack" in said.err) == (2, True)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return shutil.copytree(shipped("scenarios") / "karabakh-2020", tmp_path / "mine")


def test_error_in_a_pack_names_file_line_key_and_remedy(
    wargame: Callable[..., Said], copy: Path
) -> None:
    text = (copy / "pack.toml").read_text(encoding="utf-8")
    (copy / "pack.toml").write_text("colour = 1\n" + text, encoding="utf-8")

    said = wargame("check", copy, "--json")

    assert (said.status, said.json["ok"]) == (1, False)
    found = said.json["findings"][0]
    assert found["severity"] == "error"
    assert found["where"] == "mine/pack.toml:1"
    assert found["key"] == "colour"
    assert found["remedy"]


def test_findings_for_a_person_end_with_their_number(
    wargame: Callable[..., Said], copy: Path
) -> None:
    (copy / "pack.toml").write_text("title = \n", encoding="utf-8")

    said = wargame("check", copy)

    assert said.status == 1
    assert "error   mine/pack.toml:1" in said.out
    assert "1 error, " in said.out.splitlines()[-1]


def test_error_in_a_charter_file_is_found(wargame: Callable[..., Said], tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('schema = 1\nid = "mine"\nextends = "nobody"\n', encoding="utf-8")

    said = wargame("check", file, "--json")

    assert said.status == 1
    assert said.json["findings"][0]["where"].endswith("mine.toml:3")


def test_word_that_is_neither_names_the_nearest(wargame: Callable[..., Said]) -> None:
    said = wargame("check", "csto-as-writen")

    assert (said.status, said.out) == (2, "")
    assert "Did you mean 'csto-as-written'?" in said.err
