"""A person's choices survive a restart, a damaged file and a full disk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from wargame.support.settings import Settings, load_settings, save_settings

if TYPE_CHECKING:
    from pathlib import Path


def test_choices_come_back(tmp_path: Path) -> None:
    chosen = Settings(theme="dark", text_percent=130, last_folder="/Упражнения")

    assert save_settings(chosen, tmp_path)
    assert load_settings(tmp_path) == chosen


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "pink"), ("text_percent", 7000), ("text_percent", True), ("reduce_motion", "yes")],
)
def test_value_that_does_not_fit_has_its_default(tmp_path: Path, name: str, value: Any) -> None:
    kept = {"welcome_seen": True, name: value, "of_a_newer_version": 1}
    (tmp_path / "settings.json").write_text(json.dumps(kept), encoding="utf-8")

    assert load_settings(tmp_path) == Settings(welcome_seen=True)


@pytest.mark.warns
@pytest.mark.parametrize("content", [b"{", b"\xff\xfe\x00", b"[" * 100_000])
def test_damaged_file_is_set_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)

    assert load_settings(tmp_path) == Settings()
    assert (tmp_path / "settings.json.damaged").read_bytes() == content


@pytest.mark.warns
def test_choices_that_cannot_be_kept_cost_no_more(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert not save_settings(Settings(), tmp_path / "file")
    assert load_settings(tmp_path / "file") == Settings()


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    from wargame.support.kept import write_kept

    write_kept(tmp_path / "x.json", {"a": 1})
    with pytest.raises(TypeError):
        write_kept(tmp_path / "x.json", {"a": object()})

    assert [file.name for file in tmp_path.iterdir()] == ["x.json"]
    assert json.loads((tmp_path / "x.json").read_text(encoding="utf-8")) == {"a": 1}
