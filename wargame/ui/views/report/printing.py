"""Putting a PDF's pages on paper, each to the sheet's own size."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument

from wargame.ui.jobs import CalledOff

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from wargame.ui.jobs import Progress

DOTS = 200
"""Dots an inch at which pages are drawn: sharp enough to read, light enough to spool."""


def print_pages(pdf: Path, printer: QPrinter, progress: Progress) -> int:
    """Print all pages; returns how many. May run off the window's thread.

    Called off, the printer is told to forget what it has, and a file that it wrote to goes.
    """
    document = QPdfDocument()
    document.load(str(pdf))
    pages: int = document.pageCount()
    try:
        with QPainter(printer) as painter:
            for page in range(pages):
                progress(page, pages, f"Page {page + 1}")
                if page:
                    printer.newPage()
                _draw(document, page, painter)
    except CalledOff:
        printer.abort()
        if printer.outputFileName():
            Path(printer.outputFileName()).unlink(missing_ok=True)
        raise
    return pages


def _draw(document: QPdfDocument, page: int, painter: QPainter) -> None:
    points = document.pagePointSize(page)
    size = QSize(int(points.width() / 72 * DOTS), int(points.height() / 72 * DOTS))
    image = document.render(page, size)
    room = QRectF(painter.viewport())
    scale = min(room.width() / size.width(), room.height() / size.height())
    painter.drawImage(QRectF(0, 0, size.width() * scale, size.height() * scale), image)
