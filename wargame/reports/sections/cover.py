"""The cover: what was played, by which rules, when, and for whom this was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus.doctemplate import NextPageTemplate
from reportlab.platypus.flowables import PageBreak

from wargame.reports import metadata, times, wording
from wargame.reports.kit.coverpage import CoverPage
from wargame.reports.kit.heading import Opening
from wargame.reports.kit.spans import code

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.sheet import Sheet


class Cover:
    """The cover."""

    id = "cover"
    title = "Cover"
    numbered = False
    own_page = True

    def holds(self, review: Review) -> bool:
        """Every report may have one."""
        return bool(review.title)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """One page without margins."""
        page = CoverPage(
            sheet.cell(review.title, 90),
            metadata.KIND,
            sheet.cell(review.summary, 320),
            _particulars(review, sheet),
            sheet.pictures.get("cover.svg"),
        )
        opening = Opening(self.id, self.title)
        return [opening, page, NextPageTemplate("text"), PageBreak()]


def _particulars(review: Review, sheet: Sheet) -> list[tuple[str, Words]]:
    played = [turn for turn in review.turns if not turn.skipped]
    turns = wording.counted(len(played), "turn")
    when = times.span(review.started, review.ended) if review.started else "not begun"
    charters = "; then ".join(
        f"{sheet.cell(title, 120)}: {wording.reading(reads)}"
        for _, title, reads in wording.charters(review)
    )
    return [
        (
            "Scenario",
            f"{sheet.cell(review.pack_title, 120)}, version {sheet.cell(review.pack_version, 30)}",
        ),
        ("Charter", charters),
        ("Played", f"{when}, {turns}" + ("; history, by the program" if review.scripted else "")),
        ("For", _audience(review, sheet)),
        ("Log", (f"{review.head_seq} entries, head ", code(_grouped(review.head_hash[:16])))),
    ]


def _audience(review: Review, sheet: Sheet) -> str:
    if review.audience == "control":
        return "the facilitator and evaluators; everything that was recorded"
    if review.audience == "public":
        return "everyone; only what all may see"
    return f"{sheet.cell(review.audience_name, 80)}; only what this seat may see"


def _grouped(digest: str) -> str:
    return " ".join(digest[start : start + 4] for start in range(0, len(digest), 4))
