"""The structure of the document for screen readers: headings, paragraphs, tables, pictures.

ReportLab draws pages and knows no structure. Here each piece of drawing is bracketed by marked
content, and the tree of what belongs together is written at the end (PDF 1.7, section 14.7).
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObject, PDFPage, PDFString
from typing_extensions import override

from wargame.reports.kit.legible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlab.pdfbase.pdfdoc import PDFDocument
    from reportlab.pdfgen.canvas import Canvas


class Content(NamedTuple):
    """Marked content on a page (counted from 1)."""

    page: int
    number: int


class Annotation(NamedTuple):
    """A link on a page, by the name under which the document keeps it."""

    page: int
    name: str


class Node:
    """An element of the structure; it joins the tree when it is first drawn.

    `alt` is said instead of what the element holds, so only pictures and shapes have one.
    `about` is an attribute of a table or a cell: a summary, the scope of a head, the columns that
    it spans.
    """

    __slots__ = ("about", "alt", "kids", "parent", "placed", "role")

    def __init__(
        self, role: str, parent: Node | None = None, alt: str = "", about: str = ""
    ) -> None:
        self.role = role
        self.about = about
        self.parent = parent
        self.alt = alt
        self.kids: list[Node | Content | Annotation] = []
        self.placed = False


class Raw(PDFObject):
    """An object of the file whose text is already written."""

    __RefOnly__ = 1

    def __init__(self, text: str) -> None:
        self.text = text

    @override
    def format(self, document: PDFDocument) -> bytes:
        return self.text.encode("latin-1")


class TaggedPage(PDFPage):
    """A page that says which row of the parent tree its content belongs to."""

    __NoDefault__ = (*PDFPage.__NoDefault__, "StructParents", "Tabs")


class Tags:
    """Collects the structure while pages are drawn, and writes it when they are done."""

    def __init__(self) -> None:
        self.root = Node("Document")
        self.section = self.root
        self._pages: list[list[Node]] = [[]]
        self._links: list[Node] = []

    @property
    def page(self) -> int:
        """Number of the page being drawn, from 1."""
        return len(self._pages)

    def turn_page(self) -> None:
        """Begin a new page."""
        self._pages.append([])

    def open_section(self) -> None:
        """Begin a section: what is drawn from now on belongs to it."""
        self.section = Node("Sect", self.root)

    def place(self, node: Node) -> None:
        """Hang a node into the tree, after what is there, unless it hangs already."""
        if node.placed or node is self.root:
            return
        parent = node.parent or self.section
        node.parent = parent
        self.place(parent)
        parent.kids.append(node)
        node.placed = True

    def mark(self, node: Node) -> int:
        """Take the next number of marked content on this page for a node."""
        self.place(node)
        row = self._pages[-1]
        row.append(node)
        node.kids.append(Content(self.page, len(row) - 1))
        return len(row) - 1

    def link(self, node: Node, name: str) -> int:
        """Join a link annotation to its node; returns its place in the parent tree."""
        node.kids.append(Annotation(self.page, name))
        self._links.append(node)
        # Pages have the even places, so that both kinds can grow without knowing of each other.
        return 2 * len(self._links) - 1

    def write(self, document: PDFDocument) -> None:
        """Write the tree into the document's catalog and pages."""
        written = _Written(document)
        names = {id(self.root): "Struct0"}
        number = document.Reference(Raw(""), "StructTreeRoot")
        self._name(document, names)
        for node in self._all(self.root):
            document.idToObject[names[id(node)]].text = _element(node, names, written)
        rows = [
            (2 * page, _listed(written(names[id(node)]) for node in row))
            for page, row in enumerate(self._pages)
            if row
        ]
        rows += [(2 * n + 1, written(names[id(node)])) for n, node in enumerate(self._links)]
        tree = " ".join(f"{place} {what}" for place, what in sorted(rows))
        document.idToObject["StructTreeRoot"].text = (
            f"<< /Type /StructTreeRoot /K [{written('Struct0')}] /RoleMap << /Title /P >>"
            f" /ParentTree << /Nums [{tree}] >>"
            f" /ParentTreeNextKey {2 * max(len(self._pages), len(self._links)) + 1} >>"
        )
        document.Catalog.StructTreeRoot = number
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        for page in range(len(self._pages)):
            found = document.idToObject.get(f"Page{page + 1}")
            if found is not None:
                found.__class__ = TaggedPage
                found.StructParents = 2 * page
                found.Tabs = "/S"

    def let_go(self) -> None:
        """Untie the tree: its nodes hold each other, and only a long search would find them."""
        for node in [*self._all(self.root), *self._links]:
            node.parent = None
            node.kids = []
        self._pages, self._links = [[]], []

    def _name(self, document: PDFDocument, names: dict[int, str]) -> None:
        for count, node in enumerate(self._all(self.root)):
            names[id(node)] = f"Struct{count}"
            document.Reference(Raw(""), f"Struct{count}")

    def _all(self, node: Node) -> Iterator[Node]:
        yield node
        for kid in node.kids:
            if isinstance(kid, Node):
                yield from self._all(kid)


