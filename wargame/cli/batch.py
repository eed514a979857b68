"""Many cases, one JSON object a line in and one a line out, in order."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wargame.app.checking import charter_of
from wargame.cli.verdicts import as_object
from wargame.game.errors import WargameError
from wargame.rules.casereading import read_case
from wargame.rules.flips import rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wargame.rules.charter import Charter


class BadLine(WargameError):
    """A line holds no case."""


def verdicts(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """Rule on each line; a bad one gives its number and an `error`, and the next is taken.

    Empty lines are left out.
    """
    charters: dict[str, Charter] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield verdict_of(line, charters)
        except WargameError as error:
            yield {"line": number, "error": str(error)}


def verdict_of(line: bytes, charters: dict[str, Charter]) -> dict[str, Any]:
    """Rule on one line; charters once read are kept.

    Raises:
        WargameError: The line is no case, or its charter cannot be used.
    """
    case = parsed(line)
    name = case.get("charter")
    if not isinstance(name, str):
        message = "No charter is named."
        raise BadLine(message, 'Add "charter": "csto-as-written".')
    if name not in charters:
        charters[name] = charter_of(name)
    return as_object(rule(charters[name], read_case(case)))


def parsed(line: bytes) -> dict[str, Any]:
    """The JSON object of a line; numbers with a point stay as their digits.

    Raises:
        BadLine: It is none.
    """
    try:
        case = json.loads(line, parse_float=str)
    except (ValueError, RecursionError) as error:
        message = f"This is no JSON: {error}."
        raise BadLine(message, "Write one object a line.") from None
    if not isinstance(case, dict):
        message = "This is no JSON object."
        raise BadLine(message, 'Write {"charter": "...", "decision": "..."}.')
    return case
