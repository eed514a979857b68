"""Merging a charter into the one it extends, as plain tables (CHARTERS, section 13)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from wargame.rules.wrong import Problem, error

Data = Mapping[str, Any]

_WHOLE: Final = ("conduct.*.when", "conduct.*.unless", "decisions.*.binds")
"""Tables that are tests or selectors: replaced whole, as arrays are."""

_OWN: Final = ("extends", "remove")
"""Keys that speak about the file, not about the charter."""


def merged(parent: Data, child: Data) -> tuple[dict[str, Any], list[Problem]]:
    """Lay a child over its parent: delete what it removes, then merge tables key by key."""
    base = _copy(parent)
    problems = _removed(base, child.get("remove", ()))
    own = {key: value for key, value in child.items() if key not in _OWN}
    return _laid_over(base, own, ()), problems


def without_own(data: Data) -> dict[str, Any]:
    """Leave out the keys that speak about the file."""
    return {key: value for key, value in data.items() if key not in _OWN}


def _copy(value: Any) -> Any:
    return {k: _copy(v) for k, v in value.items()} if isinstance(value, Mapping) else value


def _laid_over(base: dict[str, Any], over: Data, path: tuple[str, ...]) -> dict[str, Any]:
    for key, value in over.items():
        place = (*path, key)
        known = base.get(key)
        if isinstance(value, Mapping) and isinstance(known, dict) and not _is_whole(place):
            base[key] = _laid_over(known, value, place)
        else:
            base[key] = _copy(value)
    return base


def _is_whole(path: tuple[str, ...]) -> bool:
    return any(
        len(form) == len(path) and all(f in {"*", p} for f, p in zip(form, path, strict=True))
        for form in (whole.split(".") for whole in _WHOLE)
    )


def _removed(base: dict[str, Any], remove: Any) -> list[Problem]:
    if not isinstance(remove, tuple) or not all(isinstance(path, str) for path in remove):
        return [error(("remove",), "remove is no list of keys", 'write remove = ["conduct.bases"]')]
    problems = []
    for at, path in enumerate(remove):
        *steps, last = path.split(".")
        table: Any = base
        for step in steps:
            table = table.get(step) if isinstance(table, dict) else None
        if isinstance(table, dict) and last in table:
            del table[last]
        else:
            what = f"{path} is not in the charter it extends"
            problems.append(error(("remove", at), what, "take it out of remove, or correct it"))
    return problems
