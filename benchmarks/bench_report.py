"""How long a report of forty pages takes, against bare ReportLab writing the same texts.

The floor is what a program would do that only wants the words on paper: one paragraph of ReportLab
for each line of the report, flowed over pages in the same font. It has no tables, no rules, no
pictures, no links, no structure, and breaks no line that was not broken before.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from benchmarks.measure import Goal, times_floor, turn_about
from tests.reports.baselines import reviewed
from wargame.reports.kit.faces import face
from wargame.reports.options import ReportOptions
from wargame.reports.writer import render_report

if TYPE_CHECKING:
    from collections.abc import Iterator

PACK = "belarus-2020"
"""Its history fills some forty pages."""


def goals() -> Iterator[Goal]:
    """The full report of a history, from the review to the bytes."""
    mine, bare = turn_about(ours, floor, rounds=5)
    yield times_floor("report of 40 pages | bare ReportLab, same texts", mine, bare, 2)


def ours() -> bytes:
    """The whole report."""
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
