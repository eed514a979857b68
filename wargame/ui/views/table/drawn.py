"""The table's lines as rows of the kit: a change of form, no condition on the exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.ui.parts.cells import Cell, Line
from wargame.ui.parts.rows import Row
from wargame.ui.parts.seatcard import SeatRow

if TYPE_CHECKING:
    from wargame.ui.views.table.screen import (
        FactLine,
        FindingLine,
        IndicatorLine,
        InjectLine,
        LogRow,
        SeatLine,
    )


def seat_row(line: SeatLine) -> SeatRow:
    """A seat as its card takes it."""
    return SeatRow(
        seat=line.seat,
        code=line.code,
        name=line.name,
        person=line.person,
        glyph=line.glyph,
        status=line.status,
        tone=line.tone,
        mark=line.mark,
        act=line.act,
        urgent=line.urgent,
        faint=line.faint,
        brief=line.brief,
    )


def inject_row(line: InjectLine) -> Row:
    """An inject, or a heading of its group."""
    if line.kind == "section":
        return Row(line.key, line.title, kind="section", number=line.number, right=line.right)
    return Row(
        line.key,
        line.title,
        kind=line.kind,
        glyph=line.glyph,
        number=line.number,
        over=line.to,
        over_icon="lock" if line.sealed else "world",
        right=line.right,
        right_tone="accent" if line.urgent else "text2",
        under_head="Expected" if line.expected and line.urgent else "",
        under=line.expected if line.urgent else "",
        state=line.notes if line.urgent else "",
        state_tone="text2",
        tone="text2" if line.quiet else "text",
        strong=line.kind == "row",
        says=f"Inject {line.number}, {line.to}, {line.right}, {line.title}",
    )


def log_row(row: LogRow) -> Row:
    """An entry of the log."""
    return Row(
        str(row.seq),
        f"Taken back: {row.says}" if row.abandoned else row.says,
        icon=row.icon,
        icon_tone=row.tone,
        lead=row.time,
        lead_below=f"#{row.seq}",
        tone="text3" if row.abandoned else "text",
        strong=False,
    )


def fact_line(line: FactLine) -> Line:
    """A fact as a row of its table."""
    told = Cell(
        line.told,
        tone="warn" if line.differs else "text2",
        glyph="contested" if line.differs else "",
    )
    entry = Cell(f"#{line.entry}", tone="text3", at_end=True)
    return Line(line.key, (Cell(line.title), Cell(line.truth, role="second-medium"), told, entry))


def finding_line(line: FindingLine) -> Line:
    """A fact that the charter asks about, as a row of its table."""
    finding = Cell(line.finding, glyph=line.glyph, tone=line.tone)
    return Line(line.key, (Cell(line.title), finding, Cell(line.by, tone="text2")))


def indicator_line(line: IndicatorLine) -> Line:
    """An indicator as a row of its table."""
    return Line(
        line.key,
        (
            Cell(line.title),
            Cell(str(line.value), at_end=True, role="second-strong"),
            Cell(line.change, at_end=True, tone="text2"),
            Cell(line.then, at_end=True, tone="text2"),
            Cell(line.better, tone="text3"),
        ),
    )
