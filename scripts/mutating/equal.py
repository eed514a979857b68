"""Mutants that are equal in meaning: no case can tell them, and the list says why."""

from __future__ import annotations

import tomllib
from pathlib import Path

LIST = Path(__file__).with_name("equal.toml")

Equal = dict[str, str]
"""The reason by mutant; mutants of code without their line, which moves."""


def told_equal() -> Equal:
    """Read the list."""
    groups = tomllib.loads(LIST.read_text("utf-8"))["equal"]
    return {name: group["why"] for group in groups for name in group["mutants"]}
