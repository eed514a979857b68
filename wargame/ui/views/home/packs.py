"""The packs on Home: a card each, as many side by side as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.flow import Flow
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.text import Text
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.home.addcard import AddCard
from wargame.ui.views.home.cover import Cover
from wargame.ui.views.home.more import more_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from wargame.ui.parts.buttons import IconButton
    from wargame.ui.views.home.presenter import PackRow

LEAST, MOST, HIGH = 270, 4, 112
"""Width of a card at least, cards in a row at most, height of a cover."""


class PackGrid(QWidget):
    """All packs, and the card that adds one.

    Signals: `set_up(pack)`, `play_baseline(pack)`; of packs that a person added `check_asked(pack,
    title)`, `folder_asked(pack)`, `remove_asked(pack, title)`.

    Attributes:
        adds: The card that adds one; None until the packs were read.
    """

    set_up = Signal(str)
    play_baseline = Signal(str)
    check_asked = Signal(str, str)
    folder_asked = Signal(str)
    remove_asked = Signal(str, str)

    def __init__(
        self, packs: Sequence[PackRow], *, can_add: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(14)
        self._starts: dict[str, ActButton] = {}
        self.adds = AddCard(self) if can_add else None
        cards: list[QWidget] = [self._card(pack) for pack in packs]
        self._cards = [*cards, self.adds] if self.adds is not None else cards
        self._across = 0
        self._arrange(3)

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        for place in range(MOST):
            self._grid.setColumnStretch(place, 1 if place < across else 0)
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // across, place % across)
        self._across = across

    @override
    def minimumSizeHint(self) -> QSize:
        # One card: as many as stand in a row now would keep the row from becoming shorter.
        least = max((card.minimumSizeHint().width() for card in self._cards), default=0)
        return QSize(least, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(1, min(MOST, self.width() // current_theme().px(LEAST))))

    def first(self) -> ActButton | None:
        """The button of the first pack that can be set up."""
        return next(iter(self._starts.values()), None)

    def button_of(self, pack: str) -> ActButton | None:
        """The button that sets a pack up, None where it cannot be or is not here."""
        return self._starts.get(pack)

    def _card(self, pack: PackRow) -> Panel:
        card = Panel(margin=0, parent=self)
        card.setAccessibleName(pack.title)
        cover = Cover(pack.cover, f"Cover of {pack.title}", corners="top")
        cover.setFixedHeight(HIGH)
        card.add(cover)
        body = QVBoxLayout()
        body.setContentsMargins(14, 6, 14, 12)
        body.setSpacing(6)
        body.addWidget(Text(pack.title, "panel", lines=2))
        body.addWidget(Text(pack.under, "second", "text2", lines=2))
        acts, plays = QHBoxLayout(), Flow(8)
        acts.addLayout(plays, 1)
        if pack.problem:
            body.addWidget(Text(pack.problem, "second", "bad", lines=6))
        else:
            body.addWidget(fact_line((("users", pack.seats), ("clock", pack.length))))
            start = ActButton("Set up", role="soft")
            start.setAccessibleName(f"Set up {pack.title}")
            start.clicked.connect(lambda: self.set_up.emit(pack.id))
            self._starts[pack.id] = start
            play = ActButton("Play its baseline", role="quiet")
            play.setAccessibleName(f"Play the baseline of {pack.title}")
            play.clicked.connect(lambda: self.play_baseline.emit(pack.id))
            plays.addWidget(start)
            plays.addWidget(play)
        if pack.own:
            body.addWidget(fact_line((("user", pack.own),)))
        if pack.own:
            acts.addWidget(self._more(card, pack))
        body.addStretch(1)
        body.addSpacing(4)
        body.addLayout(acts)
        card.add(body, 1)
        return card

    def _more(self, card: QWidget, pack: PackRow) -> IconButton:
        """What may be done with a pack that a person added; keys hold while the card has the focus.

        What is shipped has no such menu: it stays as it is.
        """
        return more_of(
            card,
            pack.title,
            ("Check it", "", lambda: self.check_asked.emit(pack.id, pack.title)),
            ("Open its folder", "", lambda: self.folder_asked.emit(pack.id)),
            ("Remove the pack", "Del", lambda: self.remove_asked.emit(pack.id, pack.title)),
        )


def fact_line(facts: Sequence[tuple[str, str]]) -> QWidget:
    """Small facts side by side, in as many lines as they need; each with its icon."""
    row = QWidget()
    flow = Flow(14)
    row.setLayout(flow)
    for icon, words in facts:
        pair = QWidget()
        inner = QHBoxLayout(pair)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        inner.addWidget(IconMark(icon))
        inner.addWidget(Text(words, "second", "text2"))
        flow.addWidget(pair)
    return row
