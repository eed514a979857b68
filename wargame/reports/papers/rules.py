"""The rules in a few pages: for each kind of decision who votes, what is needed, who is bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports.kit.spans import quiet, strong
from wargame.reports.kit.table import Column
from wargame.reports.paper import page, part, table, words

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.papers import Papers
    from wargame.reports.kit.table import Row
    from wargame.rules.plain import Plain


class Rules:
    """Rules extract."""

    id = "rules"
    title = "Rules extract"
    secret = False

    def build(self, papers: Papers) -> list[Flowable]:
        """One part for each kind of decision, the pack's own first."""
        story: list[Flowable] = [
            *page("The rules", "rules", first=True),
            words(papers.charter_title),
        ]
        for at, kind in enumerate(papers.rules):
            story += part(kind.title, f"rules.{at}", need=120)
            story.append(_kind(kind))
        return story


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
    cites = "; ".join(f"{one.cite}: {one.text}" for one in kind.articles)
    if cites:
        rows.append((strong("Articles"), quiet(cites)))
    return table((Column("", 92), Column("")), rows, f"How {kind.title.lower()} is decided.")
