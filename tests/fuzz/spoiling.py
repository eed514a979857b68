"""Ways to spoil a good file: lines lost or doubled, words exchanged, hostile text put in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

HOSTILE = (
    "",
    " ",
    "\x00",
    "\x07\x1b[2J",
    "\u202eesrever\u202c",
    "\ufeff",
    "\ud7ff",
    "\U0001f1e6\U0001f1f2",
    "<b>bold</b><img src=x onerror=alert(1)>",
    '=HYPERLINK("http://x")',
    "'; DROP TABLE event; --",
    "../../../etc/passwd",
    "%s %n {0} {x.__class__}",
    "a" * 5000,
    "Հայաստան",
    "None",
)
"""Texts that mean something to somebody else."""

NUMBERS = ("-1", "0", "1", "2", "3.5", "1e9", "nan", "inf", "99999999999999999999", "2/3", "1/0")
SYNTAX = ("{", "}", "[", "]", "=", '"', "'", ",", ".", "#", "\n", "true", "false", "[[", '"""')
WORD = re.compile(r"\"[^\"\n]*\"|[\w.-]+|[^\w\s]")


def spoilt(rng: Random, text: str, words: Sequence[str] = (), most: int = 4) -> str:
    """The text with one to a few things wrong."""
    for _ in range(rng.randint(1, most)):
        text = rng.choice(CHANGES)(rng, text, words)
    return text


def _line_lost(rng: Random, text: str, _: Sequence[str]) -> str:
    lines = text.split("\n")
    del lines[rng.randrange(len(lines))]
    return "\n".join(lines)


def _line_doubled(rng: Random, text: str, _: Sequence[str]) -> str:
    lines = text.split("\n")
    lines.insert(rng.randrange(len(lines) + 1), rng.choice(lines))
    return "\n".join(lines)


def _word_exchanged(rng: Random, text: str, words: Sequence[str]) -> str:
    found = list(WORD.finditer(text))
    if not found:
        return text
    place = rng.choice(found)
    hostile = f'"{rng.choice(HOSTILE)}"'
    choices = (NUMBERS, SYNTAX, words or SYNTAX, (rng.choice(found).group(),), (hostile,))
    return text[: place.start()] + rng.choice(rng.choice(choices)) + text[place.end() :]


def _text_put_in(rng: Random, text: str, _: Sequence[str]) -> str:
    at = rng.randint(0, len(text))
    odd = "".join(chr(rng.choice((rng.randrange(128), rng.randrange(0x3000)))) for _ in range(4))
    return text[:at] + rng.choice((odd, rng.choice(HOSTILE))) + text[at:]


def _cut(rng: Random, text: str, _: Sequence[str]) -> str:
    begin = rng.randint(0, len(text))
    return text[:begin] + text[begin + rng.randint(0, 400) :]


def _nested(rng: Random, text: str, _: Sequence[str]) -> str:
    deep = rng.choice((3, 30, 300))
    at = rng.randint(0, len(text))
    return text[:at] + "[" * deep + "]" * deep + text[at:]


CHANGES: tuple[Callable[[Random, str, Sequence[str]], str], ...] = (
    _word_exchanged,
    _word_exchanged,
    _word_exchanged,
    _line_lost,
    _line_doubled,
    _text_put_in,
    _cut,
    _nested,
)


def as_bytes(text: str) -> bytes:
    """As a file would hold it; half characters become what no UTF-8 has."""
    return text.encode("utf-8", "surrogatepass")
