"""Pages of reports as pictures, for the manual page of the report.

Run by `make pictures` alone, hence its name: what is pictured here is tested beside it.
"""

from __future__ import annotations

import os
import re
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImageWriter
from PySide6.QtPdf import QPdfDocument

from tests.journeys.few_colours import few_colours
from tests.reports.baselines import baseline
from tests.reports.baselines import reviewed as history
from tests.reports.plays import PLAYS, reviewed
from wargame.app.reporting import pictures
from wargame.reports.options import ReportOptions
from wargame.reports.writer import render_report

if TYPE_CHECKING:
    from wargame.play.review import Review
    from wargame.play.session import Session

ASKED = os.environ.get("WARGAME_PICTURES", "")
WIDTH = 728
"""Pixels of a page: its small print can be read."""


class Page(NamedTuple):
    """A page by what stands on it: the first after the contents that has these words."""

    name: str
    play: str
    words: str
    options: dict[str, Any]


PLAIN: dict[str, Any] = {"preset": "full"}
PAGES = (
    Page("cover", "karabakh-2020", "After-action report", PLAIN),
    Page("glance", "karabakh-2020", "# At a glance", PLAIN),
    Page("executive", "karabakh-2020", "What it would have taken", {"preset": "executive"}),
    Page("votes", "group-b", "# Who voted how", PLAIN),
    Page("map", "karabakh-2020", "# Where it happened", PLAIN),
    Page("why", "karabakh-2020", "# Had it been brought", PLAIN),
    Page("knew", "karabakh-2020", "# Every text against every seat", PLAIN),
    Page("latency", "group-b", "# From knowing to deciding", PLAIN),
    Page("inaction", "karabakh-2020", "# Beside the path", PLAIN),
    Page("history", "group-b", "# Decisions that differ", PLAIN),
    Page("charters", "group-b", "# Every motion under every charter", PLAIN),
    Page("hand", "group-b", "# What moved the indicators", PLAIN),
    Page("alliance", "presidency-2020", "# Forces", PLAIN),
    Page("overview", "group-b", "# Exercise overview", {"preset": "doctrine", "paper": "letter"}),
)
CONTENTS = 2
"""Pages before the first that the words are looked for on, but for a cover."""


@pytest.mark.pictures
def test_pages_of_reports_are_pictured(tmp_path: Path) -> None:
    folder = Path(ASKED) if ASKED else tmp_path
    for page in PAGES:
        _picture(page).save(folder / f"report-{page.name}.png", optimize=True)

    assert len(list(folder.glob("report-*.png"))) >= len(PAGES)


def _picture(page: Page) -> Image.Image:
    review, session = _played(page.play)
    content, _ = render_report(review, ReportOptions(**page.options), pictures(session, review))
    pages = PdfReader(BytesIO(content)).pages
    texts = [" ".join(one.extract_text().split()) for one in pages]
    start = 0 if page.name in {"cover", "executive"} else CONTENTS
    # A section has the number that those before it leave.
    words = re.compile(re.escape(page.words).replace(r"\#", r"\d+(\.\d+)?"))
    place = next(at for at, text in enumerate(texts) if at >= start and words.search(text))
    return few_colours(_drawn(content, place))


def _played(play: str) -> tuple[Review, Session]:
    if play in PLAYS:
        return reviewed(play), PLAYS[play]().session
    return history(play), baseline(play)


def _drawn(content: bytes, place: int) -> Image.Image:
    held, source = QBuffer(), QBuffer()
    source.setData(content)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(source)
    points = document.pagePointSize(place)
    high = round(WIDTH * points.height() / points.width())
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    page = document.render(place, QSize(WIDTH, high))
    document.close()
    QImageWriter(held, b"png").write(page)
    picture = Image.open(BytesIO(held.data().data())).convert("RGBA")
    ground = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(ground, picture).convert("RGB")
