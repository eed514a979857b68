"""Records as plain tables and lists, as JSON knows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any


def as_data(value: object) -> Any:
    """Turn records into what JSON knows: fractions become text, so that nothing is rounded."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        value = value._asdict()
    elif is_dataclass(value):
        value = {one.name: getattr(value, one.name) for one in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): as_data(inner) for key, inner in value.items()}
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, Iterable):
        return [as_data(inner) for inner in value]
    return str(value)
