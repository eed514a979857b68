"""`wargame packs`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.cli.conftest import Said


def test_shipped_packs_and_charters_are_listed(wargame: Callable[..., Said]) -> None:
    listed = wargame("packs", "--json").json

    karabakh = next(one for one in listed["packs"] if one["id"] == "karabakh-2020")
    assert {"id", "title", "turns", "seats"} <= set(karabakh)
    assert karabakh["turns"] == 7
    assert {"csto-as-written", "csto-as-practised", "unsc"} <= {
        one["id"] for one in listed["charters"]
    }
    assert [one for one in (*listed["packs"], *listed["charters"]) if "error" in one] == []


def test_pack_that_cannot_be_read_hides_no_other(
    wargame: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))
    broken = tmp_path / "packs" / "broken"
    broken.mkdir(parents=True)
    (broken / "pack.toml").write_text("title = ", encoding="utf-8")

    said = wargame("packs")

    assert said.status == 0
    assert "broken" in said.out
    assert "cannot be read" in said.out
    assert "karabakh-2020" in said.out
