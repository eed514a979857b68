"""The rules in a few pages: for each kind of decision who votes, what is needed, who is bound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.reports.kit import styles
from wargame.reports.kit.spans import quiet, strong
from wargame.reports.kit.table import Column
from wargame.reports.paper import page, part, table, words

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.papers import Papers
    from wargame.reports.kit.table import Row
    from wargame.rules.plain import Plain

_WHOLE: Final = 400.0


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
        for at, kind in enumerate(papers.rules):
            told = _kind(kind)
            # A heading stays with its table, which is short enough to stand on one page.
            need = min(_WHOLE, told.wrap(styles.MEASURE, 0)[1] + 40)
            story += [*part(kind.title, f"rules.{at}", need=need), told]
        return [*story, *_articles(papers)]


def _kind(kind: Plain) -> Flowable:
    rows: list[Row] = []
    for head, lines in (
        ("Who votes", kind.votes),
        ("Before the vote", kind.before),
        ("What is needed", kind.needed),
        ("Who is bound", kind.bound),
    ):
        if lines:
            rows.append((strong(head), " ".join(lines)))
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
