"""From the plain tables of a merged charter to the charter itself, or to what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from pydantic import ValidationError

from wargame.rules.charter import Charter
from wargame.rules.checks import CHECKS
from wargame.rules.model import CharterText
from wargame.rules.shape import problems_of
from wargame.rules.wrong import Key, Problem, error

_DEEPEST: Final = 40


class Read(NamedTuple):
    """A charter, unless something forbids its use, and all that was found, errors first."""

    charter: Charter | None
    problems: tuple[Problem, ...]


def read(data: Mapping[str, Any]) -> Read:
    """Read a charter from plain tables: `extends` merged in, lists as tuples.

    Never raises: what is wrong comes back as values, all of it at once.
    """
    deep = _too_deep(data)
    if deep is not None:
        return Read(None, (error(deep, f"nested more than {_DEEPEST} deep", "write it flatter"),))
    try:
        text = CharterText.model_validate(data, strict=True)
    except ValidationError as failed:
        return Read(None, tuple(problems_of(failed)))
    charter = Charter(text, data)
    problems = [problem for check in CHECKS for problem in check(charter)]
    problems.sort(key=lambda problem: problem.severity != "error")
    stopped = any(problem.severity == "error" for problem in problems)
    return Read(None if stopped else charter, tuple(problems))


def _too_deep(value: object, key: Key = ()) -> Key | None:
    """Find the first place that is nested deeper than anything sensible."""
    if len(key) > _DEEPEST:
        return key
    inside: list[tuple[str | int, object]] = []
    if isinstance(value, Mapping):
        inside = list(value.items())
    elif isinstance(value, tuple):
        inside = list(enumerate(value))
    for step, part in inside:
        found = _too_deep(part, (*key, step))
        if found is not None:
            return found
    return None
