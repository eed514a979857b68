"""A page of the document to edit: its paper, its letters, and words with their weight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph

    from wargame.reports.kit.spans import Span
    from wargame.reports.options import Paper

FONT: Final = "Arial"
"""On every office machine, or a face of the same widths; our own are not embedded."""
SIZE: Final = 9.5
MARGIN: Final = 54.0
_HANGS: Final = 12.0
PAPERS: Final[dict[Paper, tuple[float, float]]] = {
    "a4": (595.3, 841.9),
    "letter": (612.0, 792.0),
}
_STYLED: Final = {
    "Title": 24.0,
    "Subtitle": 11.0,
    "Heading 1": 17.0,
    "Heading 2": 13.0,
    "Heading 3": 11.0,
    "Heading 4": SIZE,
    "Quote": SIZE,
    "Intense Quote": SIZE,
    "Caption": 8.0,
    "Header": 8.0,
    "Footer": 8.0,
}


def lay_out(document: Document, paper: Paper) -> None:
    """Give the document its paper, its margins and one face throughout."""
    from docx.shared import Pt, RGBColor

    width, height = PAPERS[paper]
    for section in document.sections:
        section.page_width, section.page_height = Pt(width), Pt(height)
        section.left_margin = section.right_margin = Pt(MARGIN)
        section.top_margin = section.bottom_margin = Pt(MARGIN)
    for name, size in {"Normal": SIZE, **_STYLED}.items():
        _set(document.styles[name], size)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    quiet = document.styles["Caption"].font
    quiet.bold, quiet.color.rgb = False, RGBColor(0x5C, 0x5C, 0x57)


def _set(style: ParagraphStyle, size: float) -> None:
    """A face of its own: those of the theme are another's, and go before a plain name."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.font.name, style.font.size = FONT, Pt(size)
    faces = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        faces.attrib.pop(qn(f"w:{theme}"), None)
    for letters in ("w:hAnsi", "w:cs"):
        faces.set(qn(letters), FONT)


def measure(paper: Paper) -> float:
    """How wide the text is, in points."""
    return PAPERS[paper][0] - 2 * MARGIN


def put_words(
    paragraph: Paragraph, words: Iterable[Span], *, strong: bool = False, size: float = 0.0
) -> None:
    """Add words to a paragraph, each as it looks."""
    from docx.shared import Pt

    for span in words:
        run = paragraph.add_run(plain(span.text))
        if strong or span.weight in {"strong", "medium"}:
            run.bold = True
        if span.slanted:
            run.italic = True
        if size:
            run.font.size = Pt(size)


def hang(paragraph: Paragraph, mark: str, left: float) -> None:
    """Set an item of a list in from the edge, its dot or number in front of it."""
    from docx.shared import Pt

    shape = paragraph.paragraph_format
    shape.left_indent, shape.first_line_indent = Pt(left), Pt(-_HANGS)
    shape.tab_stops.add_tab_stop(Pt(left))
    paragraph.add_run(f"{plain(mark)}\t")


def plain(text: str) -> str:
    """A text without what XML cannot hold."""
    return "".join(
        sign
        for sign in text
        if sign in "\t\n" or (ord(sign) >= 32 and ord(sign) not in {0xFFFE, 0xFFFF})
    )
