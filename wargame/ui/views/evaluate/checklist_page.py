"""The observer's checklist: Enter or a double click ticks an item, with the minute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.running.fields import Part
from wargame.ui.running.keeping import Keeping

if TYPE_CHECKING:
    from wargame.ui.views.evaluate.presenter import EvaluatePresenter
    from wargame.ui.views.evaluate.screen import EvaluateScreen

_TICK, _OFF, _ADD = "Tick it", "Take the tick off", "Add these words"


class ChecklistPage(QWidget):
    """Signal `changed`: a tick was recorded."""

    changed = Signal()

    def __init__(self, presenter: EvaluatePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.panel = Panel("Observer's checklist", margin=0)
        self.list = RowList("Observer's checklist", RowDelegate(divided=True))
        self.empty = EmptyState("clipboard-list", "This pack has no checklist.")
        self.words = QLineEdit()
        self.words.setPlaceholderText("A word with the tick: who, how")
        self.words.setAccessibleName("A word with the tick")
        self.button = ActButton(_TICK, keys=("Enter",), role="soft")
        self.note = InlineNote()
        self.keeping = Keeping(presenter.session)
        self.panel.add(self.list, 1)
        self.panel.add(self.empty, 1)
        self.panel.add_line()
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.keeping)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        column.addLayout(row)
        column.addWidget(self.note)
        self.panel.add(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panel)
        self._begin()
        self.list.activated_row.connect(self.tick)
        self.button.clicked.connect(lambda: self.tick(self.list.current_key()))
        self.words.returnPressed.connect(lambda: self.tick(self.list.current_key()))
        self.words.textChanged.connect(lambda _: self._offer())
        self.list.current_changed.connect(lambda _: self._offer())

    def show_screen(self, screen: EvaluateScreen) -> None:
        """Show what was seen, and when."""
        self.panel.set_note(screen.checked)
        self.list.setVisible(bool(screen.checks))
        self.empty.setVisible(not screen.checks)
        self.list.show_rows(
            [
                Row(
                    one.key, one.text, glyph=one.glyph, right=one.when, under=one.note, strong=False
                )
                for one in screen.checks
            ]
        )
        self._offer()

    def _offer(self) -> None:
        """What Enter does now."""
        ticked = self._presenter.ticked(self.list.current_key())
        said = bool(self.words.text().strip())
        self.button.set_label((_ADD if said else _OFF) if ticked else _TICK)

    def _begin(self) -> None:
        chosen = Part(
            self.list.current_key,
            lambda key: self.list.choose(str(key)),
            (self.list.current_changed,),
            writes=False,
        )
        self.keeping.begin("checklist", "a word with a tick", {"item": chosen, "words": self.words})

    def tick(self, key: str) -> None:
        """Tick an item, or take the tick off."""
        if not key:
            self.note.say("No item is chosen. Choose one of the list.")
            return
        answer = self._presenter.tick(key, self.words.text())
        self.note.say(answer.refused)
        if not answer.refused:
            self.keeping.done()
            self.words.clear()
            self._begin()
            self.changed.emit()
