"""Reads the case book of soundings: what is asked, and what each reading must come to."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wargame.scenario.ladders import read_ladder

if TYPE_CHECKING:
    from wargame.rules.ladder import Ladder

ROOT = Path(__file__).parents[2]
BOOK = ROOT / "tests" / "cases" / "sounding"
FILE = ROOT / "scenarios" / "charters" / "csto-ladder.toml"
ABOUT = {"id", "title", "why"}
EXPECTED = {"expect", "held_by", "left_out", "awaited"}


@cache
def shipped() -> Ladder:
    return read_ladder("csto-ladder", {"csto-ladder": FILE.read_bytes()})


def entries(book: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((BOOK / book).read_text("utf-8"))["case"]
    return found


def data_of(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key not in ABOUT | EXPECTED}


def seats(text: str) -> tuple[str, ...]:
    return () if text == "none" else tuple(text.split())
