"""This turn: what to read aloud, what was done, what was drawn, what stands on the docket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.cited import CitedText
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.prose import Prose
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.text import Text, hairline

if TYPE_CHECKING:
    from wargame.ui.views.table.screen import DeedLine, DrawCard, TableScreen, TurnTab

AT_ONCE = 16
"""Deeds added at a time: a long turn has hundreds, and nobody sees more than these at first."""


class TurnPage(QWidget):
    """A column that is built anew when it changed.

    Signals: `pick_asked(draw)`, `open_asked(seat)` for a sealed move, `weigh_asked(deed)`,
    `entry_asked(seq)`, and where to go.
    """

    pick_asked = Signal(int)
    open_asked = Signal(str)
    weigh_asked = Signal(int)
    entry_asked = Signal(int)
    open_council = Signal()
    open_report = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: TurnTab | None = None
        self._later: list[DeedLine] = []
        self._place = 0
        self._filling = QTimer(self)
        self._filling.setInterval(0)
        self._filling.timeout.connect(self._go_on)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(8)
        self.area = scrolled(inner, "This turn")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def show_screen(self, screen: TableScreen) -> None:
        """Show the turn as it stands."""
        if screen.turn == self._shown:
            return
        self._shown = screen.turn
        self._filling.stop()
        emptied(self._column)
        self._head(screen.turn)
        self._summary(screen.turn)
        self._aloud(screen.turn)
        self._moves(screen.turn)
        self._deeds(screen.turn)
        self._draws(screen.turn)
        self._docket(screen.turn)
        self._column.addStretch(1)

    def _head(self, turn: TurnTab) -> None:
        row = QHBoxLayout()
        row.addWidget(Text(turn.heading, "panel", lines=1))
        row.addWidget(Text(turn.note, "second", "text2", lines=1), 1)
        self._column.addLayout(row)
        nothing = not (turn.aloud or turn.deeds or turn.draws or turn.docket or turn.unbrought)
        nothing = nothing and not (turn.moves or turn.summary)
        empty = Text(turn.empty, "body", "text2", lines=None)
        self._column.addWidget(empty)
        # Not before it is laid out: shown without a parent it would be a window.
        empty.setVisible(nothing)
        if turn.ended:
            report = ActButton("Open the report", icon="file-text", scale="small")
            report.clicked.connect(self.open_report)
            self._column.addWidget(report, 0, Qt.AlignmentFlag.AlignLeading)

    def _aloud(self, turn: TurnTab) -> None:
        if turn.aloud:
            # Read from where one stands: larger than anything else here.
            self._column.addWidget(Prose(turn.aloud, "aloud", ("screen", "motion")))
        if turn.readers:
            self._column.addSpacing(8)
            self._column.addWidget(Text("Who has read this turn's papers", "strong"))
        for line in turn.readers:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(GlyphMark(line.glyph))
            row.addWidget(Text(line.name, "body", lines=1), 1)
            row.addWidget(CitedText(line.state))
            self._link(row)
            self._column.addLayout(row)

    def _link(self, row: QHBoxLayout) -> None:
        """An entry cited in a row leads to the log."""
        for place in range(row.count()):
            item = row.itemAt(place)
            words = item.widget() if item is not None else None
            if isinstance(words, CitedText):
                words.entry_opened.connect(self.entry_asked)

    def _summary(self, turn: TurnTab) -> None:
        for part in turn.summary:
            self._column.addWidget(Text(part.head, "strong"))
            for line in part.lines:
                self._column.addWidget(Text(line, "second", "text2", lines=2))
            self._column.addSpacing(6)

    def _moves(self, turn: TurnTab) -> None:
        for move in turn.moves:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(GlyphMark(move.glyph))
            row.addWidget(Text(move.name, "strong", lines=1), 1)
            row.addWidget(Text(move.code, "code", "text2"))
            row.addWidget(Text(move.state, "second-medium", move.tone, lines=1))
            if move.can_open:
                button = ActButton("Open", scale="small")
                button.setAccessibleName(f"Open the move of {move.name}")
                button.clicked.connect(lambda _=False, seat=move.seat: self.open_asked.emit(seat))
                row.addWidget(button)
            self._column.addLayout(row)
        if turn.moves:
            self._column.addWidget(hairline())

    def _deeds(self, turn: TurnTab) -> None:
        self._later = list(turn.deeds)
        self._place = self._column.count()
        self._go_on()
        if self._later:
            self._filling.start()

    def _go_on(self) -> None:
        """Add some more deeds under those that stand; the window stays alive between."""
        some, self._later = self._later[:AT_ONCE], self._later[AT_ONCE:]
        for deed in some:
            self._column.insertWidget(self._place, self._deed(deed))
            self._column.insertWidget(self._place + 1, hairline())
            self._place += 2
        if not self._later:
            self._filling.stop()

    def _draws(self, turn: TurnTab) -> None:
        for card in turn.draws:
            self._column.addWidget(self._draw(card))

    def _draw(self, card: DrawCard) -> QWidget:
        frame = QFrame()
        frame.setProperty("kit", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 10, 12, 10)
        head = QHBoxLayout()
        head.addWidget(Text(card.title, "strong", lines=2), 1)
        head.addWidget(Text(f"{card.by}  #{card.draw}", "second", "text2"))
        column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(2, 1)
        for place, row in enumerate(card.rows):
            tone = "text" if row.taken else "text2"
            grid.addWidget(GlyphMark("passed" if row.taken else "", "taken"), place, 0)
            grid.addWidget(Text(row.chance, "second", "text2"), place, 1)
            said = Text(row.text, "second-medium" if row.taken else "second", tone, lines=3)  # type: ignore[arg-type]
            grid.addLayout(_with_moves(said, row.moves), place, 2)
            grid.addWidget(Text(row.note, "second", "text3"), place, 3)
        column.addLayout(grid)
        pick = ActButton("Pick another, or write one…", scale="small")
        pick.setAccessibleName(f"Pick another outcome: {card.title}")
        pick.clicked.connect(lambda: self.pick_asked.emit(card.draw))
        column.addWidget(pick, 0, Qt.AlignmentFlag.AlignLeading)
        # Not before it is laid out: shown without a parent it would be a window.
        pick.setVisible(card.can_pick)
        return frame

    def _docket(self, turn: TurnTab) -> None:
        if turn.docket or turn.unbrought:
            head = QHBoxLayout()
            head.addWidget(Text("Council", "strong"), 1)
            button = ActButton("Open Council", icon="gavel", scale="small")
            button.clicked.connect(self.open_council)
            head.addWidget(button)
            self._column.addLayout(head)
        for title, state in turn.docket:
            self._column.addLayout(_pair(title, state))
        for title in turn.unbrought:
            self._column.addLayout(_pair(title, "not brought"))

    def _deed(self, deed: DeedLine) -> QWidget:
        row = _deed(deed, self._weigh(deed) if deed.act else None)
        column = row.layout()
        if deed.result and isinstance(column, QVBoxLayout):
            words = CitedText(deed.result)
            words.entry_opened.connect(self.entry_asked)
            column.addWidget(words)
        return row

    def _weigh(self, deed: DeedLine) -> ActButton:
        button = ActButton(deed.act, scale="tiny")
        button.setAccessibleName(f"{deed.act} {deed.title}")
        button.clicked.connect(lambda: self.weigh_asked.emit(deed.entry))
        return button


def _with_moves(said: QWidget, moves: str) -> QVBoxLayout:
    """A row of a table with what it moves under it."""
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(said)
    if moves:
        column.addWidget(Text(f"Moves {moves}", "meta", "text3", lines=2))
    return column


def _deed(deed: DeedLine, act: QWidget | None) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 6, 0, 6)
    column.setSpacing(2)
    head = QHBoxLayout()
    head.addWidget(Text(deed.who, "second-strong", "text2"))
    head.addStretch(1)
    head.addWidget(Text(f"#{deed.entry}", "meta", "text3"))
    column.addLayout(head)
    column.addWidget(Text(deed.title, "strong", lines=2))
    if deed.text and deed.text != deed.title:
        column.addWidget(Text(deed.text, "second", "text2", lines=3))
    state = QHBoxLayout()
    state.setSpacing(6)
    state.addWidget(GlyphMark(deed.glyph))
    state.addWidget(Text(deed.state, "second-medium", deed.tone, lines=1), 1)
    if act is not None:
        state.addWidget(act)
    column.addLayout(state)
    return row


def _pair(title: str, state: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(Text(title, "body", lines=1), 1)
    row.addWidget(Text(state, "second", "text2"))
    return row
