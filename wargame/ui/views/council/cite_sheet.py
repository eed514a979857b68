"""The sheet on which a seat cites a precedent: cards that fit, their price, who cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.text import Text
from wargame.ui.running.fields import Part
from wargame.ui.running.sheets import Sheet

if TYPE_CHECKING:
    from wargame.ui.views.council.precedent_words import Citing
    from wargame.ui.views.council.presenter import CouncilPresenter

_LIST_HIGH = 190


class CiteSheet(Sheet):
    """One card, one seat, a few words if it says any."""

    def __init__(self, over: QWidget, presenter: CouncilPresenter, screen: Citing) -> None:
        super().__init__(over, "Cite a precedent", screen.motion, "Cite it", width=640)
        self._presenter = presenter
        self._cards = {card.key: card for card in screen.cards}
        self.list = RowList("Precedents that fit", RowDelegate(lines=2))
        self.speaks = Text("", "second", "text2", lines=3)
        self.seat = QComboBox()
        self.seat.setAccessibleName("Who cites it")
        for seat, name in screen.seats:
            self.seat.addItem(name, seat)
        self.words = QLineEdit()
        self.words.setAccessibleName("What is said with it")
        self.words.setPlaceholderText("What is said with it, if anything")
        self._lay_out()
        self._fill(screen)
        self.list.current_changed.connect(self._tell)
        self.button.clicked.connect(self.cite)
        chosen = Part(
            self.list.current_key,
            lambda key: self.list.choose(str(key)),
            (self.list.current_changed,),
            writes=False,
        )
        self.keeps(
            presenter.session,
            f"cite:{presenter.shown_id()}",
            "what is said with a precedent",
            {"card": chosen, "seat": self.seat, "words": self.words},
        )

    def _lay_out(self) -> None:
        self.list.setMinimumHeight(_LIST_HIGH)
        self.content.addWidget(self.list)
        self.content.addWidget(self.speaks)
        row = QHBoxLayout()
        row.addWidget(Text("Who cites it", "second-medium", "text2"))
        row.addWidget(self.seat, 1)
        self.content.addLayout(row)
        self.content.addWidget(self.words)

    def _fill(self, screen: Citing) -> None:
        self.list.show_rows(
            [
                Row(card.key, card.title, right=card.price, under=card.text, over=card.cited)
                for card in screen.cards
            ]
        )
        first = self.list.rows.row_at(0)
        self.list.choose(first.key if first else "")
        self._tell(self.list.current_key())

    def _tell(self, key: str) -> None:
        card = self._cards.get(key)
        self.speaks.setText(card.speaks if card is not None else "")

    @override
    def first_focus(self) -> QWidget | None:
        return self.list

    def cite(self) -> None:
        """Cite what is chosen."""
        seat, words = str(self.seat.currentData()), self.words.text()
        card = self.list.current_key()
        self.answer_with(lambda: self._presenter.cite(seat, card, words))
