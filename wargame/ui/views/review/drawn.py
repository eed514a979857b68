"""Review's lines as rows and cells of the kit: a change of form, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.ui.parts.cells import Cell, Line
from wargame.ui.parts.rows import Row

if TYPE_CHECKING:
    from wargame.ui.tones import Tone
    from wargame.ui.views.review.screen import (
        CompareLine,
        DecisionLine,
        KnewCell,
        KnewLine,
        PastLine,
        TrialLine,
    )

_CHIPS: dict[str, tuple[str, Tone, str]] = {
    "alone": ("fill", "on", "alone or with one other"),
    "shared": ("accent_soft", "accent", "shared"),
    "later": ("warn_soft", "warn", "in a later turn"),
    "never": ("dashed", "text3", "never told"),
}


def past_row(line: PastLine) -> Row:
    """An entry, a fact, or a piece of history."""
    return Row(
        line.key,
        line.title,
        kind=line.kind,
        lead=line.lead,
        lead_below=line.lead_below,
        glyph=line.glyph,
        under=line.under,
        right=line.right,
        tone=line.tone,
        strong=False,
    )


def decision_line(line: DecisionLine) -> Line:
    """A motion in the register."""
    return Line(
        line.key,
        (
            Cell(line.number, tone="text2"),
            Cell(line.title, tone="text" if line.ballots or line.number else "text2"),
            Cell(line.by, tone="text2"),
            Cell(marks=line.ballots),
            Cell(line.outcome, glyph=line.glyph, tone=line.tone),
            Cell(
                f"#{line.entry}" if line.entry else "",
                tone="accent",
                role="second-medium",
                at_end=True,
            ),
        ),
    )


def knew_line(line: KnewLine) -> Line:
    """An inject, and a chip for each seat."""
    head = (Cell(line.number, tone="text2"), Cell(line.title))
    return Line(line.key, (*head, *(_chip(cell) for cell in line.cells)))


def _chip(cell: KnewCell) -> Cell:
    chip, tone, says = _CHIPS[cell.how]
    said = ", ".join(part for part in (cell.who, cell.text, says) if part)
    return Cell(cell.text, chip=chip, tone=tone, role="meta", says=said)


def trial_line(line: TrialLine) -> Line:
    """A motion under every charter, as shapes."""
    was = Cell(line.was[1], glyph=line.was[0])
    cells = tuple(
        Cell(marks=((glyph, word),), ground="warn_soft" if turns else "")
        for glyph, word, turns in line.cells
    )
    return Line(line.key, (Cell(line.number, tone="text2"), Cell(line.title), was, *cells))


def compare_line(line: CompareLine) -> Line:
    """One thing in two exercises; a heading has no values."""
    if line.kind == "section":
        empty = Cell()
        return Line(line.key, (empty, Cell(line.title, role="second-strong"), empty, empty))
    mark = "contested" if line.differs else "passed"
    says = "differs" if line.differs else "the same"
    tone: Tone = "text" if line.differs else "text2"
    return Line(
        line.key,
        (
            Cell(glyph=mark, says=says),
            Cell(line.title, tone=tone),
            Cell(line.first, tone=tone),
            Cell(line.second, tone=tone),
        ),
    )
