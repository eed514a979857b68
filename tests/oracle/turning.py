"""What it would have taken, by trying every assignment of ballots and findings.

A change is `(item, becomes)`; an item is `("finding", fact)` or `("ballot", question, seat)`.
A set of changes is a dictionary of such pairs. Periods count as run out.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, Any, Final

from tests.oracle.ballots import raw_ballots, resolve
from tests.oracle.oracle import preconditions, walk
from tests.oracle.room import enter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.oracle.words import Table

Item = tuple[str, ...]
Changes = dict[Item, Any]

LADDER: Final = {"against": 0, "for": 2}
USUAL_SIZE: Final = 3


def adopts(charter: Table, case: Table, *, article_open: bool) -> bool:
    """Whether the case is adopted with all periods run out; preconditions may be passed over."""
    decision = charter["decisions"][case["decision"]]
    room = enter(charter, case)
    if not article_open and preconditions(decision, room, set()):
        return False
    return walk(charter, decision, case, room, set()).outcome == "adopted"


def minimal_sets(
    charter: Table, case: Table, *, article_open: bool = False, ballots_only: bool = False
) -> list[Changes]:
    """All minimal sets of the smallest sizes: up to three, or the first size that has any."""
    case = {**case, "elapsed": None}
    options = _options(charter, case, ballots_only=ballots_only)
    stands = adopts(charter, case, article_open=article_open)
    found: list[Changes] = []
    for size in range(1, len(options) + 1):
        if size > USUAL_SIZE and found:
            break
        for changes in _assignments(options, size):
            if any(one.items() <= changes.items() for one in found):
                continue
            if adopts(charter, changed(case, changes), article_open=article_open) != stands:
                found.append(changes)
    return found


def flips(charter: Table, case: Table) -> list[Changes]:
    """The minimal sets without the superfluous ones."""
    return without_superfluous(charter, case, minimal_sets(charter, case))


def turning_seats(charter: Table, case: Table, outcome: str) -> list[str]:
    """Blockers of a decision not adopted, pivots of an adopted one."""
    article_open = outcome in {"contested", "inadmissible"}
    run_out = {**case, "elapsed": None}
    if adopts(charter, run_out, article_open=article_open) and outcome != "adopted":
        return []
    found = minimal_sets(charter, case, article_open=article_open, ballots_only=True)
    fewest = min((len(one) for one in found), default=0)
    return sorted({item[-1] for one in found if len(one) == fewest for item in one})


def changed(case: Table, changes: Changes) -> Table:
    """The case after the changes."""
    ballots, facts = dict(case.get("ballots", {})), dict(case.get("facts", {}))
    for item, becomes in changes.items():
        if item[0] == "finding":
            facts[item[1]] = becomes
        else:
            ballots[_address(item)] = becomes
    return {**case, "ballots": ballots, "facts": facts}


def without_superfluous(charter: Table, case: Table, sets: list[Changes]) -> list[Changes]:
    """Drop a set when another with the same items goes no further on any ballot and less on one."""
    steps = [_steps(charter, case, one) for one in sets]
    kept = []
    for at, one in enumerate(sets):
        shorter = any(
            steps[other].keys() == steps[at].keys()
            and steps[other] != steps[at]
            and all(steps[other][item] <= steps[at][item] for item in steps[at])
            for other in range(len(sets))
        )
        if not shorter:
            kept.append(one)
    return kept


def _steps(charter: Table, case: Table, changes: Changes) -> dict[Item, int]:
    room = enter(charter, case)
    steps = dict.fromkeys(changes, 0)
    for item in changes:
        if item[0] == "ballot":
            raw = raw_ballots(case, item[1], room.seats)
            bare = charter.get("ballots", {}).get("conditional", "for")
            was = resolve(raw, room, bare).values[item[2]]
            steps[item] = abs(LADDER.get(changes[item], 1) - LADDER.get(was, 1))
    return steps


def _options(charter: Table, case: Table, *, ballots_only: bool) -> dict[Item, list[Any]]:
    decision = charter["decisions"][case["decision"]]
    rule = charter["rules"][decision["rule"]]
    options: dict[Item, list[Any]] = {}
    if not ballots_only:
        for fact in sorted(named_facts([decision.get("requires", []), rule])):
            was = case.get("facts", {}).get(fact)
            options["finding", fact] = [becomes for becomes in (True, False) if becomes is not was]
    for question in sorted({stage.get("asks", "main") for stage in rule["stages"]}):
        seats = enter(charter, case).seats
        for seat, was in zip(seats, raw_ballots(case, question, seats), strict=True):
            ladder = [value for value in ("for", "abstain", "against") if value != was]
            options["ballot", question, seat] = ladder
    return options


def _assignments(options: dict[Item, list[Any]], size: int) -> Iterator[Changes]:
    for items in combinations(options, size):
        for becomes in product(*(options[item] for item in items)):
            yield dict(zip(items, becomes, strict=True))


def _address(item: Item) -> str:
    return item[2] if item[1] == "main" else f"{item[1]}/{item[2]}"


def named_facts(part: Any) -> set[str]:
    """Every fact that a table or a list names, at any depth."""
    if isinstance(part, dict):
        own = {part["fact"]} if isinstance(part.get("fact"), str) else set()
        return own.union(*(named_facts(inner) for inner in part.values()))
    if isinstance(part, list):
        return set[str]().union(*(named_facts(inner) for inner in part))
    return set()
