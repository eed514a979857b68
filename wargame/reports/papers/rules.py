"""The rules in a few pages: for each kind of decision who votes, what is needed, who is bound."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from wargame.reports.kit import styles
from wargame.reports.kit.spans import quiet, strong
from wargame.reports.kit.table import Column
from wargame.reports.paper import page, part, table, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.papers import Papers
    from wargame.reports.kit.table import Row
    from wargame.rules.plain import Plain

_WHOLE: Final = 400.0
_MANY: Final = 3
"""From so many kinds on, what most of them have in common is said once."""


class Rules:
    """Rules extract."""

    id = "rules"
    title = "Rules extract"
    secret = False

    def build(self, papers: Papers) -> list[Flowable]:
        """One part for each kind of decision, the pack's own first; then the articles, once."""
        story: list[Flowable] = [
            *page("The rules", "rules", first=True),
            words(papers.charter_title),
        ]
        usual = _usual(papers.rules)
        if usual:
            told = _usually(usual)
            story += [*part("Where nothing else is said below", "rules.usual"), told]
        for at, kind in enumerate(papers.rules):
            told = _kind(kind, usual)
            # A heading stays with its table, which is short enough to stand on one page.
            need = min(_WHOLE, told.wrap(styles.MEASURE, 0)[1] + 40)
            story += [*part(kind.title, f"rules.{at}", need=need), told]
        return [*story, *_articles(papers)]


def _told(kind: Plain) -> dict[str, str]:
    """What is said of a kind of decision, by the heads of its rows."""
    heads = {
        "Who votes": kind.votes,
        "Before the vote": kind.before,
        "What is needed": kind.needed,
        "Who is bound": kind.bound,
    }
    return {head: " ".join(lines) for head, lines in heads.items() if lines}


def _usual(kinds: Sequence[Plain]) -> dict[str, str]:
    """What holds for at least half of the kinds, so that it is said once and not for each."""
    told = [_told(kind) for kind in kinds]
    usual: dict[str, str] = {}
    for head in ("Who votes", "What is needed", "Who is bound"):
        # What a kind has nothing to say of could not be told from what is usual.
        if len(kinds) < _MANY or not all(head in one for one in told):
            continue
        says, times = Counter(one[head] for one in told).most_common(1)[0]
        if 2 * times >= len(kinds):
            usual[head] = says
    return usual


def _usually(usual: Mapping[str, str]) -> Flowable:
    rows: list[Row] = [(strong(head), says) for head, says in usual.items()]
    return table((Column("", 92), Column("")), rows, "What holds for most kinds of decision.")


def _kind(kind: Plain, usual: Mapping[str, str]) -> Flowable:
    rows: list[Row] = [
        (strong(head), says) for head, says in _told(kind).items() if usual.get(head) != says
    ]
    if not rows:
        rows.append((strong("Decided"), "as said above."))
    cites = "; ".join(one.cite for one in kind.articles)
    if cites:
        rows.append((strong("Articles"), quiet(cites)))
    return table((Column("", 92), Column("")), rows, f"How {kind.title.lower()} is decided.")


def _articles(papers: Papers) -> list[Flowable]:
    """What each article says, in the order in which the kinds name them."""
    said = {one.cite: one.text for kind in papers.rules for one in kind.articles}
    if not said:
        return []
    rows: list[Row] = [(strong(cite), text) for cite, text in said.items()]
    return [
        *part("What the articles say", "rules.articles", need=120),
        table((Column("Article", 132), Column("What it says")), rows, "The articles named above."),
    ]
