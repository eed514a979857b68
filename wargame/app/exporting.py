"""Exports: what a reader may know, as tables, one JSON document, a workbook, or a document.

All are made of the review that the report is drawn from, so an export for a seat or for the
public cannot hold more than that reader's report.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.app.tables import tables
from wargame.game.errors import ReportError
from wargame.game.ids import CONTROL, PUBLIC
from wargame.support.plain import as_data
from wargame.support.xlsx import safe_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from wargame.game.ids import SeatId
    from wargame.play.review import Review
    from wargame.play.session import Session
    from wargame.reports.options import Preset

JSON_SCHEMA: Final = 1
"""The version of the JSON document; fields are added, never renamed."""


class Source(NamedTuple):
    """What an export is made of: the review that its reader may see, and the open exercise."""

    session: Session
    review: Review


def export(
    session: Session,
    form: str,
    folder: Path,
    reader: SeatId = CONTROL,
    *,
    progress: Callable[[int, int, str], None] | None = None,
) -> tuple[Path, ...]:
    """Write an exercise as `csv` or `json`; returns the files, which replace those of that name.

    All are made before the first is written: whoever stops it while it tells how far it is leaves
    the folder as it was.

    Args:
        session: The exercise.
        form: A key of `FORMS`, or `evidence` for the facilitator.
        folder: Where the files go; made if it is not there.
        reader: Who is to read them; control without one.
        progress: Is told what was made; nobody knows how much is to come.

    Raises:
        ReportError: They could not be written.
    """
    from wargame.play.review import review_of

    source = Source(session, review_of(session, reader))
    stem = Path(session.store.where).stem
    made: list[tuple[str, bytes]] = []
    for name, content in FORMS[form](source):
        made.append((name, content))
        if progress is not None:
            progress(0, 0, name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(written(folder / f"{stem}-{name}", content) for name, content in made)
    except OSError as error:
        reason = (error.strerror or "it failed").lower()
        message = f"The export to {folder} could not be written: {reason}."
        raise ReportError(message, "Choose another folder, or make room.", str(error)) from error


def written(file: Path, content: bytes) -> Path:
    """Write a file whole or not at all."""
    part = file.with_name(f"{file.name}.part")
    try:
        part.write_bytes(content)
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return file


def as_csv(source: Source) -> Iterator[tuple[str, bytes]]:
    """One file a table, in UTF-8 with a mark that spreadsheets look for."""
    for table in tables(source.review):
        out = io.StringIO(newline="")
        writer = csv.writer(out)
        writer.writerow(table.heads)
        writer.writerows([cell(value) for value in row] for row in table.rows)
        yield f"{table.name}.csv", out.getvalue().encode("utf-8-sig")


def cell(value: object) -> str:
    """A value as text that no spreadsheet takes for a formula."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return safe_text(", ".join(map(str, value)))
    return safe_text(value) if isinstance(value, str) else "" if value is None else str(value)


def as_json(source: Source) -> Iterator[tuple[str, bytes]]:
    """One document with everything, in a fixed order."""
    document = {"schema": JSON_SCHEMA, "review": as_data(source.review)}
    yield "review.json", json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def as_workbook(source: Source) -> Iterator[tuple[str, bytes]]:
    """One workbook; only control's tells what was planned."""
    from wargame.app.spreadsheet import as_xlsx

    pack = source.session.setting.pack if source.review.audience == CONTROL else None
    yield from as_xlsx(source.review, pack)


def as_document(source: Source) -> Iterator[tuple[str, bytes]]:
    """The report's text and tables for a word processor."""
    from wargame.app.reporting import pictures
    from wargame.reports.document import render_document
    from wargame.reports.options import ReportOptions

    options = ReportOptions(preset=preset_for(source.review.audience))
    yield (
        "report.docx",
        render_document(source.review, options, pictures(source.session, source.review)),
    )


def preset_for(reader: SeatId) -> Preset:
    """The preset of the whole report for a reader."""
    if reader == CONTROL:
        return "full"
    return "public" if reader == PUBLIC else "seat"


def as_evidence(source: Source) -> Iterator[tuple[str, bytes]]:
    """A bundle that can be checked without this program."""
    from wargame.app.evidence import bundle

    yield "evidence.zip", bundle(source.session, source.review)


FORMS: Final[Mapping[str, Callable[[Source], Iterable[tuple[str, bytes]]]]] = {
    "csv": as_csv,
    "xlsx": as_workbook,
    "json": as_json,
    "docx": as_document,
    "evidence": as_evidence,
}
