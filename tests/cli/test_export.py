"""`wargame export`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Said

pytestmark = pytest.mark.slow


def test_files_are_listed_and_there(
    wargame: Callable[..., Said], played: Path, tmp_path: Path
) -> None:
    said = wargame("export", played, "--to", tmp_path, "--format", "json, CSV", "--json")

    files = [Path(one) for one in said.json["files"]]
    assert {file.suffix for file in files} == {".csv", ".json"}
    assert all(file.is_file() for file in files)
    document = json.loads(files[0].read_text(encoding="utf-8"))
    assert (document["schema"], document["review"]["audience"]) == (1, "control")


@pytest.mark.parametrize("formats", ["pdf", "csv,pdf", ""])
def test_unknown_format_is_wrong_use(
    wargame: Callable[..., Said], played: Path, tmp_path: Path, formats: str
) -> None:
    said = wargame("export", played, "--to", tmp_path / "out", "--format", formats)

    assert said.status == 2
    assert "csv, xlsx, json, docx, evidence" in said.err
    assert not (tmp_path / "out").exists()
