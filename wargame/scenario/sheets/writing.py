"""TOML as a person would have written it: short texts in one line, long ones folded."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDTH = 98
INLINE = 88
"""A text of more letters is folded over lines."""


def value_text(value: object) -> str:
    """A value in TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, dict):
        inside = ", ".join(f"{_key(str(key))} = {value_text(one)}" for key, one in value.items())
        return f"{{ {inside} }}"
    if isinstance(value, list):
        return f"[{', '.join(value_text(one) for one in value)}]"
    return _string(str(value))


def table_text(name: str, keys: Mapping[str, object]) -> str:
    """One entry of a list of tables."""
    lines = [f"[[{name}]]", *(f"{_key(key)} = {value_text(one)}" for key, one in keys.items())]
    return "\n".join(lines) + "\n"


def _key(key: str) -> str:
    bare = key.isascii() and key.replace("-", "").replace("_", "").isalnum()
    return key if bare else _quoted(key)


def _string(text: str) -> str:
    if len(text) <= INLINE and "\n" not in text:
        return _quoted(text)
    parts = []
    for line in text.split("\n"):
        # A stroke at the end of a line joins it with the next one, as in all our packs.
        folded = textwrap.wrap(_escaped(line), WIDTH, break_long_words=False) or [""]
        parts.append(" \\\n".join(folded))
    return '"""\\\n' + "\n".join(parts) + '"""'


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return "".join(
        f"\\u{ord(one):04x}" if (ord(one) < 0x20 and one != "\n") or ord(one) == 0x7F else one
        for one in plain
    )
