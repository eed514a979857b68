"""The canvas of a report: collects structure, and writes late what is only known at the end."""

from __future__ import annotations

import calendar
import hashlib
import time
from typing import TYPE_CHECKING, Any, BinaryIO

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from wargame.reports.kit.faces import face
from wargame.reports.kit.tags import Tags

if TYPE_CHECKING:
    from collections.abc import Callable


class ReportCanvas(Canvas):
    """A canvas whose dates come from the log and whose pages can be finished later.

    "Page 3 of 41" and the page numbers of the contents are drawn when all pages exist, so one
    pass over the text is enough.
    """

    def __init__(self, filename: str | BinaryIO, **options: Any) -> None:
        # Plain bytes: text that survives a mail system of 1990 is a quarter larger.
        rl_config.useA85 = 0
        options["initialFontName"] = face("regular").name
        super().__init__(filename, **options)
        self.tags: Tags | None = Tags()
        self.outline_pages: list[tuple[int, str, str, int]] = []
        self._code: list[str]
        self._late: list[tuple[int, Callable[[Canvas], None]]] = []

    def later(self, draw: Callable[[Canvas], None]) -> None:
        """Draw something on the present page when all pages are done."""
        self._late.append((self.getPageNumber(), draw))

    @override
    def showPage(self) -> None:
        super().showPage()
        if self.tags is not None:
            self.tags.turn_page()

    @override
    def save(self) -> None:
        if self._code:
            self.showPage()
        tags, self.tags = self.tags, None
        for page, draw in self._late:
            self._code = []
            self._curSubset = -1
            draw(self)
            self._doc.idToObject[f"Page{page}"].stream += "\n".join(self._code) + "\n"
        self._code = []
        if tags is not None:
            tags.write(self._doc)
        super().save()
        if tags is not None:
            tags.let_go()

    def let_go(self) -> None:
        """Untie what was written: pages, links and what was drawn late hold each other.

        A hundred thousand entries of them would lie about until a search for garbage, half a
        second long, met them on whichever thread it was set off.
        """
        self._doc.__dict__.clear()
        self.__dict__.clear()

    def date_from(self, moment: str) -> None:
        """Date the file by a moment of the log (UTC text), never by the printer's clock."""
        stamp = self._doc._timeStamp
        seconds = calendar.timegm(time.strptime(moment[:19], "%Y-%m-%dT%H:%M:%S"))
        stamp.t = float(seconds)
        stamp.lt = time.gmtime(seconds)
        stamp.YMDhms = tuple(stamp.lt)[:6]
        stamp.dhh = stamp.dmm = 0
        stamp.tzname = "UTC"
        # ReportLab began the file's id with its own idea of the time, which the environment sets.
        self._doc.signature = hashlib.md5(moment.encode(), usedforsecurity=False)

    def describe(self, xmp: str) -> None:
        """Embed an XMP packet."""
        stream = PDFStream(content=xmp.encode("utf-8"))
        stream.dictionary.dict.update(Type=PDFName("Metadata"), Subtype=PDFName("XML"))
        self._doc.Catalog.Metadata = stream
