"""How results leave: plain lines for a person, one JSON object for a program.

Names and texts come from people and packs, so nothing that steers a terminal or turns the
direction of writing reaches the screen as it is.
"""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING

import click

from wargame.support.plain import as_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# C0 without tab and line feed, DEL, C1, and the characters that set or turn direction.
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """The text with every steering character shown as its number."""
    return STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def say(text: str = "") -> None:
    """Print a line for a person."""
    click.echo(encodable(plain(text)))


def say_json(value: object) -> None:
    """Print one JSON object."""
    click.echo(json.dumps(as_data(value), ensure_ascii=not speaks_unicode(), indent=2))


def say_line(value: object) -> None:
    """Print one JSON object on one line, for outputs of many."""
    click.echo(json.dumps(as_data(value), ensure_ascii=not speaks_unicode()))


def speaks_unicode() -> bool:
    """Whether standard output takes every letter."""
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"


def encodable(text: str) -> str:
    """The text with what the terminal's encoding lacks shown as numbers."""
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows in columns as wide as they need; the last column is not padded."""
    lines = [tuple(plain(str(cell)).replace("\n", " ") for cell in row) for row in (heads, *rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(heads))]
    for line in lines:
        cells = [cell.ljust(width) for cell, width in zip(line, widths, strict=True)]
        say("  ".join(cells).rstrip())
