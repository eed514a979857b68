"""Lines of forces, exercises and relations as rows of the kit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.ui.parts.cells import Cell, Line

if TYPE_CHECKING:
    from wargame.ui.views.table.alliance_screen import ForceLine, RelationLine, TrainingLine


def force_line(line: ForceLine) -> Line:
    """A force as a row of its table."""
    return Line(
        line.key,
        (
            Cell(line.title),
            Cell(line.stands, glyph=line.glyph, tone=line.tone),
            Cell(line.ready, at_end=True, role="second-strong"),
            Cell(line.start, at_end=True, tone="text2"),
            Cell(line.owners, tone="text2"),
        ),
    )


def training_line(line: TrainingLine) -> Line:
    """An exercise as a row of its table."""
    return Line(
        line.key,
        (
            Cell(line.title),
            Cell(line.stands, role="second-medium"),
            Cell(line.planned, tone="text2"),
            Cell(line.host, tone="text2"),
        ),
    )


def relation_line(line: RelationLine) -> Line:
    """A relation as a row of its table."""
    return Line(
        line.key,
        (
            Cell(line.who),
            Cell(line.what, tone="text2"),
            Cell(line.now, at_end=True, role="second-strong"),
            Cell(line.start, at_end=True, tone="text2"),
            Cell(line.bears, tone="warn" if "Shut:" in line.bears else "text"),
        ),
    )
