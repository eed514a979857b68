"""What one kind of printed paper is, and the hand that all of them are written in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from reportlab.platypus.flowables import CondPageBreak, PageBreak

from wargame.reports.kit import styles
from wargame.reports.kit.heading import Heading
from wargame.reports.kit.legible import clip, legible
from wargame.reports.kit.picture import Figure, FigureRow
from wargame.reports.kit.ruled import BOX
from wargame.reports.kit.table import Column, Table
from wargame.reports.kit.tags import Node
from wargame.reports.kit.text import Text
from wargame.reports.prose import INDENT, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.papers import Papers, PicturePaper
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.styles import Style
    from wargame.reports.kit.table import Row

_BOX, _ACROSS = (149.0, 100.0), 3
_ITEM = replace(styles.BODY, left=INDENT)


class Paper(Protocol):
    """One kind of paper.

    Attributes:
        id: Short, and the name of its file.
        title: What it is called on the screen.
        secret: Whether it is for one seat alone, or for control alone.
    """

    @property
    def id(self) -> str: ...  # noqa: D102 - said above
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def secret(self) -> bool: ...  # noqa: D102

    def build(self, papers: Papers) -> list[Flowable]:
        """Its pages; nothing where there is nothing to print."""
        ...


def page(title: str, anchor: str, *, first: bool = False) -> list[Flowable]:
    """A new sheet of paper with its title."""
    heading = Heading(0, f"section-{anchor}", clip(title, 120), clip(title, 120))
    return [heading] if first else [PageBreak(), heading]


def part(title: str, anchor: str, need: float = 90) -> list[Flowable]:
    """A heading within a paper."""
    return [
        CondPageBreak(need),
        Heading(1, f"section-{anchor}", clip(title, 160), clip(title, 160)),
    ]


def prose(text: str, style: Style = styles.BODY, *, under: int = 1) -> list[Flowable]:
    """A text of the pack as it was written; it stands under a page (1) or under a part (2)."""
    return list(told(text, style, under=under))


def bullets(lines: Iterable[str]) -> list[Flowable]:
    """Short lines, each with a dot."""
    whole = Node("L")
    return [
        Text(_ITEM, legible(line), node=Node("LBody", Node("LI", whole)), mark="\u2022")
        for line in lines
    ]


def words(*said: Words) -> Text:
    """A paragraph."""
    return Text(styles.BODY, *said)


def small(*said: Words) -> Text:
    """Small print."""
    return Text(styles.CAPTION, *said)


def figure_rows(pictures: Iterable[tuple[str, PicturePaper]]) -> list[Flowable]:
    """Small pictures side by side, each under its caption."""
    figures = [Figure(one.content, one.alt, caption, _BOX) for caption, one in pictures]
    return [FigureRow(figures[at : at + _ACROSS]) for at in range(0, len(figures), _ACROSS)]


def table(columns: Sequence[Column], rows: Iterable[Row], what: str) -> Table:
    """A table; `what` says what it shows."""
    return Table(columns, rows, what)


def blank_ballots(rows: int = 2) -> Table:
    """Ballots for a voting seat to fill in by hand."""
    columns = (
        Column("Motion", 60),
        Column("Yes", 36),
        Column("No", 36),
        Column("Abstain", 50),
        Column("Why, in one line"),
    )
    return table(columns, [("", BOX, BOX, BOX, "")] * rows, "Ballots of the seat.")
