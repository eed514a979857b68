"""The guide for new authors, followed to the letter: files, changes, commands and what they say."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.cli.conftest import Said

pytestmark = pytest.mark.slow

GUIDE = Path(__file__).parents[2] / "docs" / "authoring.md"
BLOCK = re.compile(
    r"(?P<before>.*?)^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE
)


class Step(NamedTuple):
    """A block of the guide; `file` is the one that the line before it names."""

    kind: str
    file: str
    text: str


def steps() -> Iterator[Step]:
    for block in BLOCK.finditer(GUIDE.read_text(encoding="utf-8")):
        named = re.findall(r"In `([^`]+)`", block["before"])
        yield Step(block["kind"], named[-1] if named else "", block["text"])


def change(text: str, lines: list[str]) -> str:
    """Replace each `-` line, in order, by the `+` line after it."""
    at = 0
    for old, new in zip(lines[::2], lines[1::2], strict=True):
        assert (old[0], new[0]) == ("-", "+")
        at = text.index(old[1:] + "\n", at)
        text = text[:at] + new[1:] + text[at + len(old) - 1 :]
        at += len(new) - 1
    return text


def test_the_guide_leads_to_a_pack_that_passes_the_check(
    wargame: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = ""
    for step in steps():
        if step.kind == "sh":
            told = [wargame(*shlex.split(line)[1:]) for line in step.text.splitlines()]
            assert [one.err for one in told] == [""] * len(told)
            said = "".join(one.out for one in told)
        elif step.kind == "text":
            assert said == step.text
        elif step.kind == "diff":
            file = Path(step.file)
            lines = step.text.splitlines()
            file.write_text(change(file.read_text(encoding="utf-8"), lines), encoding="utf-8")
        else:
            assert Path(step.file).is_file(), step.file
            Path(step.file).write_text(step.text, encoding="utf-8")

    assert wargame("check", "ferry", "--json").json["findings"] == []
    assert Path("tonight.wargame").is_file()
    assert list(Path("try").glob("*.pdf"))


def test_the_guide_takes_half_an_hour() -> None:
    words = {"two": 2, "three": 3, "four": 4, "six": 6}
    told = re.findall(
        r"^## \d.*\((\w+) minutes\)$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE
    )

    assert sum(words[one] for one in told) <= 32


def test_every_file_that_the_guide_names_is_written() -> None:
    files = {step.file for step in steps() if step.file}

    assert len(files) >= 9
    assert all(file.startswith("ferry/") for file in files)
