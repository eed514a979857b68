"""A charter as people read it: who votes, what is needed, who is bound, in which article.

Everything is said from the rule's own tables, so that the words cannot differ from the rule.
The words are for people; the judge never reads them.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.game.phrasing import sentence
from wargame.rules.plaintests import clause
from wargame.rules.plainwho import Who, bound, tags_of, voters
from wargame.rules.plainwords import length, spaced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wargame.game.ids import SeatId
    from wargame.rules.charter import Charter
    from wargame.rules.model import Exclusion, Requirement, Stage

_PRESUMED: Final[Mapping[str, str]] = {
    "contested": "",
    "assume-true": "; presumed until found otherwise",
    "assume-false": "; presumed not to be so until found",
}
_QUESTIONS: Final[Mapping[str, str]] = {
    "main": "the motion itself",
    "format": "may it be decided in this format?",
}
_FIRST: Final = ("First", "Then", "After that")


class Cited(NamedTuple):
    """An article on which a decision rests.

    Attributes:
        certainty: `high`, `medium`, `low`, or empty when the file does not say.
        departs: Whether the decision departs from it as it is written.
    """

    id: str
    cite: str
    text: str
    source: str
    certainty: str
    departs: bool = False


class Plain(NamedTuple):
    """One kind of decision in plain sentences.

    Attributes:
        votes: Who votes, and who does not.
        before: What must be so before it can be decided.
        needed: The test of each stage, with its quorum and periods.
        bound: Who is bound once it is adopted.
    """

    kind: str
    title: str
    votes: tuple[str, ...]
    before: tuple[str, ...]
    needed: tuple[str, ...]
    bound: tuple[str, ...]
    articles: tuple[Cited, ...]


def plain(charter: Charter, kind: str, name: Callable[[SeatId], str] = str) -> Plain:
    """Say one kind of decision.

    Args:
        charter: The charter.
        kind: Id of the kind.
        name: Turns a seat's id into its name.

    Raises:
        KeyError: When the charter knows no such kind.
    """
    decision = charter.decisions[kind]
    who = Who(charter, name)
    return Plain(
        kind,
        decision.title or sentence(spaced(kind)).removesuffix("."),
        _votes(charter, kind, who),
        tuple(_requirement(requirement, who) for requirement in decision.requires),
        tuple(_stages(charter, kind, who)),
        _bound(charter, kind),
        tuple(_cited(charter, kind)),
    )


def question_words(question: str) -> str:
    """Say what members are asked; the charter gives a question a short name only."""
    return _QUESTIONS.get(question, spaced(question))


def needed_in_short(charter: Charter, kind: str, name: Callable[[SeatId], str] = str) -> str:
    """Say the tests alone in one sentence, as a line of an overview."""
    who = Who(charter, name)
    parts = [clause(stage.test, who) for stage in charter.stages(kind)]
    return sentence("; else ".join(parts) if _falls_back(charter, kind) else "; then ".join(parts))


def _falls_back(charter: Charter, kind: str) -> bool:
    return all(stage.passed == "adopt" for stage in charter.stages(kind))


# Who votes


def _votes(charter: Charter, kind: str, who: Who) -> tuple[str, ...]:
    stages = charter.stages(kind)
    by_stage = [voters(stage.electorate, who, _when(who)) for stage in stages]
    tags = who.groups(chain.from_iterable(map(_tags, stages)))
    if len(set(by_stage)) == 1:
        return (*by_stage[0], *tags)
    steps = [f"{_ordinal(at)}: {' '.join(lines)}" for at, lines in enumerate(by_stage)]
    return (*steps, *tags)


def _when(who: Who) -> Callable[[Exclusion], str]:
    def when(exclusion: Exclusion) -> str:
        return f", when {clause(exclusion.when, who)}" if exclusion.when else ""

    return when


def _tags(stage: Stage) -> Iterator[str]:
    yield from tags_of(stage.electorate.of)
    for exclusion in stage.electorate.without:
        yield from tags_of(exclusion.who)
    for test in (stage.quorum, stage.test):
        for _, inner in test.walk() if test else ():
            for _, selector in inner.mentions().selectors:
                yield from tags_of(selector)


# What is needed


def _requirement(requirement: Requirement, who: Who) -> str:
    article = who.charter.articles.get(requirement.article)
    cited = f" ({article.cite})" if article is not None else ""
    otherwise = "; otherwise it is rejected" if requirement.if_false == "rejected" else ""
    presumed = _PRESUMED[requirement.if_contested]
    return sentence(f"{clause(requirement.need, who)}{cited}{otherwise}{presumed}")


def _stages(charter: Charter, kind: str, who: Who) -> Iterator[str]:
    stages = charter.stages(kind)
    several = len(charter.questions(kind)) > 1
    for at in range(len(stages)):
        said = " ".join(_stage(stages, at, who, asks=several))
        yield f"{_ordinal(at)}: {said}" if len(stages) > 1 else said


def _ordinal(at: int) -> str:
    return _FIRST[at] if at < len(_FIRST) else f"Step {at + 1}"


def _stage(stages: tuple[Stage, ...], at: int, who: Who, *, asks: bool) -> Iterator[str]:
    stage = stages[at]
    if asks:
        yield sentence(f"the members are asked: {question_words(stage.asks)}")
    if stage.opens_after is not None and stage.opens_after.length:
        yield f"It opens {length(stage.opens_after)} after the motion is put."
    if stage.quorum is not None:
        yield sentence(f"there is a quorum only if {clause(stage.quorum, who)}")
    yield sentence(clause(stage.test, who))
    if stage.silence is not None:
        yield f"The silence lasts {length(stage.silence)}; who says nothing consents."
    if stage.adopts_on_silence:
        yield "Silence of all adopts it."
    yield from _ways(stages, at)


def _ways(stages: tuple[Stage, ...], at: int) -> Iterator[str]:
    """Say where a stage leads, where it is not adoption and rejection."""
    stage = stages[at]
    if stage.passed == "reject":
        yield "If so, it is rejected."
    elif stage.passed != "adopt":
        yield f"If so, {_onward(stages, at, stage.passed)}."
    if stage.failed == "adopt":
        yield "If not, it is adopted."
    elif stage.failed != "reject":
        yield f"If not, {_onward(stages, at, stage.failed)}."
    elif len(stages) > 1 and stage.passed != "adopt":
        yield "If not, it is rejected."


def _onward(stages: tuple[Stage, ...], at: int, way: str) -> str:
    ids = [stage.id for stage in stages]
    to = at + 1 if way == "next" else ids.index(way)
    return "the next step follows" if to == at + 1 else f"step {to + 1} follows"


# Who is bound


def _bound(charter: Charter, kind: str) -> tuple[str, ...]:
    stages = charter.stages(kind)
    deciding = [
        (at, bound(charter.binds(kind, stage)))
        for at, stage in enumerate(stages)
        if "adopt" in {stage.passed, stage.failed}
    ]
    said = tuple(dict.fromkeys(words for _, words in deciding))
    if len(said) > 1:
        said = tuple(f"{_ordinal(at)}: {words}" for at, words in deciding)
    finds = charter.decisions[kind].determines
    return (*said, "Adopted, it finds whether a fact is so.") if finds else said


# Where it stands


def _cited(charter: Charter, kind: str) -> Iterator[Cited]:
    decision = charter.decisions[kind]
    departs = dict.fromkeys(decision.deviates_from)
    for article in dict.fromkeys([*decision.articles, *_used(charter, kind), *departs]):
        if article in charter.articles:
            yield _article(charter, article, departs=article in departs)


def _used(charter: Charter, kind: str) -> Iterator[str]:
    """List the articles that the rule itself names."""
    yield from (requirement.article for requirement in charter.decisions[kind].requires)
    for stage in charter.stages(kind):
        yield stage.article
        yield from (exclusion.article for exclusion in stage.electorate.without)


def _article(charter: Charter, article: str, *, departs: bool) -> Cited:
    laid = charter.articles[article]
    return Cited(article, laid.cite, laid.text, laid.source, laid.certainty or "", departs)
