"""`wargame papers`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Said

pytestmark = pytest.mark.slow


def test_papers_of_one_kind_and_one_seat(
    wargame: Callable[..., Said], played: Path, tmp_path: Path
) -> None:
    said = wargame(
        "papers", played, "--to", tmp_path, "--only", "briefs", "--seat", "arm", "--json"
    )

    (file,) = said.json["files"]
    assert Path(file).name == "briefs.pdf"
    assert Path(file).read_bytes().startswith(b"%PDF")


def test_an_unknown_kind_is_told_with_those_there_are(
    wargame: Callable[..., Said], played: Path, tmp_path: Path
) -> None:
    said = wargame("papers", played, "--to", tmp_path, "--only", "flags")

    assert said.status == 2
    assert "seat-cards" in said.err


def test_a_brief_to_edit_has_its_headings_and_strong_words(
    wargame: Callable[..., Said], played: Path, tmp_path: Path
) -> None:
    wargame(
        "papers", played, "--to", tmp_path, "--only", "briefs", "--seat", "arm", "--format", "docx"
    )

    document = docx.Document(str(tmp_path / "briefs.docx"))
    strong = {run.text for one in document.paragraphs for run in one.runs if run.bold}
    assert any(one.startswith("Your dilemma") for one in strong)
    assert not any("**" in one.text or one.text.startswith("#") for one in document.paragraphs)


def test_a_form_is_no_document_to_edit(
    wargame: Callable[..., Said], played: Path, tmp_path: Path
) -> None:
    said = wargame("papers", played, "--to", tmp_path, "--only", "orders", "--format", "docx")

    assert said.status == 2
    assert "briefs" in said.err
