"""The papers: links lead somewhere, texts are clean, decisions are numbered and whole."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAPERS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
HEADINGS = ["Context", "Decision", "Consequences"]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_links_lead_to_files(paper: Path) -> None:
    text = paper.read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text)

    assert [one for one in targets if not (paper.parent / one).exists()] == []


@pytest.mark.parametrize("record", DECISIONS, ids=lambda record: record.stem)
def test_decision_has_its_parts(record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    number = int(record.name[:4])

    assert text.startswith(f"# {number}. ")
    assert re.search(r"^Status: (accepted|superseded)", text, re.MULTILINE)
    assert [one for one in re.findall(r"^## (\w+)$", text, re.MULTILINE) if one in HEADINGS] == (
        HEADINGS
    )


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = [int(record.name[:4]) for record in DECISIONS]

    assert numbers == list(range(1, len(numbers) + 1))


def check(files: list[Path]) -> tuple[int, str]:
    program = ROOT / "scripts" / "check_texts.py"
    done = subprocess.run(
        [sys.executable, program, *files], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout


def test_texts_are_clean() -> None:
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    files = [ROOT / name for name in done.stdout.split("\0") if name]

    assert check(files) == (0, "")


def test_unclean_texts_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"x = \r\n")
    (tmp_path / "b.md").write_bytes(b"no end")
    (tmp_path / "c.bin").write_bytes(b"\0" * 1_000_001)

    status, said = check(list(tmp_path.iterdir()))

    assert status == 1
    assert all(word in said for word in ("line ends", "no TOML", "no line feed", "limit"))


def test_changelog_has_a_place_for_what_comes_next() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert re.search(r"^## \[Unreleased\]$", text, re.MULTILINE)
    assert set(re.findall(r"^### (\w+)$", text, re.MULTILINE)) <= {
        "Added",
        "Changed",
        "Deprecated",
        "Removed",
        "Fixed",
        "Security",
    }


def test_every_target_is_explained() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE)) - {"setup"}
    explained = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))

    assert targets == explained
