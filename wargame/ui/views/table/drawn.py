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

ASKED = "asked:"
"""Before the key of what the charter asks, which may be that of a fact of the pack."""


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
        state=line.notes,
        state_tone="text2",
        foot=line.serves,
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


def fact_row(line: FactLine) -> Row:
    """A fact: what is so, and who was told, or told otherwise."""
    return Row(
        line.key,
        line.title,
        right=f"#{line.entry}",
        under=line.truth if line.differs else f"{line.truth} · {line.told}",
        state=line.told if line.differs else "",
        state_glyph="contested" if line.differs else "",
        state_tone="warn",
    )


def finding_row(line: FindingLine) -> Row:
    """A fact that the charter asks about, and whether it was settled."""
    return Row(
        f"{ASKED}{line.key}",
        line.title,
        state=" · ".join(part for part in (line.finding, line.by) if part),
        state_glyph=line.glyph,
        state_tone=line.tone,
    )


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
