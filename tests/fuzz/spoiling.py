"""Strategies that spoil a good file: lines lost, words exchanged, hostile text put in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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


@st.composite
def spoilt(draw: st.DrawFn, text: str, words: Sequence[str] = (), most: int = 4) -> str:
    """The text with one to a few things wrong."""
    for _ in range(draw(st.integers(1, most))):
        change = draw(st.sampled_from(CHANGES))
        text = change(draw, text, words)
    return text


def _line_lost(draw: st.DrawFn, text: str, _: Sequence[str]) -> str:
    lines = text.split("\n")
    del lines[draw(st.integers(0, len(lines) - 1))]
    return "\n".join(lines)


def _line_doubled(draw: st.DrawFn, text: str, _: Sequence[str]) -> str:
    lines = text.split("\n")
    at = draw(st.integers(0, len(lines) - 1))
    lines.insert(draw(st.integers(0, len(lines))), lines[at])
    return "\n".join(lines)


def _word_exchanged(draw: st.DrawFn, text: str, words: Sequence[str]) -> str:
    found = list(WORD.finditer(text))
    if not found:
        return text
    place = found[draw(st.integers(0, len(found) - 1))]
    others = st.sampled_from([one.group() for one in found])
    new = draw(
        st.one_of(
            others,
            st.sampled_from(NUMBERS),
            st.sampled_from(SYNTAX),
            st.sampled_from(words or SYNTAX),
            st.sampled_from(HOSTILE).map(lambda one: f'"{one}"'),
        )
    )
    return text[: place.start()] + new + text[place.end() :]


def _text_put_in(draw: st.DrawFn, text: str, _: Sequence[str]) -> str:
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=8))) + text[at:]


def _cut(draw: st.DrawFn, text: str, _: Sequence[str]) -> str:
    begin = draw(st.integers(0, len(text)))
    end = draw(st.integers(begin, min(len(text), begin + 400)))
    return text[:begin] + text[end:]


def _nested(draw: st.DrawFn, text: str, _: Sequence[str]) -> str:
    deep = draw(st.sampled_from((3, 30, 300)))
    at = draw(st.integers(0, len(text)))
    return text[:at] + "[" * deep + "]" * deep + text[at:]


CHANGES: tuple[Callable[[st.DrawFn, str, Sequence[str]], str], ...] = (
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
