"""Sheets over a running screen: closing with seats missing, taking back, ending."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.frame import Frame
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.overlay import Overlay
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text, hairline
from wargame.ui.running.keeping import Keeping
from wargame.ui.running.sending import sends

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent

    from wargame.play.session import Session
    from wargame.ui.running.asking import Answer
    from wargame.ui.running.fields import Field
    from wargame.ui.running.presenter import ClosingScreen, Missing, RunningPresenter
    from wargame.ui.running.taking_back import TakeBackScreen


def ground_of(widget: QWidget) -> QWidget:
    """What an overlay of a screen covers: the whole window, or the widget's own top."""
    window = widget.window()
    ground = window.centralWidget() if isinstance(window, Frame) else None
    return ground or window


class Sheet(Overlay):
    """A card with a title, words, a body, a line for refusals and two buttons.

    It is made for one question and destroyed when it is answered.

    Args:
        over: The widget whose window it covers.
        title: What it asks.
        why: One sentence more.
        verb: On the button that does it.
    """

    def __init__(self, over: QWidget, title: str, why: str, verb: str, *, width: int = 560) -> None:
        super().__init__(ground_of(over), title, width=width)
        self.keeping: Keeping | None = None
        column = self._whole = QVBoxLayout()
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Text(title, "screen", lines=2))
        if why:
            column.addWidget(Text(why, "body", "text2", lines=None))
        self.content = QVBoxLayout()
        self.content.setSpacing(8)
        self._kept_at = column.count()
        column.addLayout(self.content)
        self.note = InlineNote()
        column.addWidget(self.note)
        self.note.changed.connect(self._fit_note)
        self.button = ActButton(verb, role="soft", scale="large")
        self.cancel = ActButton("Cancel", role="quiet", scale="large", keys=("Esc",))
        self.cancel.clicked.connect(self.close_overlay)
        self._acts = QHBoxLayout()
        self._acts.addWidget(self.button)
        self._acts.addWidget(self.cancel)
        self._acts.addStretch(1)
        column.addLayout(self._acts)
        self.body.addLayout(column)
        self.closed.connect(self.deleteLater)
        window = over.window()
        if isinstance(window, Frame):
            window.watch(self)

    @override
    def open(self) -> None:
        """Cover the window; Tab goes through the content first, then the buttons."""
        super().open()
        stops = self._stops()
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)
        # Never on the button that records: Enter must not do what nobody has read.
        first = next((one for one in stops if one is not self.button), self.cancel)
        (self.first_focus() or first).setFocus()

    @override
    def _stops(self) -> list[QWidget]:
        last = (self.button, self.cancel)
        stops = super()._stops()
        return [*(one for one in stops if one not in last), *(one for one in last if one in stops)]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # From a field alone: a sheet that only asks is never answered by the keys that opened it.
        written = isinstance(self.focusWidget(), (QLineEdit, QPlainTextEdit))
        if sends(event) and written and self.button.isEnabled():
            self.button.click()
            event.accept()
            return
        super().keyPressEvent(event)

    def _fit_note(self) -> None:
        """The card grows by what is said on it: its buttons stay where the hand is."""
        if self.isVisible():
            self.place()

    def beside(self, button: ActButton) -> None:
        """Offer something else beside what the sheet does."""
        self._acts.insertWidget(self._acts.indexOf(self.cancel), button)

    def first_focus(self) -> QWidget | None:
        """Where a person begins, None for the first control of the content."""
        return None

    def keeps(  # noqa: PLR0913 - see Keeping.begin
        self,
        session: Session,
        form: str,
        what: str,
        fields: Mapping[str, Field],
        *,
        fit: Callable[[], None] | None = None,
        sealed: bool = False,
    ) -> Keeping:
        """What is written here waits when the sheet is left by Esc; Cancel throws it away.

        Args:
            session: The exercise.
            form: The name of the sheet, and of what it is about.
            what: What is written, with its article.
            fields: Its fields, each after those on whose choice its own depend.
            fit: Called after fields were filled; places the sheet when left out.
            sealed: Whether a seat's move stands in it.
        """
        keeping = self.keeping = Keeping(session, fit or self.place)
        self._whole.insertWidget(self._kept_at, keeping)
        keeping.begin(form, what, fields, sealed=sealed)
        keeping.begun_anew.connect(self._begin)
        self.closed.connect(keeping.leave)
        self.cancel.set_keys(())
        self.cancel.clicked.disconnect(self.close_overlay)
        self.cancel.clicked.connect(self._throw_away)
        return keeping

    def _throw_away(self) -> None:
        if self.keeping is not None:
            self.keeping.done()
        self.close_overlay()

    def _begin(self) -> None:
        (self.first_focus() or self.cancel).setFocus()

    def answer_with(self, act: Callable[[], Answer], *, written: bool = True) -> None:
        """Do what was asked; a refusal stays on the sheet.

        Args:
            act: Does it.
            written: Whether that was what is written here, which then waits no longer.
        """
        answer = act()
        self.note.say(answer.refused)
        if answer.refused:
            self.place()
        elif written:
            self._throw_away()
        else:
            self.close_overlay()


