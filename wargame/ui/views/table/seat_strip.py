"""The seat strip: a card for each seat that votes, and one for all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.ui.parts.buttons import IconButton
from wargame.ui.parts.scrolling import emptied
from wargame.ui.parts.seatcard import SeatCard
from wargame.ui.parts.text import Text, plain_tip
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.table.drawn import seat_row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wargame.ui.views.table.screen import SeatLine, TableScreen

_OTHERS, _FEW_WORDS, _CARD = 104, 76, 176


class OthersCard(QFrame):
    """All seats without a vote on one card; its menu opens each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kit", "panel")
        self._others = ""
        self.title = Text("", "strong", lines=1)
        self._what = Text("no vote", "second", "text2", lines=1)
        self.status = Text("", "second-medium", "text2", lines=1)
        self.menu = IconButton("chevron-right", "Seats without a vote", side=24, mark=16)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 6, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._what)
        column.addStretch(1)
        column.addWidget(self.status)
        self.stand(narrow=False)

    def say(self, title: str, status: str) -> None:
        """How many they are, and how they stand."""
        self._others = title
        self.status.setText(status)
        self.status.setVisible(bool(status))
        self.stand(narrow=self._narrow)

    def stand(self, *, narrow: bool) -> None:
        """Where the strip is short, a number says it."""
        self._narrow = narrow
        current_theme().keep(self, width=_FEW_WORDS if narrow else _OTHERS)
        self.title.setText(f"+{self._others.partition(' ')[0]}" if narrow else self._others)
        self.title.setToolTip(plain_tip(self._others))


class SeatStrip(QScrollArea):
    """All cards in a row, scrolling sideways where there is no room.

    Signals: `hand_over(seat)` for the button on a card, `assigned(seat, mode)` from a menu.
    """

    hand_over = Signal(str)
    assigned = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._too_wide = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Seats")
        inner = QWidget()
        inner.setProperty("kit", "scrolled")
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.setWidget(inner)
        self.cards: dict[str, SeatCard] = {}
        self.others = OthersCard()
        self._lines: dict[str, SeatLine] = {}
        self._others: tuple[SeatLine, ...] = ()
        self.others.menu.clicked.connect(self._open_others)

    def show_seats(self, screen: TableScreen) -> None:
        """Show the seats as they stand."""
        self._lines = {line.seat: line for line in (*screen.seats, *screen.others)}
        self._others = screen.others
        if list(self.cards) != [line.seat for line in screen.seats]:
            self._build(screen.seats)
        for line in screen.seats:
            self.cards[line.seat].show_row(seat_row(line))
        self.others.say(screen.others_title, screen.others_status)
        self.others.setVisible(bool(screen.others))
        self._make_room()

    def _build(self, lines: tuple[SeatLine, ...]) -> None:
        self.others.setParent(None)
        emptied(self._row)
        self.cards = {line.seat: self._card(line) for line in lines}
        for card in self.cards.values():
            self._row.addWidget(card, 1)
        self._row.addWidget(self.others)

    def _card(self, line: SeatLine) -> SeatCard:
        card = SeatCard(seat_row(line), has_menu=bool(line.menu))
        current_theme().keep(card, least_width=_CARD)
        card.act_pressed.connect(self.hand_over)
        card.menu_asked.connect(self._open_menu)
        return card

    def menu_of(self, seat: str) -> QMenu:
        """What may be done about a seat."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu, self._lines[seat])
        return menu

    def _fill(self, menu: QMenu, line: SeatLine) -> None:
        if line.act:
            action = menu.addAction(line.act)
            action.triggered.connect(lambda: self.hand_over.emit(line.seat))
        for mode, words in line.menu:
            action = menu.addAction(words)
            action.triggered.connect(lambda _=False, mode=mode: self.assigned.emit(line.seat, mode))

    def _open_menu(self, seat: str) -> None:
        self.menu_of(seat).popup(self.cards[seat].menu.menu_point())

    def _open_others(self) -> None:
        menu = self.others_menu()
        menu.popup(self.others.menu.mapToGlobal(QPoint(0, self.others.menu.height())))

    def others_menu(self) -> QMenu:
        """One submenu for each seat without a vote."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for line in self._others:
            inner = menu.addMenu(f"{line.name}: {line.status}".replace("&", "&&"))
            self._fill(inner, line)
        return menu

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The bar that scrolls stands under the cards, not over what they say."""
        inner = self.widget()
        cards = len(self.cards) * (current_theme().px(_CARD) + self._row.spacing())
        self.others.stand(narrow=cards + current_theme().px(_OTHERS) > self.width())
        self._too_wide = inner is not None and inner.minimumSizeHint().width() > self.width()
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        inner = self.widget()
        high = inner.sizeHint().height() if inner is not None else 0
        if self._too_wide:
            high += self.horizontalScrollBar().sizeHint().height()
        return QSize(super().sizeHint().width(), high)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())
