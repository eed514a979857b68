"""Which lines of a trace decided: under a test made of tests, the parts that made it what it is.

A trace is whole: it holds the parts that were met beside the one that failed. Whoever says in a
sentence why something failed asks here, so that no reader is shown the half that was met.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wargame.game.verdicts import Line, Verdict

_CHOICES: Final = frozenset({"all", "any"})
_WALKS: Final = frozenset({"stage-passed", "stage-failed"})
_TOLD: Final = frozenset({
    "ballot-resolved", "ballot-circle",
    "excluded-leaves", "excluded-stays", "must-abstain", "exclusion-contested",
})  # fmt: skip
_REQUIRED: Final = {"requires-met": True, "requires-false": False, "requires-contested": None}


class Reason(NamedTuple):
    """A line that rests on no other and decided.

    Attributes:
        turned: Whether it stands under a `not`, so that what is met makes the whole fail.
    """

    line: Line
    turned: bool = False


class Block(NamedTuple):
    """One precondition, or one stage: what stands under one article on a screen.

    Attributes:
        passed: Whether it held; None is contested.
        told: What is no test: who has no vote, how a conditional ballot was read.
        reasons: The tests that made it so.
        others: Tests that did not decide, such as the half that was met where the other failed.
    """

    lines: tuple[Line, ...]
    passed: bool | None
    told: tuple[Line, ...]
    reasons: tuple[Reason, ...]
    others: tuple[Reason, ...]

    @property
    def head(self) -> Line:
        """The first line, which names article and stage."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """The last line, which says where the walk goes on."""
        return self.lines[-1]


class _Branch(NamedTuple):
    line: Line
    parts: tuple[_Branch, ...]


def blocks(trace: Sequence[Line]) -> tuple[Block, ...]:
    """Cut a trace into its preconditions and stages, in the judge's order."""
    cut: list[list[Line]] = []
    for line in trace:
        same_stage = bool(cut and line.stage) and cut[-1][0].stage == line.stage
        if not cut or (line.depth == 0 and not same_stage):
            cut.append([])
        cut[-1].append(line)
    return tuple(_block(tuple(lines)) for lines in cut)


def reasons(verdict: Verdict, *, as_if_open: bool = False) -> tuple[Reason, ...]:
    """What decided a ruling, in the judge's order; never empty while there is a trace.

    Args:
        verdict: The ruling.
        as_if_open: Ask what the ballots came to, whatever the preconditions said.
    """
    found = blocks(verdict.trace)
    gates = [] if as_if_open else [block for block in found if not block.head.stage]
    shut = [gate for gate in gates if gate.passed is False]
    open_ = [gate for gate in gates if gate.passed is None]
    return tuple(one for block in shut or open_ or found[-1:] for one in block.reasons)


def is_blocked(verdict: Verdict) -> bool:
    """Say whether the deciding stage failed by a `none_of`: objections that it may not have."""
    if not verdict.trace or verdict.trace[-1].code != "stage-failed":
        return False
    return any(
        one.line.code == "none-of" and not one.turned for one in reasons(verdict, as_if_open=True)
    )


def _block(lines: tuple[Line, ...]) -> Block:
    branches = _branches(lines)
    # What comes last and is no mere step onwards decided: the test, a quorum not met, a period.
    asked = next((one for one in reversed(branches) if one.line.code not in _WALKS), branches[-1])
    decided = tuple(_reasons(asked))
    tests = [one for one in branches if one.line.code not in _TOLD | _WALKS]
    others = (one for test in tests for one in _leaves(test) if one not in decided)
    told = (branch for branch in branches if branch.line.code in _TOLD)
    head = lines[0]
    passed = lines[-1].passed if head.stage else _REQUIRED.get(head.code, head.passed)
    return Block(
        lines, passed, tuple(one for each in told for one in _flat(each)), decided, tuple(others)
    )


def _branches(lines: Sequence[Line]) -> tuple[_Branch, ...]:
    """The lines as trees, by their depth."""
    found: list[_Branch] = []
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and lines[end].depth > lines[at].depth:
            end += 1
        found.append(_Branch(lines[at], _branches(lines[at + 1 : end])))
        at = end
    return tuple(found)


def _reasons(branch: _Branch, *, turned: bool = False) -> Iterator[Reason]:
    """The leaves that made this branch what it is: of `all` and `any` those parts that agree."""
    line = branch.line
    if not branch.parts:
        yield Reason(line, turned)
    for part in branch.parts:
        if line.code not in _CHOICES or part.line.passed is line.passed:
            yield from _reasons(part, turned=turned != (line.code == "not"))


def _leaves(branch: _Branch, *, turned: bool = False) -> Iterator[Reason]:
    if not branch.parts:
        yield Reason(branch.line, turned)
    for part in branch.parts:
        yield from _leaves(part, turned=turned != (branch.line.code == "not"))


def _flat(branch: _Branch) -> Iterator[Line]:
    """The line of a branch, and those that rest on nothing below it."""
    yield branch.line
    yield from (one.line for part in branch.parts for one in _leaves(part))
