"""A table of the document to edit: widths as in the PDF, hairlines, a head that repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from wargame.reports.kit.spans import spans
from wargame.reports.kit.table import Band
from wargame.reports.wordpage import put_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.table import Table as WordTable
    from docx.table import _Cell, _Row

    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Column, Table

_SIZE: Final = 8.0
_RULES: Final = {"top": "6B6B66", "bottom": "D8D8D4", "insideH": "D8D8D4"}
_BESIDE: Final = "50"
"""Twentieths of a point between a cell's edge and its words."""
_GROUND: Final = "F1F1ED"


def put(document: Document, part: Table, width: float) -> None:
    """Add a table as wide as the text, and room below it."""
    columns = part.columns
    titled = any(column.head for column in columns)
    made = document.add_table(rows=int(titled), cols=len(columns))
    if titled:
        _fill(made.rows[0], [column.head for column in columns], columns, strong=True)
    for row in part.rows():
        line = made.add_row()
        if isinstance(row, Band):
            _write(line.cells[0].merge(line.cells[-1]), (row.words, " ", row.cites), strong=True)
        else:
            _fill(line, row, columns)
    _measure(made, part.widths(width), width)
    _dress(document.element.body.tbl_lst[-1], titled=titled)
    document.add_paragraph()


def _measure(made: WordTable, widths: Sequence[float], width: float) -> None:
    """A width for each column and each cell: some programs read the one, some the other."""
    from docx.shared import Pt

    made.autofit = False
    # What the PDF leaves between columns is within the cells here.
    scale = width / sum(widths)
    for at, wide in enumerate(widths):
        made.columns[at].width = Pt(wide * scale)
    for row in made.rows:
        cells = row.cells
        if len(widths) > 1 and cells[0].grid_span == len(widths):
            continue
        for cell, wide in zip(cells, widths, strict=True):
            cell.width = Pt(wide * scale)


def _dress(table: Any, *, titled: bool) -> None:
    """Hairlines between rows, a ground for bands, a head on each page, no row broken over two."""
    table.tblPr.append(_made("tblBorders", *(_line(side, _RULES[side]) for side in _RULES)))
    beside = (_made(side, w=_BESIDE, type="dxa") for side in ("left", "right"))
    table.tblPr.append(_made("tblCellMar", *beside))
    for at, row in enumerate(table.tr_lst):
        properties = row.get_or_add_trPr()
        properties.append(_made("cantSplit"))
        if titled and not at:
            properties.append(_made("tblHeader"))
        elif len(row.tc_lst) == 1 < len(table.tblGrid.gridCol_lst):
            ground = _made("shd", val="clear", color="auto", fill=_GROUND)
            row.tc_lst[0].get_or_add_tcPr().append(ground)


def _line(side: str, colour: str) -> Any:
    return _made(side, val="single", sz="4", space="0", color=colour)


def _made(tag: str, *parts: Any, **values: str) -> Any:
    """An element of the document's own language, for what the library has no words for."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{tag}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    made.extend(parts)
    return made


def _fill(
    row: _Row, words: Sequence[Words], columns: Sequence[Column], *, strong: bool = False
) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    sides = {"right": WD_ALIGN_PARAGRAPH.RIGHT, "centre": WD_ALIGN_PARAGRAPH.CENTER}
    for cell, said, column in zip(row.cells, words, columns, strict=True):
        heavy = strong or column.style.weight == "strong"
        _write(cell, said, strong=heavy)
        if column.style.align in sides:
            cell.paragraphs[0].alignment = sides[column.style.align]


def _write(cell: _Cell, words: Words, *, strong: bool) -> None:
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(1)
    paragraph.paragraph_format.space_before = Pt(1)
    put_words(paragraph, spans(words), strong=strong, size=_SIZE)
