"""Options of the command line as the data of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wargame.rules.casereading import ballots_argument, facts_argument, seats_argument

if TYPE_CHECKING:
    from collections.abc import Mapping


def as_case(decision: str, given: Mapping[str, str | None]) -> dict[str, Any]:
    """The options of the command as the data of a case."""
    case: dict[str, Any] = {
        "decision": decision,
        "ballots": ballots_argument(given.get("ballots") or ""),
        "facts": facts_argument(given.get("facts") or ""),
        "roles": seats_argument(given.get("roles") or "", "--roles"),
    }
    tags, members, elapsed = (given.get(name) for name in ("tags", "members", "elapsed"))
    if tags:
        case["tags"] = seats_argument(tags, "--tags")
    if members is not None:
        names = members.replace("+", ",").split(",")
        case["members"] = [name.strip() for name in names if name.strip()]
    if elapsed is not None:
        case["elapsed"] = elapsed
    return case
