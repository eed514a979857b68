"""Every name that is used is declared: seats, tags, roles, facts, articles, rules and weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.rules.tour import selectors, stages, tests
from wargame.rules.wrong import error, instead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wargame.rules.charter import Charter
    from wargame.rules.wrong import Key, Problem


def names(charter: Charter) -> Iterator[Problem]:
    """Find every name that nothing declares."""
    yield from _in_tests(charter)
    yield from _in_selectors(charter)
    yield from _in_tags(charter)
    yield from _in_facts(charter)
    yield from _in_decisions(charter)
    yield from _articles(charter)


def _unknown(
    key: Key, word: str, used: Iterable[str], known: Iterable[str], table: str
) -> Iterator[Problem]:
    declared = set(known)
    for name in used:
        if name not in declared:
            remedy = instead(name, declared, none=f"declare it in [{table}]")
            yield error(key, f"there is no {word} {name}", remedy)


def _in_tests(charter: Charter) -> Iterator[Problem]:
    for key, test, _ in tests(charter):
        said = test.mentions()
        yield from _unknown(key, "fact", said.facts, charter.facts, "facts")
        yield from _unknown(key, "role", said.roles, charter.roles, "roles")
        yield from _unknown(key, "weight", said.weights, charter.weights, "weights")


def _in_selectors(charter: Charter) -> Iterator[Problem]:
    for key, selector in selectors(charter):
        tag = () if selector.tag is None else (selector.tag,)
        role = () if selector.role is None else (selector.role,)
        yield from _unknown((*key, "tag"), "tag", tag, charter.tags, "tags")
        yield from _unknown((*key, "role"), "role", role, charter.roles, "roles")
        yield from _unknown(
            (*key, "seat"), "member", selector.seat or (), charter.members, "members"
        )


def _in_tags(charter: Charter) -> Iterator[Problem]:
    for tag, seats in charter.text.tags.items():
        yield from _unknown(("tags", tag), "member", seats, charter.members, "members")
    for seat, member in charter.text.members.items():
        key = ("members", seat, "weights")
        yield from _unknown(key, "weight", member.weights, charter.weights, "weights")


def _in_facts(charter: Charter) -> Iterator[Problem]:
    finders = {**charter.decisions, **charter.roles}
    for fact, said in charter.facts.items():
        key = ("facts", fact, "found_by")
        yield from _unknown(key, "decision or role", said.found_by, finders, "decisions")


def _in_decisions(charter: Charter) -> Iterator[Problem]:
    for kind, decision in charter.decisions.items():
        key = ("decisions", kind, "rule")
        yield from _unknown(key, "rule", (decision.rule,), charter.rules, "rules")


def _articles(charter: Charter) -> Iterator[Problem]:
    for key, used in _cited(charter):
        named = (article for article in used if article)
        yield from _unknown(key, "article", named, charter.articles, "articles")


def _cited(charter: Charter) -> Iterator[tuple[Key, tuple[str, ...]]]:
    for kind, decision in charter.decisions.items():
        yield ("decisions", kind, "articles"), decision.articles
        yield ("decisions", kind, "deviates_from"), decision.deviates_from
        for at, requirement in enumerate(decision.requires):
            yield ("decisions", kind, "requires", at, "article"), (requirement.article,)
    for key, stage in stages(charter):
        yield (*key, "article"), (stage.article,)
        for at, exclusion in enumerate(stage.electorate.without):
            yield (*key, "electorate", "without", at, "article"), (exclusion.article,)
    for name, rule in charter.conduct.items():
        yield ("conduct", name, "article"), (rule.article,)
