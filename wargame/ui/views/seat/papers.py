"""The seat's papers: the first column of an open seat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.progress import Meter
from wargame.ui.parts.prose import Prose
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.text import Text, hairline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.ui.views.seat.screen import FactRow, SeatScreen


_SHORT = 14
"""Signs of a fact's value that have room beside it."""


class Papers(Panel):
    """Briefing, objectives, red lines, influence, facts as this seat was told, the situation."""

    def __init__(self) -> None:
        super().__init__("Your briefing", margin=0)
        self._shown: tuple[object, ...] = ()
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 14, 16, 16)
        self._column.setSpacing(8)
        self.add(scrolled(inner, "Your briefing"), 1)

    def show_screen(self, screen: SeatScreen) -> None:
        """Show the papers, anew only if they changed: whoever reads keeps the place."""
        papers = (
            *(screen.briefing, screen.objectives, screen.red_lines, screen.facts),
            *(screen.points, screen.points_left, screen.points_of, screen.resources),
            screen.situation,
        )
        if papers == self._shown:
            return
        self._shown = papers
        emptied(self._column)
        self._column.addWidget(Prose(screen.briefing))
        self._list("Objectives", "target", screen.objectives)
        self._list("Red lines", "ban", screen.red_lines)
        if screen.points_of:
            self._influence(screen)
        if screen.facts:
            self._head(f"Facts, as {screen.name} knows them")
            for fact in screen.facts:
                self._fact(fact)
        if screen.situation:
            self._head("What everybody knows")
            self._column.addWidget(Prose(screen.situation))
        self._column.addStretch(1)

    def _head(self, title: str, right: str = "") -> None:
        self._column.addSpacing(6)
        self._column.addWidget(hairline())
        row = QHBoxLayout()
        row.addWidget(Text(title, "second-strong", "text2", lines=1), 1)
        if right:
            row.addWidget(Text(right, "second-strong"))
        self._column.addLayout(row)

    def _fact(self, fact: FactRow) -> None:
        """A short value stands beside its fact, a long one under it."""
        title = Text(fact.title, "body", lines=None)
        value = Text(fact.value, "second-medium", "text2", lines=None)
        if len(fact.value) > _SHORT:
            self._column.addWidget(title)
            self._column.addWidget(value)
            return
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(title, 1)
        row.addWidget(Text(fact.value, "second-medium", "text2"), 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def _list(self, title: str, icon: str, lines: Iterable[str]) -> None:
        lines = tuple(lines)
        if not lines:
            return
        self._head(title)
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(IconMark(icon), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(line, "body", lines=None), 1)
            self._column.addLayout(row)

    def _influence(self, screen: SeatScreen) -> None:
        self._head("Influence", screen.points)
        meter = Meter("Influence left")
        meter.measure(screen.points_left, screen.points_of)
        self._column.addWidget(meter)
        for line in screen.resources:
            self._column.addWidget(Text(line, "second", "text2", lines=None))
