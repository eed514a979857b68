"""One mutant of code, one process: forked from a warm parent that has never seen the rules."""

from __future__ import annotations

import importlib.abc
import importlib.util
import os
import signal
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

from mutating.book import book, noticed_by, noticed_when_read, refusals_notice
from mutating.code import mutated

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterable, Iterator, Sequence
    from importlib.machinery import ModuleSpec
    from pathlib import Path
    from types import ModuleType

    from mutating.code import Change

LIMIT = 9
"""Seconds of a processor that a mutant may take; the book takes two. An endless one is noticed.

Not seconds of the clock: on a busy machine the book itself would take too long.
"""

READ = frozenset({"model", "numbers", "selectors"})
"""Modules that also read a charter: the malformed charters of the book are asked too."""

KILLED, SURVIVED = 1, 0


class Tried(NamedTuple):
    """What became of a mutant."""

    change: Change
    killed: bool
    seconds: float


class MutantImporter(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives one module changed, all others as they are."""

    def __init__(self, module: str, path: Path, tree: ast.Module) -> None:
        self.module = module
        self.path = path
        self.tree = tree

    def find_spec(self, name: str, path: object, target: object = None) -> ModuleSpec | None:
        """Find the module that is changed."""
        del path, target
        if name != self.module:
            return None
        is_package = self.path.name == "__init__.py"
        return importlib.util.spec_from_loader(
            name, self, origin=str(self.path), is_package=is_package
        )

    def exec_module(self, module: ModuleType) -> None:
        """Run it as changed."""
        exec(compile(self.tree, str(self.path), "exec"), module.__dict__)  # noqa: S102


def warm() -> None:
    """Import what takes long and knows no rule, so that every child has it already."""
    import tomllib

    import hypothesis
    import pydantic
    import pytest
    import tree_sitter_toml

    import wargame.game.verdicts

    assert not any(name.startswith("wargame.rules") for name in sys.modules)  # noqa: S101
    del tomllib, hypothesis, pydantic, pytest, tree_sitter_toml, wargame


def try_all(rules: Path, changes: Iterable[Change], workers: int) -> Iterator[Tried]:
    """Try every mutant, a few at a time, and say of each whether the book noticed it."""
    running: dict[int, tuple[Change, float]] = {}
    for change in changes:
        while len(running) >= workers:
            yield _ended(running)
        running[_started(rules, change)] = (change, time.perf_counter())
    while running:
        yield _ended(running)


def _started(rules: Path, change: Change) -> int:
    child = os.fork()
    if child:
        return child
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    status = KILLED
    try:
        status = SURVIVED if survives(rules, change) else KILLED
    finally:
        os._exit(status)


def _ended(running: dict[int, tuple[Change, float]]) -> Tried:
    child, status = os.wait()
    change, began = running.pop(child)
    return Tried(change, status != SURVIVED, time.perf_counter() - began)


def survives(rules: Path, change: Change) -> bool:
    """Import the rules with one module changed, and ask the whole book."""
    path = rules / f"{change.module}.py"
    name = "wargame.rules." + change.module.replace("/", ".")
    tree = mutated(path.read_text("utf-8"), change)
    sys.meta_path.insert(0, MutantImporter(name, path, tree))
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
    try:
        if refusals_notice() or noticed_by(book()):
            return False
        return change.module not in READ or not noticed_when_read()
    except Exception:  # noqa: BLE001 - a mutant that cannot be imported is noticed
        return False


def sound(rules: Path, modules: Sequence[str]) -> bool:
    """Whether the book holds when each module is only parsed and written again: the control."""
    from mutating.code import Change

    return all(
        not tried.killed
        for tried in try_all(rules, [Change(one, -1, 0, "", "", "") for one in modules], 2)
    )
