"""The game runs where no window, no database and no PDF library is installed.

import-linter reads the source; this imports for real, so that it also finds what a parent's
`__init__` or an `import_module` pulls in.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import wargame

PACKAGE = Path(wargame.__file__).parent
FRAMEWORKS = ("PySide6", "sqlalchemy", "sqlite3", "reportlab", "pikepdf", "rich", "click")

# Imports one module after another and prints the first framework that each brings along.
PROBE = """
import importlib, sys
frameworks = sys.argv[1].split(",")
for name in sys.argv[2:]:
    importlib.import_module(name)
    found = [one for one in frameworks if one in sys.modules]
    if found:
        print(name, "imports", ", ".join(found))
        frameworks = [one for one in frameworks if one not in found]
"""


def modules_under(folder: Path) -> list[str]:
    """Names of all modules of a package, the package itself first."""
    files = sorted(folder.rglob("*.py"), key=lambda file: (file.name != "__init__.py", file))
    return [module_name(file) for file in files]


def module_name(file: Path) -> str:
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def impurities(modules: list[str], frameworks: tuple[str, ...] = FRAMEWORKS) -> str:
    """Import modules in a fresh interpreter; returns what each wrongly brought, a line each."""
    command = [sys.executable, "-c", PROBE, ",".join(frameworks), *modules]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=PACKAGE.parent)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("package", ["game", "rules", "scenario", "play"])
def test_package_imports_no_framework(package: str) -> None:
    modules = modules_under(PACKAGE / package)

    assert modules
    assert impurities(modules) == ""


def test_presenters_import_no_framework() -> None:
    presenters = [module_name(file) for file in PACKAGE.glob("ui/views/*/presenter.py")]

    assert impurities(presenters) == ""


def test_inits_of_the_window_hold_their_docstring_only() -> None:
    inits = [file for file in PACKAGE.glob("ui/**/__init__.py") if not holds_docstring_only(file)]

    assert inits == []


def holds_docstring_only(file: Path) -> bool:
    text = file.read_text(encoding="utf-8").strip()
    return text.startswith('"""') and text.find('"""', 3) == len(text) - 3


def test_the_probe_finds_a_framework() -> None:
    assert "json imports" in impurities(["json"], ("json",))
