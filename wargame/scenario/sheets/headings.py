"""Which column holds what: exact headings first, then whole words, never a part of a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wargame.scenario.sheets.fields import BY_NAME, FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SHORT = 4
"""A single word shorter than this ("no", "to", "id") is taken for a heading only when it is all."""

LOOKED_AT = 30
"""The headings stand in one of the first rows: planners begin with a block on the exercise."""

REPEATED = re.compile(r" \(\d+\)$")
"""How a second column of one heading is told from the first."""

ENOUGH = 2
"""Columns that a row must name to be taken for the headings."""


class Columns(NamedTuple):
    """A sheet's columns as they are understood.

    Attributes:
        row: The row of the headings, from 0.
        names: All headings; a second one of the same words bears its number.
        fields: The column of each field, from 0.
        kept: Columns that have no field, or a field that another column already has.
        objectives: All columns that name objectives: a sheet may have one for capabilities, too.
        pictures: All columns that name pictures: a sheet may say in another whether there is one.
        notes: What a planner should know of it.
    """

    row: int
    names: tuple[str, ...]
    fields: Mapping[str, int]
    kept: tuple[int, ...]
    objectives: tuple[int, ...] = ()
    pictures: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()


def find_columns(
    rows: Sequence[Sequence[object]], chosen: Mapping[str, str] | None = None
) -> Columns | None:
    """Find the headings and say what each column holds; None when no row looks like headings.

    Args:
        rows: The sheet.
        chosen: Field by heading, where the planner said so.
    """
    best: Columns | None = None
    for at, row in enumerate(rows[:LOOKED_AT]):
        names = _names(row)
        columns = _columns(at, names, chosen or {})
        better = best is None or len(columns.fields) > len(best.fields)
        if len(columns.fields) >= ENOUGH and better:
            best = columns
    return best


def plain(heading: str) -> str:
    """A heading in small letters without punctuation."""
    words = re.sub(r"[^\w#№+]+", " ", heading.replace("(s)", "s").casefold())
    return " ".join(words.split())


def _names(row: Sequence[object]) -> tuple[str, ...]:
    names: list[str] = []
    for cell in row:
        name = " ".join(str(cell).split()) if cell is not None else ""
        number = sum(plain(name) == plain(one) for one in names) + 1
        # A second column of the same heading is another column: its number tells them apart.
        names.append(f"{name} ({number})" if name and number > 1 else name)
    return tuple(names)


def _columns(at: int, names: tuple[str, ...], chosen: Mapping[str, str]) -> Columns:
    fields: dict[str, int] = {}
    notes: list[str] = []
    said = {plain(heading): field for heading, field in chosen.items()}
    for sure in (said.get, _exact, _whole_words):
        for column, name in enumerate(names):
            field = sure(plain(name)) if name else None
            if field is None or column in fields.values():
                continue
            if field in fields:
                if field == "text":
                    other = names[fields[field]]
                    notes.append(f"{name!r} may be the text too; {other!r} is taken for it")
                continue
            fields[field] = column
    taken = {column for field, column in fields.items() if BY_NAME[field].ours}
    objectives = tuple(_every("objective", names, fields))
    pictures = tuple(_every("media", names, fields))
    taken.update(objectives, pictures)
    kept = tuple(at for at, name in enumerate(names) if name and at not in taken)
    told = tuple(dict.fromkeys(notes))
    return Columns(at, names, fields, kept, objectives, pictures, told)


def _every(field: str, names: tuple[str, ...], fields: Mapping[str, int]) -> Iterator[int]:
    """The column of a field, then others of such a heading that are taken for nothing else."""
    first = fields.get(field)
    if first is None:
        return
    yield first
    for column, name in enumerate(names):
        heading = plain(REPEATED.sub("", name))
        if name and column not in fields.values() and _exact(heading) == field:
            yield column


def _exact(heading: str) -> str | None:
    return next((field.name for field in FIELDS if heading in field.headings), None)


def _whole_words(heading: str) -> str | None:
    """The field whose longest heading stands in it as whole words."""
    found = [
        (len(known), field.name)
        for field in FIELDS
        for known in field.headings
        if (len(known) >= SHORT or " " in known) and f" {known} " in f" {heading} "
    ]
    return max(found, key=lambda one: one[0])[1] if found else None
