"""Exports for analysts: what a reader may know, as CSV tables or as one JSON document.

Both are made of the review that the report is drawn from, so an export for a seat or for the
public cannot hold more than that reader's report.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wargame.app.tables import tables
from wargame.game.errors import ReportError
from wargame.game.ids import CONTROL
from wargame.support.plain import as_data
from wargame.support.xlsx import safe_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from wargame.game.ids import SeatId
    from wargame.play.review import Review
    from wargame.play.session import Session

JSON_SCHEMA: Final = 1
"""The version of the JSON document; fields are added, never renamed."""


def export(session: Session, form: str, folder: Path, reader: SeatId = CONTROL) -> tuple[Path, ...]:
    """Write an exercise as `csv` or `json`; returns the files, which replace those of that name.

    Args:
        session: The exercise.
        form: A key of `FORMS`.
        folder: Where the files go; made if it is not there.
        reader: Who is to read them; control without one.

    Raises:
        ReportError: They could not be written.
    """
    from wargame.play.review import review_of

    review = review_of(session, reader)
    stem = Path(session.store.where).stem
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(
            written(folder / f"{stem}-{name}", content) for name, content in FORMS[form](review)
        )
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


def as_csv(review: Review) -> Iterator[tuple[str, bytes]]:
    """One file a table, in UTF-8 with a mark that spreadsheets look for."""
    for table in tables(review):
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
        return ", ".join(map(str, value))
    return safe_text(value) if isinstance(value, str) else "" if value is None else str(value)


def as_json(review: Review) -> Iterator[tuple[str, bytes]]:
    """One document with everything, in a fixed order."""
    document = {"schema": JSON_SCHEMA, "review": as_data(review)}
    yield "review.json", json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


FORMS: Final[Mapping[str, Callable[[Review], Iterable[tuple[str, bytes]]]]] = {
    "csv": as_csv,
    "json": as_json,
}
