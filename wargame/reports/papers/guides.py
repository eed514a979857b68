"""Evaluation guides, one sheet a learning objective: blank, or with what was entered so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.phrasing import sentence
from wargame.play.evaluating import GRADES
from wargame.reports.kit.ruled import BOX, Ruled
from wargame.reports.kit.spans import strong
from wargame.reports.kit.table import Column
from wargame.reports.paper import bullets, page, part, small, table, words

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.papers import Papers
    from wargame.play.reviewing.evaluation import RatedObjective
    from wargame.reports.kit.table import Row


class Guides:
    """Evaluation guides."""

    id = "guides"
    title = "Evaluation guides"
    secret = True

    def build(self, papers: Papers) -> list[Flowable]:
        """What to watch for, what each rating looks like, room for notes, and the rating."""
        known = {one.id: one for one in papers.evaluation.objectives}
        story: list[Flowable] = []
        for at, (name, title, looks) in enumerate(papers.looks):
            story += page(title, f"guide-{at}", first=not at)
            story += _guide(papers, at, name, looks, known.get(name))
        return story


def _guide(
    papers: Papers,
    at: int,
    name: str,
    looks: tuple[str, ...],
    known: RatedObjective | None,
) -> list[Flowable]:
    story: list[Flowable] = [
        words(strong("Exercise: "), papers.title, "   ", strong("Pack: "), papers.pack_title),
        words(strong("Evaluator: "), "_" * 34, "   ", strong("Contact: "), "_" * 24),
        small(
            "Listen and take notes; do not rate, coach or prompt before play has ended. Where "
            "evaluators differ, the worst rating holds."
        ),
        *part("What each rating looks like here", f"guide-{at}.1"),
        _looks(looks, known.held if known else ""),
        *_occasions(papers, at, name),
        *part("What to watch for", f"guide-{at}.3"),
        *bullets(papers.observations),
        *part("Notes: time, who, what was said or decided, on what information", f"guide-{at}.4"),
    ]
    if known is not None and known.given:
        story.append(_given(known))
    story.append(Ruled(9))
    return story


def _occasions(papers: Papers, at: int, name: str) -> list[Flowable]:
    """The injects that serve it, with the box and the minute: when an evaluator looks up."""
    rows: list[Row] = [
        (
            BOX,
            one.number,
            "by hand" if one.by_hand else f"turn {turn.number}, T+{one.minute}",
            ", ".join(one.to),
            (strong(one.title), f"\n{sentence(one.expected)}" if one.expected else ""),
        )
        for turn in papers.turns
        for one in turn.injects
        if name in one.serves
    ]
    if not rows:
        return []
    columns = (
        Column("", 16),
        Column("No.", 28),
        Column("When", 70),
        Column("To", 90),
        Column("Inject, and what is expected"),
    )
    return [
        *part("When to watch: injects that serve it", f"guide-{at}.2"),
        table(columns, rows, "The injects that serve this objective."),
    ]


def _looks(looks: tuple[str, ...], held: str) -> Flowable:
    rows: list[Row] = [
        (BOX if key != held else "\u2612", strong(grade.letter), grade.name, text)
        for (key, grade), text in zip(GRADES.items(), looks, strict=True)
    ]
    columns = (Column("", 16), Column("", 20), Column("Rating", 96), Column("Looks like"))
    return table(columns, rows, "The four ratings and what each looks like here.")


def _given(known: RatedObjective) -> Flowable:
    rows: list[Row] = [
        (one.who or "The facilitator", GRADES[one.rating].name, one.reason, f"#{one.seq}")
        for one in known.given
    ]
    columns = (Column("Evaluator", 110), Column("Rating", 96), Column("Reason"), Column("Log", 40))
    return table(columns, rows, "Ratings entered so far.")
