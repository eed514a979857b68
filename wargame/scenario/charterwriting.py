"""A charter written out whole, its parents merged in: one file that needs no other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import tomlkit

if TYPE_CHECKING:
    from wargame.rules.charter import Charter


def write_charter(charter: Charter) -> str:
    """Write a charter as TOML. Read again it is the same: equal data, equal hash.

    Decimals are written as text, which reads as the same exact number.
    """
    return tomlkit.dumps(_plain(charter.data))


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    return str(value) if isinstance(value, str) else value
