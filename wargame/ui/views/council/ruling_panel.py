"""The ruling, article by article, what would turn it, and the facilitator's way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.flow import Flow
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.padded import padded
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text
from wargame.ui.parts.trace import TraceLine, TraceList
from wargame.ui.running.keeping import Keeping

if TYPE_CHECKING:
    from wargame.ui.views.council.presenter import CouncilPresenter
    from wargame.ui.views.council.screen import (
        CouncilScreen,
        OverrideCard,
        RulingCard,
        RulingLine,
    )

WIDTH, SLIM = 460, 368
_KEPT = "The ruling stays in the log. Both are printed in the report."


class RulingPanel(Panel):
    """Signals `fact_asked(fact, words)` and `motion_asked(kind, fact)` to settle what is open."""

    fact_asked = Signal(str, str)
    motion_asked = Signal(str, str)
    what_if_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Ruling", margin=0, parent=parent)
        self._lines: tuple[RulingLine, ...] = ()
        self.what_if = ActButton(
            "What if",
            icon="git-compare",
            does="ruling.what-if",
            role="quiet",
            scale="small",
        )
        self.what_if.clicked.connect(self.what_if_asked)
        self.add_tool(self.what_if)
        self.told = InlineNote()
        self.trace = TraceList("Ruling")
        self.warnings = Text("", "second", "warn", lines=3)
        self._warned = padded(self.warnings, 6)
        self.empty = Text("", "second", "text2", lines=3)
        self._nothing = padded(self.empty, 12)
        self.sentence = Text("", "strong", lines=4)
        self._said = QWidget()
        said = QVBoxLayout(self._said)
        said.setContentsMargins(16, 12, 16, 12)
        said.addWidget(self.sentence)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        told = QVBoxLayout()
        told.setContentsMargins(16, 0, 16, 0)
        told.addWidget(self.told)
        column.addLayout(told)
        for widget in (self._nothing, self._said, self.trace, self._warned):
            column.addWidget(widget)
        column.addStretch(1)
        self.body.setSpacing(0)
        self.add(scrolled(inner, "Ruling, article by article"), 1)

    def show_screen(self, screen: CouncilScreen) -> None:
        """Show the ruling as it stands."""
        ruling = screen.ruling
        self.what_if.setVisible(bool(screen.charters))
        self._nothing.setVisible(ruling is None)
        self.empty.setText("A motion that is shown is ruled on here, article by article.")
        self.set_note(ruling.note if ruling else "")
        self.told.say(ruling.what_if if ruling else "", "warn")
        self._show_lines(ruling)
        self.warnings.setText("  ".join(ruling.warnings) if ruling else "")
        self._warned.setVisible(bool(self.warnings.text()))
        self.sentence.setText(ruling.sentence if ruling else "")
        self._said.setVisible(bool(self.sentence.text()))

    def _show_lines(self, ruling: RulingCard | None) -> None:
        lines = ruling.lines if ruling else ()
        if lines == self._lines:
            return
        self._lines = lines
        self.trace.show_lines(
            [_trace(line) for line in lines], {line.key: self._buttons(line) for line in lines}
        )

    def _buttons(self, line: RulingLine) -> tuple[ActButton, ...]:
        buttons = []
        for fact, words in line.facts:
            for kind, _ in line.settled_by[:1]:
                settle = ActButton("Settle by motion", icon="gavel", scale="small")
                settle.setAccessibleName(f"Settle by motion: {words}")
                settle.clicked.connect(
                    lambda _=False, kind=kind, fact=fact: self.motion_asked.emit(kind, fact)
                )
                buttons.append(settle)
            own = ActButton("Rule on it yourself…", scale="small")
            own.setAccessibleName(f"Rule on it yourself: {words}")
            own.clicked.connect(
                lambda _=False, fact=fact, words=words: self.fact_asked.emit(fact, words)
            )
            buttons.append(own)
        return tuple(buttons)


def _trace(line: RulingLine) -> TraceLine:
    detail = "\n".join((*line.details, line.cite, *line.besides)) if line.opened else line.cite
    return TraceLine(
        line.key,
        line.glyph,
        line.article,
        line.what,
        line.state,
        line.tone,
        detail,
        line.opened,
        "warn" if line.tone == "warn" else "",
    )


class OverridePanel(Panel):
    """Outcome, reason, `Override`; the ruling stays above it. Signal `overridden`."""

    overridden = Signal()

    def __init__(self, presenter: CouncilPresenter, parent: QWidget | None = None) -> None:
        super().__init__(margin=12, parent=parent)
        self.setAccessibleName("Override this ruling")
        self._presenter = presenter
        self._outcomes: tuple[tuple[str, str], ...] = ()
        self.outcome: Segmented | None = None
        self._choice = QVBoxLayout()
        self._choice.setContentsMargins(0, 0, 0, 0)
        self.reason = QLineEdit()
        self.reason.setAccessibleName("Reason for the override")
        self.reason.setPlaceholderText("Reason that others can judge")
        self.button = ActButton("Override", role="danger")
        self.note = InlineNote()
        self.keeping = Keeping(presenter.session)
        self._motion = ""
        self.done = Text("", "second", "warn", lines=2)
        self.button.clicked.connect(self.override_now)
        self.reason.returnPressed.connect(self.override_now)
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        title = QHBoxLayout(words)
        title.setContentsMargins(0, 0, 0, 0)
        title.addWidget(IconMark("hand-stop", size=18))
        title.addWidget(Text("Override", "strong"))
        title.addStretch(1)
        head = Flow()
        head.addWidget(words)
        choice = QWidget()
        choice.setLayout(self._choice)
        head.addWidget(choice)
        line = QHBoxLayout()
        line.addWidget(self.reason, 1)
        line.addWidget(self.button)
        self.add(head)
        self.add(self.keeping)
        self.add(line)
        self.add(self.note)
        self.add(self.done)
        self.kept = Text(_KEPT, "second", "text2", lines=2)
        self.add(self.kept)

    def show_card(self, card: OverrideCard | None) -> None:
        """Show what can be chosen; nothing before there is a ruling."""
        self.setVisible(card is not None and card.can)
        if card is None:
            return
        self._show_reason()
        self.done.setText(card.done)
        self.done.setVisible(bool(card.done))
        if card.outcomes != self._outcomes:
            self._outcomes = card.outcomes
            emptied(self._choice)
            self.outcome = Segmented("Outcome", card.outcomes, card.outcomes[0][0], wraps=True)
            self._choice.addWidget(self.outcome)
            self.note.clear()

    def _show_reason(self) -> None:
        """A reason belongs to its motion: what was begun of another waits there."""
        motion = self._presenter.shown_id()
        if motion == self._motion:
            return
        self._motion = motion
        self.keeping.leave()
        self.reason.clear()
        self.keeping.begin(f"override:{motion}", "a reason to override", {"reason": self.reason})

    def override_now(self) -> None:
        """Decide against the ruling."""
        if self.outcome is None:
            return
        answer = self._presenter.override(self.outcome.chosen(), self.reason.text())
        self.note.say(answer.refused)
        if not answer.refused:
            self.keeping.done()
            self.reason.clear()
            self._motion = ""
            self.overridden.emit()
