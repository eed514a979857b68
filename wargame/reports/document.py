"""The report as a document for those who must edit it: the same sections, texts and tables.

What the PDF draws (charts, the map, the cover's picture) stands here as the sentence that a reader
of the screen hears; pictures that came with injects stand here too. Page breaks are the word
processor's.
"""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING

from wargame.reports import metadata, wordpage, wordpicture, wordtable
from wargame.reports.kit.callout import Callout
from wargame.reports.kit.coverpage import CoverPage
from wargame.reports.kit.heading import Heading
from wargame.reports.kit.legible import clip, one_line
from wargame.reports.kit.logline import LogLine
from wargame.reports.kit.picture import Figure, FigureRow
from wargame.reports.kit.spans import spans
from wargame.reports.kit.table import Table
from wargame.reports.kit.text import Text
from wargame.reports.presets import chosen, settled
from wargame.reports.sheet import Sheet
from wargame.support.zips import same_each_time

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.options import ReportOptions

_STYLES = {
    "Title": "Title",
    "H1": "Heading 1",
    "H2": "Heading 2",
    "H3": "Heading 3",
    "H4": "Heading 4",
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
    wordpage.lay_out(document, options.paper)
    width = wordpage.measure(options.paper)
    _describe(document, review, options)
    for section in sections:
        parts = sheet.section(section) if section.numbered else []
        for part in (*parts, *section.build(review, sheet)):
            put(document, part, width)
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


def put(document: Document, part: Flowable, width: float) -> None:
    """One piece of the report; what is only paper's (breaks, anchors) leaves nothing."""
    if isinstance(part, Heading):
        document.add_heading(one_line(part.plain), level=part.level + 1)
    elif isinstance(part, Text):
        _text(document, part)
    elif isinstance(part, Table):
        wordtable.put(document, part, width)
    elif isinstance(part, CoverPage):
        _cover(document, part)
    elif isinstance(part, Figure | FigureRow):
        for one in getattr(part, "figures", (part,)):
            wordpicture.put(document, one)
    else:
        _put_rest(document, part)


def _put_rest(document: Document, part: Flowable) -> None:
    if isinstance(part, Callout):
        _callout(document, part)
    elif isinstance(part, LogLine):
        document.add_paragraph(one_line(part.sentence()))
    elif getattr(getattr(part, "node", None), "alt", ""):
        document.add_paragraph(one_line(part.node.alt), style="Caption")


def _text(document: Document, part: Text) -> None:
    paragraph = document.add_paragraph(style=_STYLES.get(part.style.role))
    if part.mark:
        wordpage.hang(paragraph, part.mark, part.style.left)
    wordpage.put_words(paragraph, part.words)


def _callout(document: Document, part: Callout) -> None:
    for at, text in enumerate(part.texts()):
        paragraph = document.add_paragraph(style="Intense Quote" if at == 0 else "Quote")
        wordpage.put_words(paragraph, text.words)


def _cover(document: Document, part: CoverPage) -> None:
    wordpage.put_words(document.add_paragraph(style="Subtitle"), spans(part.kind))
    document.add_paragraph(wordpage.plain(one_line(part.title)), style="Title")
    if part.summary:
        document.add_paragraph(wordpage.plain(one_line(part.summary)))
    for label, words in part.particulars:
        paragraph = document.add_paragraph()
        wordpage.put_words(paragraph, spans(f"{label}: ", words))
    document.add_page_break()  # type: ignore[no-untyped-call] # the library leaves it untyped
