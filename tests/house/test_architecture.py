"""The contracts of `.importlinter` hold, and the repository stands alone."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[2]

# Spelled in two parts, so that this file does not name what it forbids.
STRAYS = re.compile(r"(^|[^A-Za-z0-9_.])/(work|root|farm)" + r"/|\.\./" + r"(shared|\.library)")
HAND_WRITTEN = {".py", ".md", ".toml", ".sh", ".yaml", ".yml", ".cfg", ".ini", ""}


def tracked() -> list[Path]:
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in done.stdout.split("\0") if name]


def test_imports_run_one_way() -> None:
    assert lint_imports(config_filename=str(ROOT / ".importlinter"), no_cache=True) == 0


def test_nothing_names_a_place_outside_the_repository() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for file in tracked()
        if file.suffix in HAND_WRITTEN and file.is_file()
        for number, line in enumerate(file.read_text("utf-8", "replace").splitlines(), 1)
        if STRAYS.search(line)
    ]

    assert found == []


def test_lock_names_no_index() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    assert not re.search(r"://|--(extra-)?index|--find-links|@ file", text)


def test_lock_holds_every_direct_dependency() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE))
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wanted = re.findall(r'^    "([A-Za-z0-9_-]+)[><=]', project, re.MULTILINE)

    assert {name.lower().replace("_", "-") for name in wanted} - pinned == set()


def test_every_package_holds_a_docstring() -> None:
    bare = [
        str(file.relative_to(ROOT))
        for file in (ROOT / "wargame").rglob("*.py")
        if not file.read_text(encoding="utf-8").lstrip().startswith(('"""', 'r"""'))
    ]

    assert bare == []
