"""TOML tables keyed by an id, taken as lists of small models.

`{ ARM = "for" }` reads better in a pack; a tuple of frozen models is what the program keeps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def listed(key: str, value: str | None = None) -> Callable[[object], object]:
    """Make a validator that turns a table into a list of tables.

    Args:
        key: The field that takes the table's keys.
        value: The field that takes a value that is no table itself; None where only tables are
            right. A list of tables under one key becomes as many entries.
    """

    def validate(raw: object) -> object:
        if not isinstance(raw, dict):
            return raw
        return tuple(
            _entry(key, name, value, one) for name, told in raw.items() for one in _several(told)
        )

    return validate


def _entry(key: str, name: object, value: str | None, one: object) -> object:
    if isinstance(one, dict):
        return {key: name, **one}
    return one if value is None else {key: name, value: one}


def _several(told: object) -> tuple[object, ...]:
    if isinstance(told, tuple) and told and all(isinstance(one, dict) for one in told):
        return told
    return (told,)
