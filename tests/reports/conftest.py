"""Golden pages: what a report says is compared with what it said when somebody last read it."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

GOLDEN = Path(__file__).parents[1] / "golden" / "reports"
_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare a text with the stored one; `WARGAME_GOLDEN=write` stores it anew instead."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / f"{name}.txt"
        lines = (line.rstrip() for line in _DIGEST.sub("<digest>", text).splitlines())
        shown = "\n".join(lines).strip() + "\n"
        if os.environ.get("WARGAME_GOLDEN") == "write":
            assert not os.environ.get("CI"), "golden files are not written by CI"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(shown, encoding="utf-8")
        assert shown == file.read_text(encoding="utf-8")

    return compare
