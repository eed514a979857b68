"""A kind of decision made ready: selectors, tests and thresholds bound to one set of members.

Made once for a charter, a kind, and the members and tags in force, and kept in the charter's
memory; judging is then a walk over functions.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from wargame.rules.binding import ReadyBinds, ready_binds
from wargame.rules.case import Case, CaseError
from wargame.rules.electorate import ReadyElectorate
from wargame.rules.electorate import ready as ready_electorate
from wargame.rules.kind import Drawn, Kind, Node, Site, Truth
from wargame.rules.room import Bench
from wargame.rules.wrong import instead

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from wargame.game.verdicts import Line
    from wargame.rules.charter import Charter
    from wargame.rules.model import Period, Requirement, Stage
    from wargame.rules.room import Room

ADOPT: Final = -1
REJECT: Final = -2
_KEPT: Final = 64


class ReadyRequirement(NamedTuple):
    """A precondition made ready."""

    node: Node
    presumed: bool | None
    if_false: Literal["inadmissible", "rejected"]
    facts: tuple[str, ...]
    line: Callable[[int, Truth], Line]


class ReadyStage(NamedTuple):
    """A stage made ready; `passed` and `failed` are numbers of stages, `ADOPT` or `REJECT`."""

    id: str
    asks: str
    site: Site
    electorate: ReadyElectorate
    opens_after: int | Fraction
    silent_until: int | Fraction
    quorum: Node | None
    test: Node
    passed: int
    failed: int
    ends: Callable[[int, Truth], Line]
    binds: ReadyBinds
    quorum_facts: tuple[str, ...]
    test_facts: tuple[str, ...]


Gate = tuple[Callable[["Room"], Truth], Truth, Literal["inadmissible", "rejected"]]
"""A precondition in short: its test, what is presumed of it, and what its want leads to."""


class Program(NamedTuple):
    """A kind of decision made ready for one set of members."""

    charter: Charter
    decision: str
    bench: Bench
    requires: tuple[ReadyRequirement, ...]
    gates: tuple[Gate, ...]
    stages: tuple[ReadyStage, ...]
    questions: tuple[str, ...]
    roles: Mapping[str, object]
    facts: frozenset[str]
    conditional: str


def program_of(charter: Charter, case: Case) -> Program:
    """Find or make the program for a case.

    Raises:
        CaseError: When the charter knows no such kind of decision, or a member lacks a weight.
    """
    key: object = case.decision
    if case.members is not None or case.tags is not None:
        tags = case.tags
        key = (case.decision, case.members, None if tags is None else tuple(sorted(tags.items())))
    program: Program | None = charter.memory.get(key)
    if program is None:
        if len(charter.memory) >= _KEPT:
            charter.memory.clear()
        program = charter.memory[key] = _make(charter, case)
    return program


def _make(charter: Charter, case: Case) -> Program:
    kind = case.decision
    if kind not in charter.decisions:
        what = f"{charter.id} knows no decision {kind}"
        raise CaseError("decision", what, instead(kind, charter.decisions))
    bench = bench_of(charter, case)
    decision = charter.decisions[kind]
    requires = tuple(
        _requirement(requirement, bench, f"decisions.{kind}.requires[{at}]")
        for at, requirement in enumerate(decision.requires)
    )
    stages = charter.stages(kind)
    made = tuple(_stage(charter, kind, stages, at, bench) for at in range(len(stages)))
    return Program(
        charter,
        kind,
        bench,
        requires,
        tuple((ready.node.quick, ready.presumed, ready.if_false) for ready in requires),
        made,
        charter.questions(kind),
        dict(charter.roles),
        frozenset(charter.facts),
        charter.text.ballots.conditional,
    )


def bench_of(charter: Charter, case: Case) -> Bench:
    """Seat the members of a case, with tags and the weights that its rule uses.

    Raises:
        CaseError: When a member is named twice, a tag is unknown, or a weight is missing.
    """
    members = charter.members if case.members is None else case.members
    if len(set(members)) != len(members):
        raise CaseError("members", "a member is named twice", "name each member once")
    for tag in case.tags or {}:
        if tag not in charter.tags:
            raise CaseError(
                f"tags.{tag}", f"{charter.id} has no tag {tag}", instead(tag, charter.tags)
            )
    weights = {}
    for column in columns_used(charter, case.decision):
        weights[column] = charter.weights[column]
        for seat in members:
            if seat not in weights[column]:
                what = f"{seat} has no weight {column} in {charter.id}"
                raise CaseError("members", what, "leave it out, or give it the weight there")
    return Bench(members, {**charter.tags, **(case.tags or {})}, weights)


def columns_used(charter: Charter, kind: str) -> tuple[str, ...]:
    """List the columns of weights that the rule of a kind uses."""
    used: dict[str, None] = {}
    for stage in charter.stages(kind):
        for test in (stage.quorum, stage.test):
            for _, part in test.walk() if test else ():
                used.update(dict.fromkeys(part.mentions().weights))
    return tuple(used)


def facts_of(test: Kind | None) -> tuple[str, ...]:
    """List the facts that a test asks for, in order."""
    if test is None:
        return ()
    return tuple(dict.fromkeys(f for _, part in test.walk() for f in part.mentions().facts))


def _requirement(requirement: Requirement, bench: Bench, path: str) -> ReadyRequirement:
    site = Site(bench, "", requirement.article, path, 0)
    presumed = _PRESUMED[requirement.if_contested]
    return ReadyRequirement(
        requirement.need.compile(site.inside(".need")),
        presumed,
        requirement.if_false,
        facts_of(requirement.need),
        _met(site, presumed),
    )


_PRESUMED: Final = {"contested": None, "assume-true": True, "assume-false": False}
_MET: Final = {True: "requires-met", False: "requires-false", None: "requires-contested"}


def _met(site: Site, presumed: Truth) -> Callable[[int, Truth], Line]:
    """Make the line of a precondition, which says so where it was only presumed."""

    @cache
    def line(n: int, found: Truth) -> Line:
        truth = presumed if found is None else found
        told = (("presumed", str(truth).lower()),) if found is not truth else ()
        return site.line(n, Drawn(_MET[truth], truth, told))

    return line


def _ends(site: Site, passed: str, failed: str) -> Callable[[int, Truth], Line]:
    """Make the line that says how a stage ended and where that leads."""

    @cache
    def line(n: int, truth: Truth) -> Line:
        code, way = ("stage-passed", passed) if truth else ("stage-failed", failed)
        return site.line(n, Drawn(code, bool(truth), (("leads_to", way),)))

    return line


def _stage(
    charter: Charter, kind: str, stages: tuple[Stage, ...], at: int, bench: Bench
) -> ReadyStage:
    stage = stages[at]
    path = f"rules.{charter.decisions[kind].rule}.stages[{at}]"
    site = Site(bench, stage.id, stage.article, path, 0)
    numbers = {s.id: number for number, s in enumerate(stages)}
    ways = {**numbers, "next": at + 1, "adopt": ADOPT, "reject": REJECT}
    opens = _hours(stage.opens_after)
    return ReadyStage(
        id=stage.id,
        asks=stage.asks,
        site=site,
        electorate=ready_electorate(stage.electorate, site),
        opens_after=opens,
        silent_until=opens + _hours(stage.silence) if stage.silence else 0,
        quorum=stage.quorum.compile(site._replace(path=f"{path}.quorum", depth=1))
        if stage.quorum
        else None,
        test=stage.test.compile(site._replace(path=f"{path}.test")),
        passed=ways[stage.passed],
        failed=ways[stage.failed],
        ends=_ends(site, stage.passed, stage.failed),
        binds=ready_binds(charter.binds(kind, stage)),
        quorum_facts=facts_of(stage.quorum),
        test_facts=facts_of(stage.test),
    )


def _hours(period: Period | None) -> int | Fraction:
    if period is None:
        return 0
    length = period.length
    return length.numerator if length.denominator == 1 else length
