"""Shipped files are found in a wheel and in a checkout; a person's folders can be moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wargame.support.paths import ShippedFilesMissing, places, shipped

if TYPE_CHECKING:
    from pathlib import Path


def test_installed_files_win_over_the_checkout(tmp_path: Path) -> None:
    package = tmp_path / "wargame"
    (package / "_data" / "scenarios").mkdir(parents=True)
    (tmp_path / "scenarios").mkdir()

    assert shipped("scenarios", package) == package / "_data" / "scenarios"


def test_checkout_is_used_where_nothing_is_installed(tmp_path: Path) -> None:
    (tmp_path / "scenarios").mkdir()

    assert shipped("scenarios", tmp_path / "wargame") == tmp_path / "scenarios"


def test_incomplete_installation_says_where_it_looked(tmp_path: Path) -> None:
    with pytest.raises(ShippedFilesMissing, match=r"Install wargame again\."):
        shipped("scenarios", tmp_path / "wargame")


def test_one_variable_moves_all_that_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))

    here = places()

    kept = {here.settings, here.backups, here.logs, here.exercises, here.packs}
    assert {folder.parent for folder in kept} == {tmp_path}


def test_nothing_is_kept_in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WARGAME_HOME")
    checkout = shipped("scenarios").parent

    assert not places().settings.is_relative_to(checkout)
