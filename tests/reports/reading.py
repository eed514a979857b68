"""Read a report back as a stranger would: by pypdf, and nothing of the project's own."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader

from wargame.reports.options import ReportOptions
from wargame.reports.writer import render_report

if TYPE_CHECKING:
    from wargame.play.review import Review
    from wargame.reports.options import ReportInfo


def rendered(review: Review, **options: Any) -> tuple[PdfReader, ReportInfo]:
    """Set a report and open it."""
    content, info = render_report(review, ReportOptions(**options), {})
    return PdfReader(BytesIO(content)), info


def text_of(reader: PdfReader) -> str:
    """All text, page after page."""
    return "\n".join(page.extract_text() for page in reader.pages)


def flat(text: str) -> str:
    """The text without line ends, to look for a sentence that may be broken anywhere."""
    return " ".join(text.split())