class ClosingSheet(Sheet):
    """Seats that have nothing: passed or absent, one choice a seat."""

    def __init__(self, over: QWidget, presenter: RunningPresenter, screen: ClosingScreen) -> None:
        super().__init__(over, screen.title, screen.why, screen.button)
        self.choices: dict[str, Segmented] = {}
        for row in screen.rows:
            self.content.addLayout(self._row(row, screen))
            self.content.addWidget(hairline())
        self.button.clicked.connect(
            lambda: self.answer_with(lambda: presenter.close_phase(self.given()))
        )

    @classmethod
    def over(
        cls, widget: QWidget, presenter: RunningPresenter, screen: ClosingScreen
    ) -> ClosingSheet:
        """Ask now."""
        sheet = cls(widget, presenter, screen)
        sheet.open()
        return sheet

    def _row(self, row: Missing, screen: ClosingScreen) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(Text(row.name, "strong", lines=1), 1)
        line.addWidget(Text(row.player, "second", "text2", lines=1), 1)
        choice = Segmented(row.name, screen.choices, screen.choices[0][0])
        self.choices[row.seat] = choice
        line.addWidget(choice)
        return line

    def given(self) -> dict[str, str]:
        """What was chosen for each seat."""
        return {seat: choice.chosen() for seat, choice in self.choices.items()}


class TakeBackSheet(Sheet):
    """What falls away on going back to an entry; nothing is erased."""

    def __init__(self, over: QWidget, presenter: RunningPresenter, screen: TakeBackScreen) -> None:
        why = f"These entries no longer count. They stay readable. {screen.seen}"
        super().__init__(over, screen.title, why, "Take back")
        for line in screen.falls:
            self.content.addWidget(Text(line, "second", lines=1))
        if screen.more:
            self.content.addWidget(Text(screen.more, "second", "text2"))
        self.button.setEnabled(screen.can)
        self.button.clicked.connect(
            lambda: self.answer_with(lambda: presenter.take_back(screen.to))
        )

    @classmethod
    def over(
        cls, widget: QWidget, presenter: RunningPresenter, screen: TakeBackScreen
    ) -> TakeBackSheet:
        """Ask now."""
        sheet = cls(widget, presenter, screen)
        sheet.open()
        return sheet


class EndingSheet(Sheet):
    """EndEx is asked about: objectives are scored, and play is over; signal `ended`."""

    ended = Signal()

    def __init__(self, over: QWidget, presenter: RunningPresenter) -> None:
        why = "Objectives are scored from the log, and nothing more can be played."
        super().__init__(over, "End the exercise", why, "End the exercise")
        self.button.clicked.connect(lambda: self._end(presenter))

    def _end(self, presenter: RunningPresenter) -> None:
        self.answer_with(presenter.end_exercise)
        if not self.note.text():
            self.ended.emit()

    @classmethod
    def over(cls, widget: QWidget, presenter: RunningPresenter) -> EndingSheet:
        """Ask now."""
        sheet = cls(widget, presenter)
        sheet.open()
        return sheet
