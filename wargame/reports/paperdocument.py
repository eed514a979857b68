"""Papers to edit: what is words on them as a DOCX, for whoever wants to change a brief by hand."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from reportlab.platypus.flowables import PageBreak

from wargame.game.errors import ReportError
from wargame.reports import wordpage
from wargame.reports.document import put
from wargame.reports.kit.legible import clip, one_line
from wargame.reports.papers import PAPERS
from wargame.reports.printing import EmptyPaper, NoSuchPaper
from wargame.support.zips import same_each_time

if TYPE_CHECKING:
    from docx.document import Document

    from wargame.play.papers import Papers
    from wargame.reports.options import Paper as Size

WORDY: Final = ("briefs", "rules", "run-book", "picture-sheets", "guides")
"""Kinds that are words and tables; on the others there is room to write, which only paper has."""


class NotToEdit(ReportError):
    """A paper was asked for as a document that is a form."""

    def __init__(self, title: str) -> None:
        super().__init__(f"{title} cannot be a document to edit.", f"Choose {', '.join(WORDY)}.")


def render_paper_document(name: str, papers: Papers, size: str = "a4") -> bytes:
    """Set one kind of paper as a DOCX; equal input gives equal bytes.

    Raises:
        NoSuchPaper: There is no such kind.
        NotToEdit: It is a form.
        EmptyPaper: The pack has nothing to print on it.
    """
    import docx

    paper = next((one for one in PAPERS if one.id == name), None)
    if paper is None:
        raise NoSuchPaper(name)
    if name not in WORDY:
        raise NotToEdit(paper.title)
    story = paper.build(papers)
    if not story:
        raise EmptyPaper(paper.title)
    document = docx.Document()
    paper_size: Size = "letter" if size == "letter" else "a4"
    wordpage.lay_out(document, paper_size)
    _describe(document, papers, paper.title)
    for part in story:
        if isinstance(part, PageBreak):
            document.add_page_break()  # type: ignore[no-untyped-call] # the library's own
        else:
            put(document, part, wordpage.measure(paper_size))
    out = io.BytesIO()
    document.save(out)
    return same_each_time(out.getvalue())


def _describe(document: Document, papers: Papers, kind: str) -> None:
    known = document.core_properties
    known.title = clip(f"{papers.title}: {kind.lower()}", 250)
    known.author, known.last_modified_by = clip(f"Exercise {papers.title}", 250), "wargame"
    known.language, known.comments = "en-GB", ""
    handling = one_line(clip(papers.handling, 90))
    for section in document.sections:
        head = f"{one_line(clip(papers.title, 64))}   {handling}".strip()
        section.header.paragraphs[0].text = head
