"""Wrong shapes in a charter: what pydantic found, said for the person who wrote the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from wargame.rules import model
from wargame.rules.kinds import KEYS, KINDS
from wargame.rules.selectors import Selector
from wargame.rules.wrong import Key, Problem, error, instead

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError
    from pydantic_core import ErrorDetails

_TYPES: Final = {
    "string_type": ("text", 'put it in quotes, such as "main"'),
    "int_type": ("a whole number", "write it without quotes or decimals"),
    "bool_type": ("true or false", "write true or false without quotes"),
    "tuple_type": ("a list", "put it in square brackets"),
    "mapping_type": ("a table", "write it as a table, { key = value }"),
    "dict_type": ("a table", "write it as a table, { key = value }"),
    "model_type": ("a table", "write it as a table, { key = value }"),
    "model_attributes_type": ("a table", "write it as a table, { key = value }"),
}

_MODELS: Final[dict[str, type[BaseModel]]] = {
    "": model.CharterText,
    "ballots": model.BallotRules,
    "weights.*": model.ColumnText,
    "members.*": model.Member,
    "roles.*": model.RoleText,
    "facts.*": model.FactText,
    "articles.*": model.Article,
    "decisions.*": model.Decision,
    "decisions.*.requires.*": model.Requirement,
    "rules.*": model.Rule,
    "rules.*.stages.*": model.Stage,
    "rules.*.stages.*.electorate": model.Electorate,
    "rules.*.stages.*.electorate.without.*": model.Exclusion,
    "rules.*.stages.*.opens_after": model.Period,
    "rules.*.stages.*.silence": model.Period,
    "conduct.*": model.ConductRule,
}


def problems_of(failed: ValidationError) -> Iterator[Problem]:
    """Translate what pydantic found, in the order of the file's models."""
    for found in failed.errors(include_url=False):
        yield _problem(found)


def _problem(found: ErrorDetails) -> Problem:
    key = _key(found["loc"])
    kind, given, context = found["type"], found["input"], found.get("ctx", {})
    last = str(key[-1]) if key else ""
    if kind.startswith("union_tag"):
        return _no_test(key, given)
    if kind in _TYPES:
        wanted, remedy = _TYPES[kind]
        return error(key, f"{_shown(given)} is not {wanted}", remedy)
    said = {
        "charter": (str(context.get("what")), str(context.get("remedy"))),
        "extra_forbidden": (f"{last} is no key here", instead(last, _allowed(found["loc"]))),
        "missing": (f"{last} is missing", f"add {last} = ..."),
        "literal_error": (
            f"{_shown(given)} cannot stand here",
            f"use one of: {context.get('expected')}",
        ),
        "too_short": ("the list is empty", "name at least one, or leave the key out"),
    }
    return error(key, *said.get(kind, (f"{_shown(given)}: {found['msg']}", "correct it")))


def _key(loc: tuple[int | str, ...]) -> Key:
    """Leave out what pydantic added to the place: the kinds of tests, and wrong keys' marks."""
    return tuple(p for p in loc if not (isinstance(p, str) and p[:1] in "<[" and p[-1:] in ">]"))


def _allowed(loc: tuple[int | str, ...]) -> list[str]:
    """List the keys allowed where an unknown one stands."""
    owner = loc[-2] if len(loc) > 1 else ""
    for kind in KINDS:
        if owner == f"<{kind.key}>":
            return _aliases(kind)
    steps = ["*" if at == 1 or isinstance(p, int) else str(p) for at, p in enumerate(loc[:-1])]
    path = ".".join(steps)
    found = _MODELS.get(path if path != "ballots.*" else "ballots")
    return _aliases(found or Selector)


def _aliases(found: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in found.model_fields.items()]


def _no_test(key: Key, given: object) -> Problem:
    if not isinstance(given, Mapping):
        return error(key, f"{_shown(given)} is no test", "write a table such as { fact = ... }")
    named = [k for k in KEYS if k in given]
    if named:
        what = f"one table holds {len(named)} tests, {' and '.join(named)}"
        return error(key, what, "join them: { all = [{ ... }, { ... }] }")
    wrong_keys = ", ".join(map(str, given)) or "nothing"
    remedy = instead(str(next(iter(given), "")), KEYS)
    return error(key, f"the table names no test, only {wrong_keys}", remedy)


def _shown(given: Any) -> str:
    if isinstance(given, Mapping):
        return "a table"
    if isinstance(given, tuple | list):
        return "a list"
    if isinstance(given, bool):
        return str(given).lower()
    text = str(given)
    return text if len(text) <= 60 else text[:60] + "..."
