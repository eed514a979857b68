"""`docs/trust.md` says what the last runs of `make trust` gave, and not a word by hand."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

CHECKOUT = Path(__file__).parents[2]


def trust() -> ModuleType:
    file = CHECKOUT / "scripts" / "trust.py"
    sys.path.insert(0, str(file.parent))
    try:
        made = importlib.util.spec_from_file_location("trust_script", file)
        assert made is not None
        assert made.loader is not None
        module = importlib.util.module_from_spec(made)
        made.loader.exec_module(module)
    finally:
        sys.path.remove(str(file.parent))
    return module


def test_the_page_is_written_from_the_kept_results_alone() -> None:
    script = trust()
    page = (CHECKOUT / "docs" / "trust.md").read_text(encoding="utf-8")

    assert page == script.page(script.kept())


def test_a_part_that_is_run_leaves_the_results_of_the_others(tmp_path: Path) -> None:
    script = trust()
    before = script.kept()
    kept = tmp_path / "trust.json"
    kept.write_bytes(script.KEPT.read_bytes())
    script.KEPT = kept  # type: ignore[attr-defined]
    row = script.Row("a fault", 3, 0, "a sentence | with a bar")
    script.keep("secrecy", script.Result("Secrecy", "2026-01-02", 1.5, "here", [row]))

    after = {one.title: one for one in script.kept()}
    assert after["Secrecy"].rows == [row]
    assert all(after[one.title] == one for one in before if one.title != "Secrecy")
    assert "| a fault | 3 | 0 | a sentence \\| with a bar |" in script.page(script.kept())


def test_lines_of_one_fault_are_added_up() -> None:
    lines = [
        '{"fault": "x", "tries": 2, "lost": 0, "seen": "short"}',
        '{"fault": "x", "tries": 3, "lost": 1, "seen": "much longer"}',
    ]
    (row,) = trust().added_up(lines)

    assert tuple(row) == ("x", 5, 1, "much longer")
