"""`extends` and `remove` for plain tables, enough for the charters of the page."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from tests.oracle.words import Table

WHOLE: Final = {"electorate", "test", "quorum", "binds", "when", "unless", "need"}
"""Keys whose table is replaced whole and never merged."""


def inherited(parent: Table, child: Table) -> Table:
    """One charter out of a parent and what a child says otherwise."""
    merged = deepcopy(parent)
    for path in child.get("remove", ()):
        *way, last = path.split(".")
        inner = merged
        for step in way:
            inner = inner[step]
        del inner[last]
    _lay_over(merged, {k: v for k, v in child.items() if k not in {"extends", "remove"}})
    return merged


def _lay_over(below: dict[str, Any], above: dict[str, Any]) -> None:
    for key, value in above.items():
        if key not in WHOLE and isinstance(value, dict) and isinstance(below.get(key), dict):
            _lay_over(below[key], value)
        else:
            below[key] = deepcopy(value)
