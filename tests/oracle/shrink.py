"""Cuts a charter and a case down while they still show what was found, to be read by a person."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.oracle.words import Table

Path = tuple[str | int, ...]


def smallest(charter: Table, case: Table, shows: Callable[[Table, Table], bool]) -> tuple[Any, Any]:
    """Drop and simplify parts, largest first, as long as `shows` stays true."""
    pair: list[Any] = [charter, case]
    progress = True
    while progress:
        progress = False
        for smaller in _cuts(pair):
            if shows(smaller[0], smaller[1]):
                pair, progress = smaller, True
                break
    return pair[0], pair[1]


def written(charter: Table, case: Table) -> str:
    """The pair as JSON, one thing a line where it helps."""
    parts = {key: it for key, it in charter.items() if key not in {"articles", "title", "schema"}}
    return f"charter: {json.dumps(parts, indent=1)}\ncase: {json.dumps(case)}"


def _cuts(pair: list[Any]) -> Iterator[list[Any]]:
    for path in sorted(_paths(pair), key=len):
        if len(path) < 2:
            continue
        dropped = deepcopy(pair)
        holder = _at(dropped, path[:-1])
        inner = holder[path[-1]]
        del holder[path[-1]]
        yield dropped
        # A composite gives way to one of its parts.
        if isinstance(inner, dict):
            for key in ("all", "any", "not"):
                for part in _parts(inner.get(key)):
                    lifted = deepcopy(pair)
                    _at(lifted, path[:-1])[path[-1]] = part
                    yield lifted


def _parts(inner: Any) -> list[Any]:
    if inner is None:
        return []
    return list(inner) if isinstance(inner, list) else [inner]


def _paths(part: Any, so_far: Path = ()) -> Iterator[Path]:
    keys: Any = part if isinstance(part, dict) else range(len(part) if _is_list(part) else 0)
    for key in keys:
        yield (*so_far, key)
        yield from _paths(part[key], (*so_far, key))


def _is_list(part: Any) -> bool:
    return isinstance(part, list)


def _at(part: Any, path: Path) -> Any:
    for step in path:
        part = part[step]
    return part
