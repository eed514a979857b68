"""The motion: text, pills, menu; the roll; and the verdict as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.flow import Flow
from wargame.ui.parts.pill import Pill
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text, hairline
from wargame.ui.running.keeping import Keeping
from wargame.ui.views.council.ask_form import Asked, AskForm
from wargame.ui.views.council.ballots import Ballots
from wargame.ui.views.council.precedent_words import CITE
from wargame.ui.views.council.preview import Preview
from wargame.ui.views.council.verdict import VerdictBox

if TYPE_CHECKING:
    from wargame.ui.running.asking import Answer
    from wargame.ui.views.council.presenter import CouncilPresenter
    from wargame.ui.views.council.screen import CouncilScreen, MotionAct, MotionCard


_EXPLAIN = 120
_SHORT = 7
"""Rows of a roll that are seen without scrolling."""


class MotionHead(QWidget):
    """Number, proposer, state, text and pills."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = Text("", "strong", "accent")
        self.by = Text("", "second", "text2", lines=1)
        # It has what is left: who tabled a motion gives way before the keys of a button.
        self.by.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.pill = Pill("")
        self.read = ActButton("Text", does="motion.text", scale="tiny", yields=True)
        self.menu = IconButton("dots", "More for this motion")
        self.title = Text("", "motion", lines=3)
        self.text = Text("", "body", "text2", lines=4)
        self._pills = QWidget()
        self._flow = Flow()
        self._pills.setLayout(self._flow)
        self._shown: tuple[str, ...] = ()
        self.notes = Text("", "second", "text2", lines=2)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.number)
        head.addWidget(self.by, 1)
        head.addWidget(self.pill)
        head.addWidget(self.read)
        head.addWidget(self.menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addWidget(self._pills)
        column.addWidget(self.notes)

    def show_card(self, card: MotionCard) -> None:
        """Show a motion."""
        self.number.setText(card.number)
        self.by.setText(card.by)
        self.pill.say(card.pill, card.pill_tone, glyph=card.pill_glyph)
        self.title.setText(card.title)
        self.text.setText(card.text)
        self.text.setVisible(bool(card.text))
        self.notes.setText(" · ".join(card.notes))
        self.notes.setVisible(bool(card.notes))
        self.menu.setVisible(bool(card.acts))
        self.read.set_label(card.text_words)
        self.read.setAccessibleName(f"Text and amendments: {card.text_words}")
        if card.pills != self._shown:
            self._shown = card.pills
            emptied(self._flow)
            for word in card.pills:
                self._flow.addWidget(Pill(word[:60]))


class MotionPanel(QWidget):
    """Everything about the motion that is shown.

    Signals: `new_asked`, `cite_asked`, `redrawn`.
    """

    new_asked = Signal()
    cite_asked = Signal()
    redrawn = Signal()
    text_asked = Signal()
    card_asked = Signal()

    def __init__(self, presenter: CouncilPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._card: MotionCard | None = None
        self._correcting = False
        self._low = False
        self.head = MotionHead()
        self.form = AskForm(presenter.session)
        self.explained = Keeping(presenter.session)
        self.note = InlineNote()
        self.all_yes = ActButton(
            "All in favour", icon="checks", does="ballot.all-yes", scale="small"
        )
        self.call = ActButton("Call the roll", icon="gavel", scale="small")
        self.poll = ActButton("Straw poll", scale="small")
        self.close_roll = ActButton("Close and record", scale="small")
        self.card = ActButton("Decision card", does="decision.card", scale="small")
        self.stop_correcting = ActButton("Leave it as it is", scale="small")
        self.hint = Text("", "second", "text2")
        self.explain = QLineEdit()
        self.explain.setProperty("scale", "small")
        self.explain.setAccessibleName("Explanation of the vote")
        self.explain.setPlaceholderText("Why, if the seat says so")
        self._questions = QWidget()
        self._question_row = QHBoxLayout(self._questions)
        self.question: Segmented | None = None
        self._heads: tuple[tuple[str, str], ...] = ()
        self.ballots = Ballots()
        self.verdict = VerdictBox()
        self.new = ActButton("Bring a motion", icon="plus", does="motion.bring", scale="small")
        self.empty = EmptyState("gavel", "", "", self.new)
        self.preview = Preview()
        self._meant = ""
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.form)
        column.addWidget(hairline())
        column.addWidget(self._tools())
        for line in (self.explained, self.note):
            line.setContentsMargins(16, 0, 16, 8)
            column.addWidget(line)
        self._question_row.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self._questions)
        column.addWidget(hairline())
        column.addWidget(self.ballots, 1)
        column.addWidget(hairline())
        column.addWidget(self.verdict)
        self._stack.addWidget(scrolled(page, "Motion and roll"))
        self._stack.addWidget(self.empty)
        self._stack.addWidget(scrolled(self.preview, "A motion that could be brought"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def stand(self, *, low: bool) -> None:
        """In a low window a short roll, which says the same, stands for the chips."""
        self._low = low
        self._show_chips()

    def _show_chips(self) -> None:
        said = self._low and 0 < len(self.ballots.rows) <= _SHORT
        self.verdict.chips.setVisible(not said)

    def _tools(self) -> QWidget:
        tools, inner = QWidget(), QWidget()
        flow = Flow(8)
        inner.setLayout(flow)
        self.explain.setMinimumWidth(_EXPLAIN)
        for button in (
            self.call,
            self.all_yes,
            self.poll,
            self.stop_correcting,
            self.explain,
            self.card,
            self.close_roll,
            self.hint,
        ):
            flow.addWidget(button)
        column = QVBoxLayout(tools)
        column.setContentsMargins(16, 8, 16, 8)
        column.addWidget(inner)
        return tools

    def _connect(self) -> None:
        self.new.clicked.connect(self.new_asked)
        self.call.clicked.connect(lambda: self.answer(self._presenter.call()))
        self.all_yes.clicked.connect(self.all_in_favour)
        self.poll.clicked.connect(self.straw_poll)
        self.card.clicked.connect(self.card_asked)
        self.head.read.clicked.connect(self.text_asked)
        self.close_roll.clicked.connect(lambda: self.answer(self._presenter.close()))
        self.stop_correcting.clicked.connect(self._stop_correcting)
        self.ballots.answered.connect(self._answered)
        self.ballots.meant.connect(self._mean)
        self.ballots.gone.connect(self._gone)
        self.head.menu.clicked.connect(lambda: self.menu().popup(self.head.menu.menu_point()))

    def show_screen(self, screen: CouncilScreen) -> None:
        """Show the motion as it stands."""
        self.empty.say(*screen.empty)
        self.new.setVisible(screen.can_bring)
        if screen.motion is None:
            self._show_meant(screen)
            return
        self._stack.setCurrentIndex(0)
        if self._card is not None and self._card.key != screen.motion.key:
            self.form.close_form()
            self.note.clear()
        if self._card is None or self._card.key != screen.motion.key:
            self.explained.leave()
            self.explain.clear()
            form = f"explanation:{screen.motion.key}"
            self.explained.begin(form, "an explanation of a vote", {"text": self.explain})
        self._card = screen.motion
        self._correcting = screen.correcting
        self.head.show_card(screen.motion)
        self._show_tools(screen, screen.motion)
        self._show_questions(screen)
        self.ballots.show_lines(screen.ballots)
        self.verdict.show_standing(screen.standing)
        self._show_chips()

    def mean_motion(self, template: str) -> None:
        """One of the pack's is meant in the docket: read it here, unless a motion is before all.

        The keys of a vote go to the motion that is shown, so nothing may stand in its place.
        """
        self._meant = template
        if self._stack.currentIndex():
            self._show_meant(self._presenter.screen())

    def _show_meant(self, screen: CouncilScreen) -> None:
        meant = (one for one in screen.suggestions if one.template == self._meant)
        found = next(meant, None) if screen.can_bring else None
        if found is not None:
            self.preview.show_motion(found)
        self._stack.setCurrentIndex(2 if found is not None else 1)

    def _show_tools(self, screen: CouncilScreen, card: MotionCard) -> None:
        polling = screen.straw is not None and screen.straw.is_open
        self.call.setVisible(card.can_call and not polling)
        self.all_yes.setVisible(screen.can_all_yes or card.can_call or polling)
        self.all_yes.set_label("All lean to yes" if polling else "All in favour")
        self.poll.setVisible(card.can_poll or polling)
        self.poll.set_label("Close the straw poll" if polling else "Straw poll")
        self.card.setVisible(card.has_card and not screen.correcting)
        self.explain.setVisible(card.is_open and screen.can_all_yes)
        self.close_roll.setVisible(card.is_open and bool(screen.ballots))
        self.stop_correcting.setVisible(screen.correcting)
        self.hint.setText(card.call_hint or screen.ballots_hint)
        self.hint.setVisible(not self.explain.isVisibleTo(self))

    def _show_questions(self, screen: CouncilScreen) -> None:
        heads = tuple((one.key, one.head) for one in screen.questions if one.head)
        if heads != self._heads:
            self._heads = heads
            emptied(self._question_row)
            self.question = Segmented("Question", heads, screen.question)
            self.question.chosen_changed.connect(self._ask)
            self._question_row.addWidget(self.question)
            self._question_row.addStretch(1)
        self._questions.setVisible(bool(heads))
        if self.question is not None:
            self.question.choose(screen.question)

    # Acts

    def answer(self, answer: Answer) -> None:
        """Show a refusal in its line, or clear it."""
        self.note.say(answer.refused)
        self._redraw()

    def _redraw(self) -> None:
        self.show_screen(self._presenter.screen())
        self.redrawn.emit()

    def _ask(self, question: str) -> None:
        self._presenter.choose_question(question)
        self._redraw()

    def _mean(self, seat: str) -> None:
        self._presenter.choose_seat(seat)
        self._redraw()

    def _gone(self, seat: str) -> None:
        if self._correcting:
            self._correct(seat, "absent")
        else:
            self.answer(self._presenter.mark_absent(seat))

    def _answered(self, seat: str, value: str) -> None:
        if self._correcting:
            self._correct(seat, value)
        else:
            self.cast(value, seat)

    def cast(self, value: str, seat: str = "") -> None:
        """Record an answer of the current seat, or of one named."""
        answer = self._presenter.cast(value, seat, self.explain.text())
        if not answer.refused:
            self.explain.clear()
        self.answer(answer)

    def all_in_favour(self) -> None:
        """Yes for all that owe an answer."""
        self.answer(self._presenter.all_in_favour())

    def straw_poll(self) -> None:
        """Sound the room, or end the sounding."""
        self.answer(self._presenter.straw_poll())

    def _correct(self, seat: str, value: str) -> None:
        self._redraw()
        prompt = self._presenter.says_correction(seat, value)
        self.form.ask(
            Asked(
                "reason",
                prompt,
                "Record the correction",
                form=f"ballot:{self._card.key if self._card else ''}:{seat}",
            ),
            lambda reason: self._presenter.correct_ballot(seat, value, reason),
        )

    def _stop_correcting(self) -> None:
        self._presenter.correct(on=False)
        self.form.close_form()
        self._redraw()

    def menu(self) -> QMenu:
        """What may be done with the motion."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act in self._card.acts if self._card else ():
            entry = menu.addAction(act.words)
            entry.triggered.connect(lambda _=False, act=act: self._begin(act))
        return menu

    def _begin(self, act: MotionAct) -> None:
        if act.act == CITE.act:
            self.cite_asked.emit()
            return
        if not act.asks or self._card is None:
            self.answer(self._presenter.act(act.act))
            return
        text = (self._card.text or self._card.title) if act.asks == "text" else ""
        form = f"motion-{act.act}:{self._card.key}"
        asked = Asked(act.asks, act.prompt, act.button, text, self._card.seats, form)
        self.form.ask(asked, lambda given: self._presenter.act(act.act, given))
