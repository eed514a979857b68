"""The sheet for running late: three ways, each with a preview of what it would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text
from wargame.ui.running.late_lines import (
    CUT,
    GO,
    PACES,
    PLAN,
    LateAsked,
    late_do,
    late_preview,
    late_screen,
)
from wargame.ui.running.sheets import Sheet
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from wargame.play.session import Session
    from wargame.ui.running.late_lines import LateScreen

_VERBS = {CUT: "Skip the rest", GO: "Go to this turn", PLAN: "Change the plan"}
_HIGH = 190


class LateSheet(Sheet):
    """Skip the rest of a turn, go to a turn, or change the plan."""

    def __init__(self, over: QWidget, session: Session) -> None:
        self._session = session
        screen = self._screen = late_screen(session)
        super().__init__(over, screen.title, screen.why, "", width=680)
        first = screen.ways[0][0] if screen.ways else ""
        self.way = Segmented("What to do", screen.ways, first)
        self.turn = QComboBox()
        self.turn.setAccessibleName("Turn to go to")
        self.boxes: dict[str, QCheckBox] = {}
        self.pace = Segmented("Pace", PACES, str(screen.pace))
        self.end_by = QLineEdit(screen.end_by)
        self.end_by.setAccessibleName("End by")
        self.end_by.setPlaceholderText("16:50")
        self.end_by.setMaxLength(8)
        self._pages = QStackedWidget()
        self._at: dict[str, int] = {}
        self._lines = QVBoxLayout()
        self._lay_out(screen)
        self._connect()
        self._preview()

    @classmethod
    def over(cls, widget: QWidget, session: Session) -> LateSheet:
        """Ask now."""
        sheet = cls(widget, session)
        sheet.open()
        return sheet

    def _lay_out(self, screen: LateScreen) -> None:
        row = QHBoxLayout()
        row.addWidget(self.way)
        row.addStretch(1)
        self.content.addLayout(row)
        for key, words in screen.ahead:
            self.turn.addItem(words, key)
        for way, page in ((CUT, QWidget()), (GO, self._go()), (PLAN, self._plan(screen))):
            self._at[way] = self._pages.addWidget(page)
        self.content.addWidget(self._pages)
        self.content.addWidget(Text("What would change", "second-medium", "text2"))
        inner = QWidget()
        inner.setLayout(self._lines)
        self._lines.setContentsMargins(0, 0, 8, 0)
        area = scrolled(inner, "What would change")
        current_theme().keep(area, height=_HIGH)
        self.content.addWidget(area)

    def _go(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.turn)
        column.addStretch(1)
        return page

    def _plan(self, screen: LateScreen) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for turn in screen.turns:
            box = QCheckBox(f"{turn.words} (could be spared)" if turn.spare else turn.words)
            box.setChecked(turn.planned)
            box.toggled.connect(lambda _: self._preview())
            self.boxes[turn.id] = box
            column.addWidget(box)
        row = QHBoxLayout()
        row.addWidget(Text("Turns to come", "second", "text2"))
        row.addWidget(self.pace)
        row.addSpacing(12)
        row.addWidget(Text("End by", "second", "text2"))
        current_theme().keep(self.end_by, width=90)
        row.addWidget(self.end_by)
        row.addStretch(1)
        column.addLayout(row)
        return page

    def _connect(self) -> None:
        self.way.chosen_changed.connect(lambda _: self._preview())
        self.turn.activated.connect(lambda _: self._preview())
        self.pace.chosen_changed.connect(lambda _: self._preview())
        self.end_by.editingFinished.connect(self._preview)
        self.button.clicked.connect(
            lambda: self.answer_with(lambda: late_do(self._session, self.asked()))
        )

    def asked(self) -> LateAsked:
        """What is chosen."""
        return LateAsked(
            way=self.way.chosen(),
            turn=str(self.turn.currentData() or ""),
            turns=tuple(turn for turn, box in self.boxes.items() if box.isChecked()),
            pace=int(self.pace.chosen() or self._screen.pace),
            end_by=self.end_by.text(),
        )

    def _preview(self) -> None:
        way = self.way.chosen()
        self._pages.setCurrentIndex(self._at.get(way, 0))
        self._pages.setVisible(way != CUT)
        self.button.set_label(_VERBS.get(way, "Done"))
        told = late_preview(self._session, self.asked()) if way else None
        emptied(self._lines)
        for line in told.lines if told else ():
            self._lines.addWidget(Text(line, "second", lines=None))
        self._lines.addStretch(1)
        self.note.say(told.refused if told else "")
        self.button.setEnabled(told is not None and told.can)
        self.place()
