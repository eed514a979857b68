"""What if: the same ballots under every charter of the exercise, side by side, nothing recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.running.sheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wargame.ui.views.council.presenter import CouncilPresenter

_HIGH = 420
_WHY = "Nothing of this is recorded. Choose a charter to read its ruling article by article."


class WhatIfSheet(Sheet):
    """One row a charter: what it would come to, and the line that decides; Enter looks at it."""

    def __init__(
        self, over: QWidget, presenter: CouncilPresenter, look: Callable[[str], None]
    ) -> None:
        super().__init__(over, "What if", _WHY, "Look at it", width=760)
        self._look = look
        self.list = RowList("The same ballots under each charter")
        self.list.setMinimumHeight(_HIGH)
        self.list.show_rows(
            [
                Row(
                    key=one.charter,
                    title=one.title,
                    over=one.note,
                    state=one.outcome,
                    state_glyph=one.glyph,
                    state_tone=one.tone,
                    under=one.because,
                )
                for one in presenter.other_charters()
            ]
        )
        first = self.list.rows.row_at(0)
        self.list.choose(first.key if first else "")
        self.content.addWidget(self.list)
        self.list.activated_row.connect(self._take)
        self.list.clicked.connect(lambda _: self._take(self.list.current_key()))
        self.button.clicked.connect(lambda: self._take(self.list.current_key()))

    def _take(self, charter: str) -> None:
        self.close_overlay()
        self._look(charter)

    @override
    def first_focus(self) -> QWidget | None:
        return self.list
