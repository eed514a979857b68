"""A file that nobody registered does nothing: each registry lists every file of its folder.

A registry is a module that imports its neighbours by hand. It stands in the folder's own
`__init__`, except for the screens, whose folder must stay free of Qt.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import wargame

PACKAGE = Path(wargame.__file__).parent

REGISTRIES = {
    "cli/commands": "cli/commands/__init__.py",
    "game/events": "game/events/__init__.py",
    "play/commands": "play/commands/__init__.py",
    "play/rehearsals": "play/rehearsals/__init__.py",
    "reports/papers": "reports/papers/__init__.py",
    "reports/sections": "reports/sections/__init__.py",
    "rules/checks": "rules/checks/__init__.py",
    "rules/kinds": "rules/kinds/__init__.py",
    "scenario/checks": "scenario/checks/__init__.py",
    "scenario/conditions": "scenario/conditions/__init__.py",
    "scenario/effects": "scenario/effects/__init__.py",
    "ui/views": "ui/screens.py",
}


def kinds_in(folder: Path) -> set[str]:
    """Names of the files (or, for screens, folders) that must be registered."""
    files = {file.stem for file in folder.glob("*.py")} - {"__init__"}
    folders = {file.parent.name for file in folder.glob("*/view.py")}
    return {name for name in files | folders if not name.startswith("_")}


def imported_by(registry: Path, folder: str) -> set[str]:
    """Names of the modules of `folder` that the registry imports, wherever in the file."""
    package = "wargame." + folder.replace("/", ".")
    names: set[str] = set()
    for node in ast.walk(ast.parse(registry.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == package:
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= below(package, node.module)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                names |= below(package, alias.name)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            # Screens are imported on first use, by name.
            names |= below(package, node.value)
    return names


def below(package: str, module: str) -> set[str]:
    if not module.startswith(package + "."):
        return set()
    return {re.split(r"[.:]", module[len(package) + 1 :], maxsplit=1)[0]}


@pytest.mark.parametrize("folder", REGISTRIES)
def test_registry_lists_every_file(folder: str) -> None:
    kinds = kinds_in(PACKAGE / folder)
    registry = PACKAGE / REGISTRIES[folder]
    listed = imported_by(registry, folder) if registry.exists() else set()

    assert sorted(kinds - listed) == []


def test_a_file_that_nobody_registered_is_named(tmp_path: Path) -> None:
    (tmp_path / "share.py").touch()
    (tmp_path / "__init__.py").write_text("from wargame.rules.kinds.count import Count\n")

    listed = imported_by(tmp_path / "__init__.py", "rules/kinds")

    assert kinds_in(tmp_path) - listed == {"share"}


def test_every_folder_of_kinds_is_watched() -> None:
    folders = {
        file.parent.relative_to(PACKAGE).as_posix()
        for name in (
            "checks",
            "commands",
            "conditions",
            "effects",
            "events",
            "kinds",
            "rehearsals",
            "sections",
        )
        for file in PACKAGE.glob(f"*/{name}/__init__.py")
    }

    assert folders <= set(REGISTRIES)