def _listed(parts: Iterable[str]) -> str:
    return f"[{' '.join(parts)}]"


class _Written:
    """Writes references to named objects of a document."""

    def __init__(self, document: PDFDocument) -> None:
        self._numbers: Final = document.idToObjectNumberAndVersion
        self.document: Final = document

    def __call__(self, name: str) -> str:
        return f"{self._numbers[name][0]} 0 R"


def _element(node: Node, names: dict[int, str], written: _Written) -> str:
    parent = written(names[id(node.parent)]) if node.parent else written("StructTreeRoot")
    kids = " ".join(_kid(kid, names, written) for kid in node.kids)
    alt = ""
    if node.alt:
        alt = " /Alt " + PDFString(one_line(node.alt)).format(written.document).decode("latin-1")
    about = f" /A << /O /Table {_about(node, written)} >>" if node.about else ""
    return f"<< /Type /StructElem /S /{node.role} /P {parent} /K [{kids}]{alt}{about} >>"


def _about(node: Node, written: _Written) -> str:
    if node.role != "Table":
        return node.about
    summary: str = PDFString(one_line(node.about)).format(written.document).decode("latin-1")
    return f"/Summary {summary}"


def _kid(kid: Node | Content | Annotation, names: dict[int, str], written: _Written) -> str:
    if isinstance(kid, Node):
        return written(names[id(kid)])
    page = written(f"Page{kid.page}")
    if isinstance(kid, Content):
        return f"<< /Type /MCR /Pg {page} /MCID {kid.number} >>"
    return f"<< /Type /OBJR /Pg {page} /Obj {written(f'Annot.{kid.name}')} >>"


def tags_of(canvas: Canvas) -> Tags | None:
    """The structure that a canvas collects, if it does."""
    found: Tags | None = getattr(canvas, "tags", None)
    return found


@contextmanager
def tagged(canvas: Canvas, node: Node) -> Iterator[None]:
    """Bracket what is drawn inside as content of a node."""
    tags = tags_of(canvas)
    if tags is None:
        yield
        return
    number = tags.mark(node)
    instead = _instead(canvas, node.alt) if node.role == "Span" and node.alt else ""
    canvas._code.append(f"/{node.role} <</MCID {number}{instead}>> BDC")
    yield
    canvas._code.append("EMC")


def _instead(canvas: Canvas, says: str) -> str:
    """The word for a shape, so that copying and searching find it."""
    written: str = PDFString(says).format(canvas._doc).decode("latin-1")
    return f" /ActualText {written}"


def reserve(canvas: Canvas, node: Node) -> str:
    """The bracket of content that is drawn later on this page, when its words are known."""
    tags = tags_of(canvas)
    return "/Artifact BMC" if tags is None else f"/{node.role} <</MCID {tags.mark(node)}>> BDC"


@contextmanager
def artifact(canvas: Canvas, *, repeated: bool = False) -> Iterator[None]:
    """Bracket what is drawn inside as decoration: rules, running heads, repeated headers."""
    canvas._code.append("/Artifact <</Type /Pagination>> BDC" if repeated else "/Artifact BMC")
    yield
    canvas._code.append("EMC")


def link_to(canvas: Canvas, node: Node, anchor: str, says: str, rect: tuple[float, ...]) -> None:
    """Lay a link to an anchor over a rectangle (in the present coordinates)."""
    tags = tags_of(canvas)
    name = f"Link{canvas._annotationCount + 1}"
    x0, y0 = canvas.absolutePosition(rect[0], rect[1])
    x1, y1 = canvas.absolutePosition(rect[2], rect[3])
    entries = {
        "Type": "/Annot",
        "Subtype": "/Link",
        "Border": "[0 0 0]",
        "F": 4,
        "Rect": _listed(f"{place:.2f}" for place in (x0, y0, x1, y1)),
        "Contents": PDFString(one_line(says)),
        "Dest": canvas._bookmarkReference(anchor),
    }
    if tags is not None:
        entries["StructParent"] = tags.link(node, name)
    canvas._addAnnotation(PDFDictionary(entries), name)


__all__ = [
    "Node",
    "Raw",
    "Tags",
    "artifact",
    "link_to",
    "reserve",
    "tagged",
    "tags_of",
]
