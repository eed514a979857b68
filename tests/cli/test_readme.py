"""The README's commands, run one after another as they stand there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Said

pytestmark = pytest.mark.slow

README = Path(__file__).parents[2] / "README.md"


def commands() -> list[list[str]]:
    """All lines of the README's shell examples that call the program."""
    blocks = re.findall(r"```sh\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    lines = "\n".join(blocks).replace("\\\n", " ").splitlines()
    return [shlex.split(line, comments=True)[1:] for line in lines if line.startswith("wargame ")]


def test_every_example_works(
    wargame: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    found = commands()

    assert len(found) > 5
    for arguments in found:
        said = wargame(*arguments)
        assert (said.status, said.err) == (0, ""), arguments
