"""Going through a charter: every test and every selector in it, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.rules.charter import Charter
    from wargame.rules.kind import Kind
    from wargame.rules.model import Stage
    from wargame.rules.selectors import Selector
    from wargame.rules.wrong import Key


class Root(NamedTuple):
    """A whole test as it stands in a charter.

    Attributes:
        key: Its place.
        use: What it is asked for.
        test: The test.
        stage: The stage it stands in, if any.
    """

    key: Key
    use: Literal["requires", "test", "quorum", "when", "conduct"]
    test: Kind
    stage: Stage | None = None


def stages(charter: Charter) -> Iterator[tuple[Key, Stage]]:
    """List every stage."""
    for name, rule in charter.rules.items():
        for at, stage in enumerate(rule.stages):
            yield ("rules", name, "stages", at), stage


def roots(charter: Charter) -> Iterator[Root]:
    """List every whole test: preconditions, tests, quorums, conditions of exclusions, conduct."""
    for kind, decision in charter.decisions.items():
        for at, requirement in enumerate(decision.requires):
            yield Root(("decisions", kind, "requires", at, "need"), "requires", requirement.need)
    for key, stage in stages(charter):
        if stage.quorum is not None:
            yield Root((*key, "quorum"), "quorum", stage.quorum, stage)
        yield Root((*key, "test"), "test", stage.test, stage)
        for at, exclusion in enumerate(stage.electorate.without):
            if exclusion.when is not None:
                place = (*key, "electorate", "without", at, "when")
                yield Root(place, "when", exclusion.when, stage)
    for name, rule in charter.conduct.items():
        for word, test in (("when", rule.when), ("unless", rule.unless)):
            if test is not None:
                yield Root(("conduct", name, word), "conduct", test)


def tests(charter: Charter) -> Iterator[tuple[Key, Kind, Root]]:
    """List every test, parts of tests too."""
    for root in roots(charter):
        for key, test in root.test.walk(root.key):
            yield key, test, root


def selectors(charter: Charter) -> Iterator[tuple[Key, Selector]]:
    """List every selector, parts of selectors too."""
    for key, stage in stages(charter):
        if stage.electorate.of is not None:
            yield from stage.electorate.of.walk((*key, "electorate", "of"))
        for at, exclusion in enumerate(stage.electorate.without):
            yield from exclusion.who.walk((*key, "electorate", "without", at, "who"))
    for key, test, _ in tests(charter):
        for name, selector in test.mentions().selectors:
            yield from selector.walk((*key, name))


def selectors_of(charter: Charter, kind: str) -> Iterator[Selector]:
    """List every whole selector in the rule of a kind."""
    for stage in charter.stages(kind):
        if stage.electorate.of is not None:
            yield stage.electorate.of
        yield from (exclusion.who for exclusion in stage.electorate.without)
        for test in (stage.quorum, stage.test):
            for _, part in test.walk() if test else ():
                yield from (selector for _, selector in part.mentions().selectors)
