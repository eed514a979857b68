"""Everything that leaves for a reader, as text without spaces, so that nothing hides in a break."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from contextlib import closing, suppress
from typing import TYPE_CHECKING, get_args

from pypdf import PdfReader

from tests.reports.reading import pages_of
from wargame.app.exporting import FORMS, Source
from wargame.cli.viewing import seen
from wargame.game.ids import CONTROL, PUBLIC
from wargame.play.papers import chosen_so_far, papers
from wargame.play.review import review_of
from wargame.reports.options import Preset, ReportOptions
from wargame.reports.papers import PAPERS
from wargame.reports.printing import EmptyPaper, render_paper
from wargame.reports.sections import SECTIONS
from wargame.reports.writer import render_report
from wargame.ui.projector.presenter import ProjectorPresenter
from wargame.ui.projector.slides import Slide, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wargame.game.ids import SeatId
    from wargame.play.session import Session

EVERYTHING = tuple(one.id for one in SECTIONS)
PUBLIC_PRESETS = ("public", "player")
FOR_A_SEAT = ("briefs", "seat-cards")
"""Secret papers that a seat is given; the run book and what evaluators fill in is control's."""


def squeezed(text: str) -> str:
    """The text without spaces, line breaks and the quoting of a `repr`."""
    return "".join(text.replace("\\n", "").replace("\\", "").split())


def seen_on_screens(session: Session, reader: SeatId) -> Iterator[tuple[str, str]]:
    """What views, the log and the review hold: screens, the projector and `--seat` show no more."""
    yield "view", squeezed(repr(session.view(reader)))
    yield "log", squeezed(repr(session.log(reader)))
    yield "review", squeezed(repr(review_of(session, reader)))


def on_the_line(session: Session, reader: SeatId) -> Iterator[tuple[str, str]]:
    """What `--seat` of the command line prints, as it is given to the printer."""
    people = session.store.people()
    yield "wargame view", squeezed(json.dumps(seen(session.view(reader), people)))
    lines = [line._asdict() for line in session.log(reader)]
    yield "wargame log", squeezed(json.dumps(lines, ensure_ascii=False))


def on_the_wall(session: Session) -> Iterator[tuple[str, str]]:
    """Every slide that the projector has, and one for each entry of the log, public or not."""
    presenter = ProjectorPresenter(session)
    slides = [choice.slide for choice in presenter.choices()]
    for at in range(1, session.head.seq + 1):
        slides += [Slide("inject", str(at)), Slide("picture", f"{at}:0")]
    words = [word for slide in slides for word in words_of(presenter.made(slide))]
    words += [*words_of(presenter.screen()), *words_of(presenter.choices()), presenter.words()]
    yield "projector", squeezed("\n".join(words))


def on_paper(session: Session, reader: SeatId) -> Iterator[tuple[str, str]]:
    """The papers that a seat is given, or that lie about for everybody."""
    found = papers(session, chosen_so_far(session), (reader,))
    for kind in PAPERS:
        if kind.id in FOR_A_SEAT or not kind.secret:
            with suppress(EmptyPaper):
                yield f"paper {kind.id}", squeezed(as_text(render_paper(kind.id, found)))


def in_sql_views(file: Path) -> Iterator[tuple[str, str]]:
    """Every documented view over the log but the two that are the log itself."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as raw:
        names = raw.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall()
        for (name,) in names:
            if name not in {"v_entries", "v_effective"}:
                rows = raw.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608
                yield name, squeezed(repr(rows))


def exported(session: Session, reader: SeatId) -> Iterator[tuple[str, str]]:
    """What every form of export holds; the evidence bundle is refused to all but control."""
    source = Source(session, review_of(session, reader))
    for form, write in FORMS.items():
        if form == "evidence" and reader != CONTROL:
            continue
        for name, content in write(source):
            yield f"export {form} {name}", squeezed(as_text(content))


def printed(session: Session, reader: SeatId) -> Iterator[tuple[str, str]]:
    """What reports for this reader hold, with their bookmarks and what a file says of itself."""
    review = review_of(session, reader)
    chosen = PUBLIC_PRESETS if reader == PUBLIC else ("seat",)
    for preset in get_args(Preset):
        if preset in chosen:
            seat = "" if reader in {PUBLIC, CONTROL} else reader
            # Everything is asked for, also sections that the preset leaves out.
            options = ReportOptions(preset=preset, seat=seat, sections=EVERYTHING)
            content, _ = render_report(review, options, {})
            yield f"report {preset}", squeezed(as_text(content))


def as_text(content: bytes) -> str:
    """The text of a file: of a PDF its pages, of an archive everything inside."""
    if content.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(content))
        return "\n".join([*pages_of(reader), repr(reader.metadata), repr(reader.outline)])
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "\n".join(as_text(archive.read(name)) for name in archive.namelist())
    return content.decode("utf-8-sig", "replace")
