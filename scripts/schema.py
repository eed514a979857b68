"""Writes assets/schema/review.schema.json: the published schema of the JSON export.

    python scripts/schema.py            write it
    python scripts/schema.py --check    status 1 when the one on disk is not the present one

It is read off the records of the review, so it cannot say anything else than they do. Fields are
added, never renamed or taken away.
"""

from __future__ import annotations

import ast
import dataclasses
import importlib
import json
import sys
import types
import typing
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

TARGET = ROOT / "assets" / "schema" / "review.schema.json"
PLAIN = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    type(None): "null",
    Fraction: "string",
}


class Schema:
    """Definitions, made as they are met."""

    def __init__(self) -> None:
        self.definitions: dict[str, object] = {}

    def of(self, kind: object) -> dict[str, object]:
        """The schema of a type."""
        kind = _bare(kind)
        if kind in PLAIN:
            return {"type": PLAIN[kind]}  # type: ignore[index] # one of these
        return self._compound(kind)

    def _compound(self, kind: object) -> dict[str, object]:
        origin, parts = typing.get_origin(kind), typing.get_args(kind)
        if origin is typing.Literal:
            return {"enum": list(parts)}
        if origin in {typing.Union, types.UnionType}:
            return {"anyOf": [self.of(part) for part in parts]}
        if origin is tuple:
            return self._tuple(parts)
        if isinstance(origin, type):
            return self._container(origin, parts)
        return self._record(kind)

    def _container(self, origin: type, parts: tuple[object, ...]) -> dict[str, object]:
        if issubclass(origin, Mapping):
            return {"type": "object", "additionalProperties": self.of(parts[-1])}
        return {"type": "array", "items": self.of(parts[0])}

    def _tuple(self, parts: tuple[object, ...]) -> dict[str, object]:
        if len(parts) == 2 and parts[1] is Ellipsis:
            return {"type": "array", "items": self.of(parts[0])}
        return {"type": "array", "prefixItems": [self.of(one) for one in parts], "items": False}

    def _record(self, kind: object) -> dict[str, object]:
        name = getattr(kind, "__name__", str(kind))
        if name not in self.definitions:
            self.definitions[name] = {}
            hints = typing.get_type_hints(kind, _names(kind.__module__))  # type: ignore[arg-type] # a class
            fields = _fields(kind, hints)
            self.definitions[name] = {
                "type": "object",
                "description": _first_line(kind),
                "properties": {field: self.of(hints[field]) for field in fields},
                "required": list(fields),
            }
        return {"$ref": f"#/$defs/{name}"}


def _fields(kind: object, hints: Mapping[str, object]) -> tuple[str, ...]:
    if dataclasses.is_dataclass(kind):
        return tuple(field.name for field in dataclasses.fields(kind))
    return tuple(getattr(kind, "_fields", tuple(hints)))


def _bare(kind: object) -> object:
    """A type without the name that NewType gives it."""
    while hasattr(kind, "__supertype__"):
        kind = kind.__supertype__
    return kind


def _first_line(kind: object) -> str:
    return (getattr(kind, "__doc__", "") or "").strip().splitlines()[0]


@cache
def _names(module: str) -> dict[str, object]:
    """What the annotations of a module may name: its own, and what it imports for them alone."""
    loaded = importlib.import_module(module)
    found: dict[str, object] = dict(vars(loaded))
    for node in ast.walk(ast.parse(Path(str(loaded.__file__)).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module != "__future__":
            source = importlib.import_module(node.module)
            for alias in node.names:
                found.setdefault(alias.asname or alias.name, getattr(source, alias.name))
    return found


def made() -> str:
    """The schema as text."""
    from wargame.app.exporting import JSON_SCHEMA
    from wargame.play.review import Review

    schema = Schema()
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An exercise, as `wargame export --format json` writes it",
        "type": "object",
        "properties": {"schema": {"const": JSON_SCHEMA}, "review": schema.of(Review)},
        "required": ["schema", "review"],
        "additionalProperties": False,
        "$defs": dict(sorted(schema.definitions.items())),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Write the schema, or check it."""
    text = made()
    if "--check" in sys.argv:
        same = TARGET.is_file() and TARGET.read_text(encoding="utf-8") == text
        if not same:
            print(f"{TARGET.relative_to(ROOT)} is not the present one: run make schema.")
        return int(not same)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
