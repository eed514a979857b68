"""The report as a document for those who must edit it: the same sections, texts and tables.

What the PDF draws (charts, the map, the cover's picture) stands here as the sentence that a reader
of the screen hears. Page breaks and widths are the word processor's.
"""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING

from wargame.reports import metadata
from wargame.reports.kit.callout import Callout
from wargame.reports.kit.coverpage import CoverPage
from wargame.reports.kit.heading import Heading
from wargame.reports.kit.legible import clip, one_line
from wargame.reports.kit.logline import LogLine
from wargame.reports.kit.spans import spans
from wargame.reports.kit.table import Band, Table
from wargame.reports.kit.text import Text
from wargame.reports.presets import chosen, settled
from wargame.reports.sheet import Sheet
from wargame.support.zips import same_each_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.kit.spans import Span, Words
    from wargame.reports.options import ReportOptions

_STYLES = {
    "Title": "Title",
    "H1": "Heading 1",
    "H2": "Heading 2",
    "H3": "Heading 3",
    "BlockQuote": "Quote",
    "Caption": "Caption",
}
_LEFT_OUT = frozenset({"contents"})
"""Sections that only paper needs: a word processor makes its own table of contents."""


def render_document(review: Review, options: ReportOptions, pictures: Mapping[str, bytes]) -> bytes:
    """Set a report as a DOCX; equal input gives equal bytes.

    Raises:
        ReportError: The preset does not fit the review, or there is no such section.
    """
    import docx

    options = settled(review, options)
    sections = tuple(one for one in chosen(review, options) if one.id not in _LEFT_OUT)
    sheet = Sheet(review, options, sections, pictures)
    document = docx.Document()
    _describe(document, review, options)
    for section in sections:
        parts = sheet.section(section) if section.numbered else []
        for part in (*parts, *section.build(review, sheet)):
            _put(document, part)
    out = io.BytesIO()
    document.save(out)
    return same_each_time(out.getvalue())


def _describe(document: Document, review: Review, options: ReportOptions) -> None:
    known = document.core_properties
    known.title = clip(metadata.title(review), 250)
    known.author = clip(metadata.author(review), 250)
    known.subject, known.language = clip(metadata.subject(review), 250), "en-GB"
    known.comments = ""
    dated = _moment(metadata.dated(review))
    known.created = known.modified = dated
    known.last_modified_by = metadata.PRODUCER
    handling = one_line(clip(options.handling or "", 90))
    for section in document.sections:
        head = f"{one_line(clip(review.title, 64))}   {handling}".strip()
        section.header.paragraphs[0].text = head
        digest = f"head #{review.head_seq} {review.head_hash[:12]}"
        section.footer.paragraphs[0].text = f"Every #number is an entry of the log. {digest}"


def _moment(text: object) -> datetime:
    if isinstance(text, datetime):
        return text.replace(tzinfo=None)
    return datetime.fromisoformat(str(text)).replace(tzinfo=None)


def _put(document: Document, part: Flowable) -> None:
    """One piece of the report; what is only paper's (breaks, anchors) leaves nothing."""
    if isinstance(part, Heading):
        document.add_heading(one_line(part.plain), level=part.level + 1)
    elif isinstance(part, Text):
        _text(document, part)
    elif isinstance(part, Table):
        _table(document, part)
    elif isinstance(part, Callout):
        _callout(document, part)
    elif isinstance(part, LogLine):
        document.add_paragraph(one_line(part.sentence()))
    elif isinstance(part, CoverPage):
        _cover(document, part)
    elif getattr(getattr(part, "node", None), "alt", ""):
        document.add_paragraph(one_line(part.node.alt), style="Caption")


def _text(document: Document, part: Text) -> None:
    paragraph = document.add_paragraph(style=_STYLES.get(part.style.role))
    _runs(paragraph, part.words)


def _runs(paragraph: Paragraph, words: Iterable[Span]) -> None:
    for span in words:
        run = paragraph.add_run(_plain(span.text))
        if span.weight in {"strong", "medium"}:
            run.bold = True


def _plain(text: str) -> str:
    """A text without what XML cannot hold."""
    return "".join(
        sign
        for sign in text
        if sign in "\t\n" or (ord(sign) >= 32 and ord(sign) not in {0xFFFE, 0xFFFF})
    )


def _callout(document: Document, part: Callout) -> None:
    for at, text in enumerate(part.texts()):
        paragraph = document.add_paragraph(style="Intense Quote" if at == 0 else "Quote")
        _runs(paragraph, text.words)


def _cover(document: Document, part: CoverPage) -> None:
    _runs(document.add_paragraph(style="Subtitle"), spans(part.kind))
    document.add_paragraph(_plain(one_line(part.title)), style="Title")
    if part.summary:
        document.add_paragraph(_plain(one_line(part.summary)))
    for label, words in part.particulars:
        paragraph = document.add_paragraph()
        _runs(paragraph, spans(f"{label}: ", words))
    document.add_page_break()  # type: ignore[no-untyped-call] # the library leaves it untyped


def _table(document: Document, part: Table) -> None:
    heads = [column.head for column in part.columns]
    rows = part.rows()
    titled = any(heads)
    made = document.add_table(rows=int(titled), cols=len(heads), style="Table Grid")
    if titled:
        _cells(made.rows[0].cells, heads, strong=True)
    for row in rows:
        cells = made.add_row().cells
        if isinstance(row, Band):
            merged = cells[0].merge(cells[-1])
            _fill(merged.paragraphs[0], (row.words, " ", row.cites), strong=True)
        else:
            _cells(cells, row, strong=False)
    document.add_paragraph()


def _cells(cells: Sequence[object], row: Sequence[Words], *, strong: bool) -> None:
    for cell, words in zip(cells, row, strict=False):
        _fill(cell.paragraphs[0], words, strong=strong)  # type: ignore[attr-defined] # a table cell


def _fill(paragraph: Paragraph, words: Words, *, strong: bool) -> None:
    _runs(paragraph, spans(words))
    if strong:
        for run in paragraph.runs:
            run.bold = True
