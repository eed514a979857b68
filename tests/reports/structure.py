"""What a screen reader would find wrong: the structure of a PDF checked rule by rule, by pikepdf.

The rules are of PDF/UA-1 (ISO 14289-1), as far as a machine can check them without a reader of
its own; each is named in docs/report.md. A file that passes is not thereby proved to conform.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

STANDARD: Final = frozenset(
    {
        *(
            "Document",
            "Sect",
            "Div",
            "P",
            "H1",
            "H2",
            "H3",
            "H4",
            "Caption",
            "BlockQuote",
            "TOC",
            "TOCI",
        ),
        *("Table", "TR", "TH", "TD", "Link", "Span", "Figure", "L", "LI", "Lbl", "LBody"),
    }
)


def problems(content: bytes) -> list[str]:
    """Every rule that the file breaks, in words."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return [
            *_document(pdf),
            *_fonts(pdf),
            *(one for page in pdf.pages for one in _page(page)),
            *_tree(pdf),
        ]


def _document(pdf: pikepdf.Pdf) -> Iterator[str]:
    root: Any = pdf.Root
    if "/Lang" not in root:
        yield "the document has no language"
    if not bool(root.get("/MarkInfo", {}).get("/Marked", False)):
        yield "the document does not say that it is tagged"
    if not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield "the window would show the file's name in place of the title"
    if "/Metadata" not in root or b"dc:title" not in root.Metadata.read_bytes():
        yield "the metadata name no title"
    if "/Outlines" not in root:
        yield "there is no outline"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font":
            if "/FontFile2" not in one.get("/FontDescriptor", {}):
                yield f"the font {one.get('/BaseFont')} is not embedded"
            if "/ToUnicode" not in one:
                yield f"the font {one.get('/BaseFont')} does not say which letters it holds"


def _page(page: pikepdf.Page) -> Iterator[str]:
    if page.obj.get("/Tabs") != "/S":
        yield "the tabulator does not follow the structure"
    depth = 0
    for one in pikepdf.parse_content_stream(page):
        name = str(one.operator)
        if name in {"BDC", "BMC"}:
            depth += 1
        elif name == "EMC":
            depth -= 1
        elif name in {"Tj", "TJ", "f", "f*", "S", "B", "Do", "sh"} and not depth:
            yield f"{name} is drawn outside the structure"
    if depth:
        yield "marked content is not closed"
    for link in page.obj.get("/Annots", ()):
        if "/Contents" not in link or "/StructParent" not in link:
            yield "a link says nothing, or stands outside the structure"


def _tree(pdf: pikepdf.Pdf) -> Iterator[str]:
    root: Any = pdf.Root.StructTreeRoot
    mapped = {str(key)[1:] for key in root.get("/RoleMap", {})}
    heading = 0
    for one in _elements(root):
        role = str(one.S)[1:]
        if role not in STANDARD | mapped:
            yield f"{role} is no standard role and is mapped to none"
        if role == "Figure" and not str(one.get("/Alt", "")):
            yield "a picture has no alternative text"
        if role.startswith("H") and role[1:].isdigit():
            level = int(role[1:])
            if level > heading + 1:
                yield f"the headings skip from {heading} to {level}"
            heading = level
        if role == "Table":
            yield from _table(one)
        if role == "TOCI" and one.P.S != "/TOC":
            yield "a line of the contents stands outside them"


def _elements(one: Any) -> Iterator[Any]:
    for kid in _kids(one):
        yield kid
        yield from _elements(kid)


def _kids(one: Any) -> list[Any]:
    kids = one.get("/K", [])
    found = kids if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in found if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _table(table: Any) -> Iterator[str]:
    rows = _kids(table)
    cells = [cell for row in rows for cell in _kids(row)]
    heads = [cell for cell in cells if cell.S == "/TH"]
    if not heads:
        yield "a table has no head"
    if any("/Scope" not in _about(cell) for cell in heads):
        yield "the head of a table does not say what it heads"
    widths = {sum(int(_about(cell).get("/ColSpan", 1)) for cell in _kids(row)) for row in rows}
    if len(widths) > 1:
        yield f"the rows of a table have {sorted(widths)} columns"
    if not str(_about(table).get("/Summary", "")):
        yield "a table does not say what it shows"


def _about(one: Any) -> Any:
    return one.get("/A", {})
