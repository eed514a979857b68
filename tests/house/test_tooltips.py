"""A tooltip that looks like markup is read as such, so what a person may have typed is escaped."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

WINDOW = Path(__file__).parents[2] / "wargame" / "ui"
FILES = sorted(file for file in WINDOW.rglob("*.py") if "setToolTip" in file.read_text("utf-8"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(WINDOW)))
def test_a_tooltip_is_our_own_words_or_plain(file: Path) -> None:
    for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "setToolTip":
            assert is_safe(call.args[0]), f"line {call.lineno}: use plain_tip"


def is_safe(told: ast.expr) -> bool:
    """Literal words, the words of a key, or a call of plain_tip."""
    if isinstance(told, ast.Constant):
        return True
    if not isinstance(told, ast.Call):
        return False
    name = getattr(told.func, "id", "")
    return name == "plain_tip" or (name == "with_keys" and is_safe(told.args[0]))
