"""A motion that could be brought, in full, where none is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.text import Text, hairline

if TYPE_CHECKING:
    from wargame.ui.views.council.screen import Suggestion


class Preview(QWidget):
    """Its kind, words, likeliest proposer and what adopts it; signal `brought(template)`."""

    brought = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template = ""
        self.kind = Text("", "second", "text2", lines=1)
        self.title = Text("", "motion", lines=3)
        self.text = Text("", "body", "text2", lines=12)
        self.needs = Text("", "body", lines=3)
        self.terms = Text("", "second", "text2", lines=2)
        self.bring = ActButton("Bring this motion", role="soft")
        self.bring.clicked.connect(lambda: self.brought.emit(self._template))
        words = QVBoxLayout()
        words.setContentsMargins(16, 14, 16, 14)
        words.setSpacing(6)
        for text in (self.kind, self.title, self.text):
            words.addWidget(text)
        rule = QVBoxLayout()
        rule.setContentsMargins(16, 12, 16, 12)
        rule.setSpacing(4)
        rule.addWidget(Text("Adopted when", "second-strong"))
        rule.addWidget(self.needs)
        acts = QHBoxLayout()
        acts.setContentsMargins(16, 0, 16, 14)
        acts.setSpacing(12)
        acts.addWidget(self.bring)
        acts.addWidget(self.terms, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(words)
        column.addWidget(hairline())
        column.addLayout(rule)
        column.addLayout(acts)
        column.addStretch(1)

    def show_motion(self, one: Suggestion) -> None:
        """Show one of the pack's."""
        self._template = one.template
        self.kind.setText(f"Could be brought · {one.kind}")
        self.title.setText(one.title)
        self.text.setText(one.text)
        self.text.setVisible(bool(one.text) and one.text != one.title)
        self.needs.setText(one.needs)
        by = f"Likely from {one.proposer_name}" if one.proposer_name else ""
        when = "foreseen now" if one.foreseen else ""
        price = f"costs {one.price}" if one.price else ""
        self.terms.setText(" · ".join(part for part in (by, when, price) if part))
