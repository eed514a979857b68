"""Putting a PDF's pages on paper, each to the sheet's own size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

DOTS = 200
"""Dots an inch at which pages are drawn: sharp enough to read, light enough to spool."""


def print_pages(document: QPdfDocument, printer: QPrinter) -> int:
    """Print all pages; returns how many."""
    with QPainter(printer) as painter:
        for page in range(document.pageCount()):
            if page:
                printer.newPage()
            points = document.pagePointSize(page)
            size = QSize(int(points.width() / 72 * DOTS), int(points.height() / 72 * DOTS))
            image = document.render(page, size)
            room = QRectF(painter.viewport())
            scale = min(room.width() / size.width(), room.height() / size.height())
            painter.drawImage(QRectF(0, 0, size.width() * scale, size.height() * scale), image)
    return document.pageCount()
