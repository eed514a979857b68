"""What is aimed at: each seat's objectives, scored from the log, and what evaluators will rate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.monogram import Monogram
from wargame.ui.parts.scrolling import scrolled
from wargame.ui.parts.text import Text, hairline
from wargame.ui.running.sheets import Sheet
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.views.setup.screen import Aims

_HIGH = 440


class ObjectivesSheet(Sheet):
    """Read only: objectives are the pack's, and the same in every exercise that is compared."""

    def __init__(self, over: QWidget, aims: Sequence[Aims]) -> None:
        why = (
            "Those of a seat are scored from the log at the end; each player reads their own alone."
        )
        super().__init__(over, "Objectives", why, "Done", width=640)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4, 4, 12, 4)
        column.setSpacing(10)
        for place, one in enumerate(aims):
            if place:
                column.addWidget(hairline())
            column.addLayout(_aims(one))
        column.addStretch(1)
        area = scrolled(inner, "Objectives")
        self.content.addWidget(area)
        self.let_stretch(area, lambda: current_theme().px(_HIGH))
        self.cancel.hide()
        self.button.clicked.connect(self.close_overlay)


def _aims(one: Aims) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    mark = Monogram(one.code, one.who, side=34) if one.code else IconMark("target", size=20)
    lead = QVBoxLayout()
    lead.addWidget(mark)
    lead.addStretch(1)
    row.addLayout(lead)
    words = QVBoxLayout()
    words.setSpacing(4)
    words.addWidget(Text(one.who, "strong", lines=2))
    for title in one.titles:
        words.addWidget(Text(f"· {title}", "body", "text2", lines=4))
    row.addLayout(words, 1)
    return row
