"""A picture in the document to edit: in line with the text, told to those who cannot see it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from wargame.reports import wordpage
from wargame.reports.kit.legible import one_line

if TYPE_CHECKING:
    from docx.document import Document

    from wargame.reports.kit.picture import Figure


def put(document: Document, figure: Figure) -> None:
    """The picture and its caption; what it shows in words, where it cannot be drawn."""
    from docx.shared import Pt

    alt = wordpage.plain(one_line(figure.node.alt))
    png = figure.shown.png()
    if png is None:
        document.add_paragraph(alt, style="Caption")
    else:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        shape = paragraph.add_run().add_picture(io.BytesIO(png), width=Pt(figure.wide))
        shape._inline.docPr.set("descr", alt)  # noqa: SLF001 - the library has no word for it
    caption = document.add_paragraph(style="Caption")
    wordpage.put_words(caption, figure.caption.words)
