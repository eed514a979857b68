"""Charters and cases by the thousand, from a seed: the same seed gives the same ones everywhere.

`charter(seed, size)` draws a valid charter as plain tables, `case(seed, charter)` a case under it,
`pair(n, size)` both. Numbers with a point are text, as `tomllib` gives them with
`parse_float=str`.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any, Final

from tests.oracle.grow_tests import Ground, drawn_test, selector

if TYPE_CHECKING:
    from tests.oracle.words import Table

STATES: Final = ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK", "UZB")
OUTSIDERS: Final = ("USA", "secgen")
ROLES: Final = ("requester", "concerned", "host", "chair")
FACTS: Final = ("attack", "lawful", "agreed")
KINDS: Final = ("assist", "suspend")
ACTIONS: Final = ("base", "exercise", "deal")
ARTICLES: Final = ("article-1", "article-2")


@dataclass(frozen=True)
class Size:
    """How large a drawn charter may be."""

    seats: tuple[int, int] = (3, 7)
    facts: int = 3
    questions: tuple[str, ...] = ("main", "format")
    stages: int = 3


FULL: Final = Size()
FOR_FLIPS: Final = Size(seats=(3, 6), facts=2, questions=("main",), stages=2)
FOR_FLIPS_OF_TWO: Final = Size(seats=(3, 3), facts=1)
FOR_POWER: Final = Size(seats=(3, 7), facts=1)


def pair(n: int, size: Size = FULL) -> tuple[Table, Table]:
    """The n-th charter and a case under it."""
    rng = Random(n)  # noqa: S311 - repeatable draws, nothing secret
    drawn = charter(rng, size)
    return drawn, case(rng, drawn)


def charter(rng: Random, size: Size = FULL) -> Table:
    """Draw a charter with one rule per decision."""
    ground = _ground(rng, size)
    kinds = KINDS[: rng.choice((1, 2))]
    drawn = {
        "schema": 1,
        "id": "drawn",
        "title": "A charter drawn by lot",
        "reading": "as-written",
        "members": _members(rng, ground),
        "tags": {tag: list(seats) for tag, seats in ground.tags.items()},
        "roles": {role: {"says": f"the {role}"} for role in ground.roles},
        "facts": {fact: {"says": f"there is: {fact}"} for fact in ground.facts},
        "articles": {name: _article(name) for name in ARTICLES},
        "decisions": {kind: _decision(rng, kind, ground) for kind in kinds},
        "rules": {f"rule-{kind}": {"stages": _stages(rng, ground, size)} for kind in kinds},
        "conduct": _conduct(rng, ground),
    }
    if rng.random() < 0.3:
        bare = rng.choice(("for", "against", "abstain", "absent", "present-not-voting"))
        drawn["ballots"] = {"conditional": bare}
    if ground.columns:
        claimed = {"total": _total(drawn["members"])} if rng.random() < 0.5 else {}
        drawn["weights"] = {"population": claimed}
    return drawn


def _ground(rng: Random, size: Size) -> Ground:
    seats = tuple(rng.sample(STATES, rng.randint(*size.seats)))
    return Ground(
        seats=seats,
        tags={
            "permanent": tuple(rng.sample(seats, rng.randint(1, 2))),
            "suspended": tuple(rng.sample(seats, rng.choice((0, 0, 1)))),
        },
        roles=ROLES,
        facts=FACTS[: size.facts],
        columns=("population",) if rng.random() < 0.5 else (),
    )


def _members(rng: Random, ground: Ground) -> Any:
    if not ground.columns:
        return list(ground.seats)
    return {seat: {"name": seat, "weights": {"population": _weight(rng)}} for seat in ground.seats}


def _weight(rng: Random) -> int | str:
    return rng.choice((rng.randint(1, 9), rng.randint(1, 9), rng.choice(("0.5", "2.25", 0, 20))))


def _total(members: dict[str, Table]) -> str:
    hundredths = 0
    for member in members.values():
        whole, _, decimals = str(member["weights"]["population"]).partition(".")
        hundredths += int(whole) * 100 + int((decimals + "00")[:2])
    return f"{hundredths // 100}.{hundredths % 100:02}"


def _article(name: str) -> Table:
    return {"cite": name, "text": "What it says in own words.", "certainty": "high"}


def condition(rng: Random, ground: Ground, depth: int = 2) -> Table:
    """Draw a condition on facts and roles."""
    if depth and rng.random() < 0.3:
        parts = [condition(rng, ground, depth - 1) for _ in range(2)]
        return rng.choice(({"all": parts}, {"any": parts}, {"not": parts[0]}))
    role, other = rng.sample(ground.roles, 2)
    fact: Table = {"fact": rng.choice(ground.facts)}
    return rng.choice(
        (
            fact,
            fact,
            {**fact, "is": True},
            {**fact, "is": False},
            {"role": role, "filled": True},
            {"role": role, "member": True},
            {"role": role, "member": False},
            {"role": role, "same_as": other},
        )
    )


def _decision(rng: Random, kind: str, ground: Ground) -> Table:
    drawn: Table = {"title": kind, "articles": ["article-1"], "rule": f"rule-{kind}"}
    if rng.random() < 0.5:
        drawn["requires"] = [_required(rng, ground) for _ in range(rng.choice((1, 1, 2)))]
    if rng.random() < 0.4:
        drawn["binds"] = binds(rng)
    if rng.random() < 0.05:
        drawn["determines"] = True
    return drawn


def _required(rng: Random, ground: Ground) -> Table:
    drawn: Table = {"need": condition(rng, ground), "article": "article-2"}
    if rng.random() < 0.3:
        drawn["if_false"] = rng.choice(("inadmissible", "rejected"))
    if rng.random() < 0.5:
        drawn["if_contested"] = rng.choice(("contested", "assume-true", "assume-false"))
    return drawn


def binds(rng: Random) -> Any:
    """Draw who is bound."""
    values: Any = rng.choice(
        (
            ["not-participating"],
            ["against"],
            ["against", "abstain"],
            ["absent", "for"],
            "cast",
            ["cast", "absent"],
        )
    )
    return rng.choice(
        ("all", "none", "in-favour", "participants", {"all_but": values}, {"voters_but": values})
    )


def _stages(rng: Random, ground: Ground, size: Size) -> list[Table]:
    count = rng.choice((1, 1, 2, 3)[: size.stages + 1])
    stages = [_stage(rng, ground, size, at) for at in range(count)]
    for at, stage in enumerate(stages[:-1]):
        # One way leads to the next stage, so that no stage is out of reach.
        onward = rng.choice(("next", stages[at + 1]["id"]))
        way = rng.choice(("failed", "failed", "passed"))
        stage[way] = onward
        if at == 0 and count > 2 and rng.random() < 0.3:
            stage["passed" if way == "failed" else "failed"] = stages[2]["id"]
        elif rng.random() < 0.4:
            other = "passed" if way == "failed" else "failed"
            stage[other] = rng.choice(("adopt", "reject"))
    if rng.random() < 0.15:
        stages[-1] |= {"passed": "reject", "failed": "adopt"}
    return stages


def _stage(rng: Random, ground: Ground, size: Size, at: int) -> Table:
    stage: Table = {"id": f"stage-{at}", "article": "article-1", "adopts_on_silence": True}
    if rng.random() < 0.4:
        stage["asks"] = rng.choice(size.questions)
    if rng.random() < 0.55:
        stage["electorate"] = _electorate(rng, ground)
    if rng.random() < (0.3 if at else 0.1):
        stage["opens_after"] = _period(rng)
    if rng.random() < 0.25:
        stage["quorum"] = _quorum(rng, ground)
    stage["test"] = drawn_test(rng, ground)
    if rng.random() < 0.12:
        stage["silence"] = _period(rng)
    if rng.random() < 0.3:
        stage["binds"] = binds(rng)
    return stage


def _period(rng: Random) -> Table:
    return rng.choice(
        (
            {"hours": 48},
            {"days": 1},
            {"days": 10},
            {"hours": 72},
            {"days": 1, "hours": 12},
            {"days": "0.5"},
        )
    )


def _quorum(rng: Random, ground: Ground) -> Table:
    values: Any = rng.choice(
        ("present", "present", "participating", "cast", "recorded", ["for", "abstain", "excluded"])
    )
    if rng.random() < 0.15:
        return drawn_test(rng, ground)
    if rng.random() < 0.5:
        return {"count": values, "at_least": rng.randint(1, max(1, len(ground.seats) - 2))}
    return {"share": values, "base": "entitled", rng.choice(("at_least", "more_than")): "1/2"}


def _electorate(rng: Random, ground: Ground) -> Table:
    drawn: Table = {}
    if rng.random() < 0.2:
        drawn["of"] = rng.choice(
            (
                {"everyone": True},
                {"role": "requester"},
                {"seat": list(ground.seats[: rng.randint(2, len(ground.seats))])},
                {"not": {"role": "concerned"}},
                {"any": [{"tag": "permanent"}, {"role": "host"}]},
                {"not": {"ballot": "not-participating"}},
                selector(rng, ground),
            )
        )
    drawn["without"] = [_exclusion(rng, ground) for _ in range(rng.choice((1, 1, 1, 2, 0)))]
    return drawn


def _exclusion(rng: Random, ground: Ground) -> Table:
    who = rng.choice(
        (
            {"role": "concerned"},
            {"role": "concerned"},
            {"tag": "suspended"},
            {"ballot": "not-participating"},
            {"seat": rng.choice(ground.seats)},
            selector(rng, ground),
        )
    )
    drawn: Table = {
        "who": who,
        "effect": rng.choice(("leaves", "stays", "abstains")),
        "article": "article-2",
    }
    if "seat" in who or rng.random() < 0.3:
        drawn["when"] = condition(rng, ground, depth=1)
    return drawn


def _conduct(rng: Random, ground: Ground) -> Table:
    rules: Table = {}
    for name in ("first", "second", "third")[: rng.choice((0, 1, 2, 3))]:
        rules[name] = {
            "action": rng.choice(ACTIONS),
            "judged": rng.choice(("breach", "permitted")),
            "article": "article-1",
        }
        for key in ("when", "unless"):
            if rng.random() < 0.5:
                rules[name][key] = condition(rng, ground)
    return rules


def case(rng: Random, drawn: Table) -> Table:
    """Draw a case under a charter."""
    kind = rng.choice(list(drawn["decisions"]))
    stages = drawn["rules"][drawn["decisions"][kind]["rule"]]["stages"]
    seats = list(drawn["members"])
    case: Table = {"charter": drawn["id"], "decision": kind}
    if len(seats) > 3 and rng.random() < 0.07:
        seats = rng.sample(seats, len(seats) - 1)
        case["members"] = seats
    if rng.random() < 0.07:
        case["tags"] = {"suspended": rng.sample(seats, rng.choice((1, 2)))}
    case["ballots"] = {}
    for question in sorted({stage.get("asks", "main") for stage in stages}):
        prefix = "" if question == "main" else question + "/"
        said = _ballots(rng, seats, list(drawn["facts"]))
        case["ballots"].update({prefix + seat: ballot for seat, ballot in said.items()})
    case["roles"] = _roles(rng, seats)
    case["facts"] = {
        fact: rng.choice((True, True, False)) for fact in drawn["facts"] if rng.random() < 0.7
    }
    if (elapsed := _elapsed(rng, stages)) is not None:
        case["elapsed"] = elapsed
    return case


MOODS: Final = (
    {"for": 8, "against": 1, "abstain": 1},
    {"for": 6, "abstain": 3, "absent": 2, "not-participating": 2},
    {"for": 5, "against": 4},
    {"for": 3, "against": 2, "abstain": 2, "present-not-voting": 1, "absent": 1, "yes": 1, "no": 1},
    {"for": 2, "abstain": 2, "absent": 4, "conditional": 2, "not-participating": 1},
    {"against": 5, "abstain": 3, "for": 2},
    {"for": 4, "against": 1, "worded": 4, "conditional": 1},
)


def _ballots(rng: Random, seats: list[str], facts: list[str]) -> dict[str, Any]:
    mood = rng.choice(MOODS)
    drawn = rng.choices(list(mood), list(mood.values()), k=len(seats))
    said: dict[str, Any] = {}
    for seat, value in zip(seats, drawn, strict=True):
        if value == "worded":
            said[seat] = _worded(rng, seats, facts)
        elif value != "absent" or rng.random() < 0.5:
            said[seat] = value
    return said


def _worded(rng: Random, seats: list[str], facts: list[str]) -> Table:
    values = ("for", "against", "abstain", "absent", "not-participating", "present-not-voting")
    return {
        "if": _wording(rng, seats, facts, depth=1),
        "then": rng.choice(("for", "for", *values)),
        "otherwise": rng.choice(("against", "abstain", *values)),
    }


def _wording(rng: Random, seats: list[str], facts: list[str], depth: int) -> Table:
    if depth and rng.random() < 0.3:
        parts = [_wording(rng, seats, facts, depth - 1) for _ in range(2)]
        return rng.choice(({"all": parts}, {"any": parts}, {"not": parts[0]}))
    values = ("for", "for", "against", "absent", "cast", ["abstain", "not-participating"])
    others = {"ballot_of": rng.choice(seats), "is": rng.choice(values)}
    return rng.choice(
        (others, others, {"fact": rng.choice(facts)}, {"role": "host", "filled": True})
    )


def _roles(rng: Random, seats: list[str]) -> dict[str, list[str]]:
    held: dict[str, list[str]] = {}
    for role in ROLES:
        draw = rng.random()
        if draw < 0.6:
            held[role] = [rng.choice(seats)]
        elif draw < 0.7:
            held[role] = rng.sample(seats, 2)
        elif draw < 0.8:
            held[role] = [rng.choice(seats), rng.choice(OUTSIDERS)]
        elif draw < 0.85:
            held[role] = [rng.choice(OUTSIDERS)]
    for role, other in (("host", "requester"), ("chair", "concerned")):
        if other in held and rng.random() < 0.2:
            held[role] = list(reversed(held[other]))
    return held


def _elapsed(rng: Random, stages: list[Table]) -> int | None:
    ends = [0]
    for stage in stages:
        for key in ("opens_after", "silence"):
            period = stage.get(key, {})
            days = 12 if period.get("days") == "0.5" else period.get("days", 0) * 24
            ends.append(days + period.get("hours", 0))
    ends.append(sum(ends))
    if rng.random() < 0.5:
        return None
    return max(0, rng.choice(ends) + rng.choice((-1, 0, 1)))
