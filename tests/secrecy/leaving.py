"""Everything that leaves for a reader, as text without spaces, so that nothing hides in a break."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, get_args

from pypdf import PdfReader

from wargame.app.exporting import FORMS, Source
from wargame.game.ids import CONTROL, PUBLIC
from wargame.play.review import review_of
from wargame.reports.options import Preset, ReportOptions
from wargame.reports.writer import render_report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.ids import SeatId
    from wargame.play.session import Session

PUBLIC_PRESETS = ("public", "player")


def squeezed(text: str) -> str:
    """The text without spaces, line breaks and the quoting of a `repr`."""
    return "".join(text.replace("\\n", "").replace("\\", "").split())


def seen_on_screens(session: Session, reader: SeatId) -> Iterator[tuple[str, str]]:
    """What views, the log and the review hold: screens, the projector and `--seat` show no more."""
    yield "view", squeezed(repr(session.view(reader)))
    yield "log", squeezed(repr(session.log(reader)))
    yield "review", squeezed(repr(review_of(session, reader)))


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
    chosen = PUBLIC_PRESETS if reader == PUBLIC else ("seat", "full")
    for preset in get_args(Preset):
        if preset in chosen:
            seat = "" if reader in {PUBLIC, CONTROL} else reader
            content, _ = render_report(review, ReportOptions(preset=preset, seat=seat), {})
            yield f"report {preset}", squeezed(as_text(content))


def as_text(content: bytes) -> str:
    """The text of a file: of a PDF its pages, of an archive everything inside."""
    if content.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(content))
        said = [page.extract_text() for page in reader.pages]
        return "\n".join([*said, repr(reader.metadata), repr(reader.outline)])
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "\n".join(as_text(archive.read(name)) for name in archive.namelist())
    return content.decode("utf-8-sig", "replace")
