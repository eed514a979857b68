"""The quick note: one key, one line, Enter; everything else is filled in and can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QWidget
from typing_extensions import override

from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text
from wargame.ui.running.note_lines import (
    KINDS,
    LEANINGS,
    RATINGS,
    NoteAsked,
    note_screen,
    write_note,
)
from wargame.ui.running.sheets import Sheet

if TYPE_CHECKING:
    from wargame.play.session import Session

_HIGH = 84


class NoteSheet(Sheet):
    """A remark, an observation of an objective, or a request of a seat.

    Enter records it; Shift+Enter begins a line. It begins as the last note was.

    Args:
        over: The page that it stands over.
        session: Where it is recorded.
        about: The entry that it is about, 0 for none.
        objective: What is being watched; the note is then an observation of it.
    """

    def __init__(
        self, over: QWidget, session: Session, about: int = 0, objective: str = ""
    ) -> None:
        self._session = session
        self._suggested = ""
        screen = self._screen = note_screen(session, about)
        super().__init__(over, "Note to the log", screen.when, "Record", width=620)
        kind = "observation" if objective else screen.kind
        self.kind = Segmented("What it is", KINDS, kind)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("The note")
        self.text.setPlaceholderText("What you saw; Enter records it")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_HIGH)
        self.text.installEventFilter(self)
        self.seat = _combo("Seat", screen.seats)
        self.objective = _combo("Objective", ())
        self.rating = _combo("Rating", RATINGS)
        self.leaning = Segmented("Strength or improvement", LEANINGS)
        self.about = _combo("About", screen.links)
        self._lay_out()
        self.kind.chosen_changed.connect(lambda _: self._fit())
        self.seat.currentIndexChanged.connect(lambda _: self._offer_objectives())
        self.about.activated.connect(lambda _: self._suggest())
        self.button.clicked.connect(self.record)
        self.seat.setCurrentIndex(max(0, self.seat.findData(screen.seat)))
        self.about.setCurrentIndex(max(0, self.about.findData(screen.about if about else 0)))
        self._suggest()
        if objective:
            self.objective.setCurrentIndex(max(0, self.objective.findData(objective)))
        self._fit()
        self.keeps(
            session,
            f"note:{about}" if about else "note",
            "a note",
            {
                "kind": self.kind,
                "text": self.text,
                "seat": self.seat,
                "objective": self.objective,
                "rating": self.rating,
                "leaning": self.leaning,
                "about": self.about,
            },
            fit=self._fit,
        )

    @classmethod
    def over(
        cls, widget: QWidget, session: Session, about: int = 0, objective: str = ""
    ) -> NoteSheet:
        """Ask now."""
        sheet = cls(widget, session, about, objective)
        sheet.open()
        return sheet

    def _lay_out(self) -> None:
        kind = QHBoxLayout()
        kind.addWidget(self.kind)
        kind.addStretch(1)
        self.content.addLayout(kind)
        self.content.addWidget(self.text)
        # Next to the words: Tab and an arrow link it to what came last.
        self.content.addWidget(self.about)
        who = QHBoxLayout()
        who.addWidget(self.seat, 1)
        who.addWidget(self.objective, 2)
        self.content.addLayout(who)
        how = QHBoxLayout()
        how.addWidget(self.rating, 1)
        how.addWidget(self.leaning)
        how.addStretch(1)
        self.content.addLayout(how)
        self._why = Text("", "second", "text2", lines=2)
        self.content.addWidget(self._why)

    @override
    def first_focus(self) -> QWidget | None:
        return self.text

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if enter and watched is self.text:
            self.record()
            return True
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Show what belongs to the kind of note."""
        observed, asked = self.kind.chosen() == "observation", self.kind.chosen() == "request"
        for widget in (self.objective, self.rating, self.leaning):
            widget.setVisible(observed)
        self.about.setVisible(not asked)
        self._why.setVisible(asked)
        self._why.setText(
            "With a seat it stands among the requests until somebody answers it." if asked else ""
        )
        self.place()

    def _suggest(self) -> None:
        """The objective of the inject that it is about, unless another was chosen or waited."""
        self._offer_objectives()
        if self.objective.currentData() in {"", self._suggested}:
            served = self._screen.serves.get(int(self.about.currentData() or 0), ("",))
            self._suggested = served[0]
            self.objective.setCurrentIndex(max(0, self.objective.findData(served[0])))

    def _offer_objectives(self) -> None:
        """Those of the inject it is about, or of the last one that came, stand first."""
        seat, chosen = str(self.seat.currentData() or ""), self.objective.currentData()
        about = int(self.about.currentData() or 0) or self._screen.lately
        served = self._screen.serves.get(about, ())
        self.objective.clear()
        self.objective.addItem("No objective", "")
        for key, words, of in sorted(self._screen.objectives, key=lambda one: one[0] not in served):
            if not of or seat in {"", of}:
                self.objective.addItem(f"{words} (#{about})" if key in served else words, key)
        self.objective.setCurrentIndex(max(0, self.objective.findData(chosen)))

    def asked(self) -> NoteAsked:
        """What is typed and chosen."""
        observed = self.kind.chosen() == "observation"
        return NoteAsked(
            what=self.kind.chosen(),
            text=self.text.toPlainText(),
            seat=str(self.seat.currentData() or ""),
            objective=str(self.objective.currentData() or "") if observed else "",
            rating=str(self.rating.currentData() or "") if observed else "",
            leaning=self.leaning.chosen() if observed else "",
            about=int(self.about.currentData() or 0),
        )

    def record(self) -> None:
        """Write it into the log."""
        self.answer_with(lambda: write_note(self._session, self.asked()))


def _combo(name: str, options: tuple[tuple[object, str], ...]) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setMinimumContentsLength(12)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for key, words in options:
        made.addItem(words, key)
    return made
