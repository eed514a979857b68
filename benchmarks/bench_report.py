"""How long a report of forty pages takes, against bare ReportLab writing the same texts.

The floor is what a program would do that only wants the words on paper: one paragraph of ReportLab
for each line of the report, flowed over pages in the same font. It has no tables, no rules, no
pictures, no links, no structure, and breaks no line that was not broken before.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from xml.sax.saxutils import escape

from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from benchmarks.measure import Measure
from tests.reports.baselines import baseline, reviewed
from wargame.play.review import review_of
from wargame.reports.kit.faces import face
from wargame.reports.options import ReportOptions
from wargame.reports.writer import render_report

PACK = "belarus-2020"
"""Its history fills some forty pages."""


def ours() -> bytes:
    """The whole report, from the review to the bytes."""
    return render_report(reviewed(PACK), ReportOptions(), {})[0]


@cache
def lines() -> tuple[str, ...]:
    """Every line of that report."""
    pages = PdfReader(BytesIO(ours())).pages
    return tuple(line for page in pages for line in page.extract_text().splitlines() if line)


def floor() -> bytes:
    """The same lines, by ReportLab alone."""
    style = ParagraphStyle("bare", fontName=face("regular").name, fontSize=8.5, leading=12.25)
    out = BytesIO()
    template = SimpleDocTemplate(out, pagesize=A4, invariant=1)
    template.build([Paragraph(escape(line), style) for line in lines()])
    return out.getvalue()


def review_anew() -> object:
    """The review alone: log to figures, replays among them."""
    return review_of(baseline(PACK))


MEASURES = (
    Measure(
        "report of 40 pages | bare ReportLab, same texts",
        ours=ours,
        floor=floor,
        most_ratio=2,
        rounds=5,
    ),
    Measure("review of a history, with its replays", ours=review_anew, rounds=3, most_ms=8000),
)
