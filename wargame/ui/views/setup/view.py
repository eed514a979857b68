"""Set-up: one page, no wizard; name, length, charter, seats; beside it what is ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.ui.jobs import Job
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.iconmark import IconMark
from wargame.ui.parts.nextbutton import NextButton
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.reflow import in_row
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import bring_into_sight, scrolled
from wargame.ui.parts.switch import Switch
from wargame.ui.parts.text import Text, hairline
from wargame.ui.screen import Page
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.setup.objectives_sheet import ObjectivesSheet
from wargame.ui.views.setup.paste_sheet import PasteSheet
from wargame.ui.views.setup.ready_panel import WIDTH, ReadyPanel
from wargame.ui.views.setup.rows import ChoiceCard, PhraseField, SeatLine
from wargame.ui.working import working_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.ui.slow import Slow
    from wargame.ui.views.setup.presenter import SetupPresenter
    from wargame.ui.views.setup.screen import Option, SetupScreen


_OWN = 250
"""Width of the facilitator's own phrase, which is read here once."""

IN_A_ROW = 3
"""Cards side by side; those that are folded away begin a line of their own."""


class SetupView(Page):
    """The page.

    Signals: `started` after StartEx, `papers_asked` for what is printed before, `folder_asked` if
        the file may not be written.
    """

    started = Signal()
    papers_asked = Signal()
    folder_asked = Signal()

    def __init__(self, presenter: SetupPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.title = QLineEdit()
        self.title.setAccessibleName("Name of the exercise")
        self.title.setMaxLength(200)
        self.evaluators, self.handling = QLineEdit(), QLineEdit()
        self.evaluators.setAccessibleName("Evaluators")
        self.handling.setAccessibleName("Mark on every page")
        self.handling.setMaxLength(60)
        self.rehearsal = Switch("A rehearsal, marked as such")
        self.lines: dict[str, SeatLine] = {}
        self.lengths: dict[str, ChoiceCard] = {}
        self.charters: dict[str, ChoiceCard] = {}
        self.start_button = NextButton("Start the exercise", "", least=0)
        self.start_button.clicked.connect(self.start)
        self.note = InlineNote()
        self.paste_sheet = PasteSheet()
        self.paste_sheet.taken.connect(self._paste)
        self.paste_sheet.hide()
        self.ready = ReadyPanel()
        self.ready.asked.connect(self._mend)
        self._kept = Text("", "second", "text2", lines=1)
        self._others = QWidget()
        self._others_summary = Text("", "second", "text2", lines=1)
        self.control = PhraseField()
        self.control.set_name("Your own pass-phrase")
        current_theme().keep(self.control.phrase, least_width=_OWN)
        self.control.phrase.textEdited.connect(self._choose_control)
        self.control.phrase.editingFinished.connect(self._keep_phrases)
        self.encrypts = Switch("Sealed moves are encrypted until Reveal")
        self.alone = Switch("Not even you can open them")
        self.encrypts.toggled.connect(self._choose_sealing)
        self.alone.toggled.connect(self._choose_sealing)
        self._control_note = Text("", "second", "text2", lines=1)
        self.more_charters = ActButton("", icon="chevron-down", role="quiet", scale="small")
        self.more_charters.clicked.connect(self._unfold)
        self._unfolded = False
        self._hashing: Job | None = None
        self._lay_out(presenter.screen())
        self.refresh()

    def press_start(self) -> None:
        """What the keys of the next step do here."""
        if self.start_button.isEnabled():
            self.start()

    # Layout

    def _lay_out(self, screen: SetupScreen) -> None:
        parts, left, side = in_row(self, "Set-up"), QWidget(), QWidget()
        parts.add(scrolled(left, "Set-up", sideways=True), 1, least=620, height=460)
        parts.add(side, width=WIDTH, height=360)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(self._naming(screen))
        column.addWidget(self._choices(screen))
        column.addWidget(self._seats(screen))
        column.addStretch(1)
        side.setLayout(self._readiness())

    def _naming(self, screen: SetupScreen) -> Panel:
        panel = Panel()
        self.evaluators.setPlaceholderText("Names, with commas")
        self.handling.setPlaceholderText("EXERCISE ONLY")
        self.evaluators.textEdited.connect(self._choose_evaluators)
        self.handling.textEdited.connect(self._presenter.choose_handling)
        self.rehearsal.toggled.connect(self._choose_rehearsal)
        row = QHBoxLayout()
        row.setSpacing(16)
        self.title.setText(screen.title)
        self.title.textEdited.connect(self._rename)
        row.addLayout(_labelled("Name", self.title), 5)
        row.addLayout(_labelled("Evaluators", self.evaluators), 4)
        row.addLayout(_labelled("Mark on every page", self.handling), 3)
        row.addLayout(_labelled("Rehearsal", self.rehearsal))
        panel.add(row)
        return panel

    def _choices(self, screen: SetupScreen) -> Panel:
        panel = Panel()
        note = "turns can be skipped later, never added"
        self._cards(panel, "Length", note, screen.lengths, self.lengths, self._choose_length)
        note = "the rules each motion is judged by"
        self._cards(panel, "Charter", note, screen.charters, self.charters, self._choose_charter)
        return panel

    def _cards(  # noqa: PLR0913, PLR0917 - one row of cards has these parts
        self,
        panel: Panel,
        title: str,
        note: str,
        options: Sequence[Option],
        into: dict[str, ChoiceCard],
        chosen: Callable[[str], None],
    ) -> None:
        head = QHBoxLayout()
        head.addWidget(Text(title, "panel"))
        head.addWidget(Text(note, "second", "text2", lines=1), 1)
        if any(option.folded for option in options):
            head.addWidget(self.more_charters)
        panel.add(head)
        grid = QGridLayout()
        grid.setSpacing(12)
        open_ones = [option for option in options if not option.folded]
        folded = [option for option in options if option.folded]
        below = -(-len(open_ones) // IN_A_ROW) * IN_A_ROW
        places = {one.id: at for at, one in enumerate(open_ones)}
        places |= {one.id: at for at, one in enumerate(folded, start=below)}
        for option in options:
            place = places[option.id]
            card = ChoiceCard(option.title, option.words)
            card.chosen.connect(lambda key=option.id: chosen(key))
            into[option.id] = card
            grid.addWidget(card, place // IN_A_ROW, place % IN_A_ROW)
        for column in range(IN_A_ROW):
            grid.setColumnStretch(column, 1)
        panel.add(grid)

    def _seats(self, screen: SetupScreen) -> Panel:
        panel = Panel("Seats", f"{len(screen.voting)} members with a vote", margin=0)
        paste = ActButton("Paste a list", icon="clipboard-list", scale="small")
        paste.clicked.connect(self.paste_sheet.open_sheet)
        self.paste_sheet.closed.connect(paste.setFocus)
        copy = ActButton("Copy all phrases", icon="key", scale="small")
        copy.clicked.connect(self._copy_phrases)
        papers = ActButton("Papers…", icon="printer", scale="small")
        papers.setAccessibleName("Print papers of the seats")
        papers.clicked.connect(self.papers_asked)
        panel.add_tool(paste)
        panel.add_tool(copy)
        panel.add_tool(papers)
        panel.add(self.paste_sheet)
        grid = QGridLayout()
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, word in enumerate(
            ("Seat", "", "Played by", "Name", "Pass-phrase", "Objectives")
        ):
            grid.addWidget(Text(word, "meta-strong", "text3"), 0, place)
        for number, seat in enumerate(screen.voting, start=1):
            self._line(grid, number, seat.seat)
        panel.add(grid)
        panel.add(hairline())
        mine = QHBoxLayout()
        mine.setContentsMargins(16, 4, 16, 4)
        mine.setSpacing(12)
        mine.addWidget(IconMark("lock"))
        mine.addWidget(Text("Your own pass-phrase", "body"))
        mine.addWidget(self._control_note, 1)
        mine.addWidget(self.control)
        panel.add(mine)
        panel.add(hairline())
        panel.add(self._sealing())
        if screen.others:
            self._add_others(panel, screen)
        return panel

    def _add_others(self, panel: Panel, screen: SetupScreen) -> None:
        """The seats without a vote, folded into one row."""
        panel.add(hairline())
        more = ActButton("Without a vote", icon="users", role="quiet", scale="small")
        more.clicked.connect(self._fold_others)
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 16, 4)
        row.addWidget(more)
        names = ", ".join(one.name for one in screen.others)
        row.addWidget(Text(names, "second", "text2", lines=1), 1)
        row.addWidget(self._others_summary)
        panel.add(row)
        inner = QGridLayout(self._others)
        inner.setContentsMargins(16, 0, 16, 8)
        inner.setHorizontalSpacing(12)
        inner.setVerticalSpacing(4)
        for number, seat in enumerate(screen.others):
            self._line(inner, number, seat.seat)
        self._others.hide()
        panel.add(self._others)

    def _fold_others(self) -> None:
        """Fold them out or away; what was folded out comes into sight, as it lies at the end."""
        self._others.setVisible(self._others.isHidden())
        if not self._others.isHidden():
            bring_into_sight(self._others)

    def _sealing(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(16, 4, 16, 4)
        column.setSpacing(6)
        for switch, why in (
            (self.encrypts, "phrases of five words; without one nobody reads a move, in no copy"),
            (self.alone, "who forgets a phrase has no move: it could not be opened"),
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(switch)
            row.addWidget(Text(switch.accessibleName(), "body"))
            row.addWidget(Text(why, "second", "text2", lines=1), 1)
            column.addLayout(row)
        return column

    def _line(self, grid: QGridLayout, number: int, seat: str) -> None:
        line = SeatLine(self._presenter, seat)
        line.changed.connect(self.refresh)
        line.phrase_typed.connect(self._keep_phrases)
        line.place(grid, number)
        self.lines[seat] = line

    def _readiness(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.ready, 1)
        column.addWidget(self.note)
        self._quiet = Text("Nothing is logged until you start.", "second", "text2")
        self._quiet.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._quiet)
        column.addWidget(self.start_button)
        return column

    # Showing

    def refresh(self) -> None:
        """Show what is so now; fields being typed in keep their text."""
        screen = self._presenter.screen()
        fixed = bool(screen.fixed)
        for key, card in self.lengths.items():
            card.show_choice(chosen=key == screen.length, enabled=not fixed)
        for key, card in self.charters.items():
            card.show_choice(chosen=key == screen.charter, enabled=not fixed)
        self._show_folded(screen)
        for seat in (*screen.voting, *screen.others):
            self.lines[seat.seat].show_seat(seat, fixed=fixed)
        self.title.setReadOnly(fixed)
        self._show_naming(screen, fixed=fixed)
        self.ready.show_screen(screen)
        self.start_button.say(screen.start_title, screen.start_effect)
        self.start_button.setEnabled(screen.may_start)
        self.start_button.setVisible(not fixed)
        self._quiet.setVisible(not fixed)
        self._kept.setText(screen.fixed or screen.draft_kept)
        self._others_summary.setText(screen.others_summary)
        self._control_note.setText(screen.control_note)
        self.control.setVisible(not fixed)
        if not self.control.phrase.hasFocus():
            self.control.phrase.setText(screen.control_phrase)
            self.control.phrase.setCursorPosition(0)
        self.control.eye.setVisible(bool(screen.control_phrase))
        self._show_switch(self.encrypts, on=screen.encrypts, enabled=not fixed)
        self._show_switch(self.alone, on=screen.alone, enabled=screen.encrypts and not fixed)
        self.settled.emit()

    def _show_naming(self, screen: SetupScreen, *, fixed: bool) -> None:
        for field, text in (
            (self.evaluators, screen.evaluators),
            (self.handling, screen.handling),
        ):
            field.setReadOnly(fixed)
            if not field.hasFocus():
                field.setText(text)
        self._show_switch(self.rehearsal, on=screen.rehearsal, enabled=not fixed)

    @staticmethod
    def _show_switch(switch: Switch, *, on: bool, enabled: bool) -> None:
        switch.setEnabled(enabled)
        with QSignalBlocker(switch):
            switch.setChecked(on)

    def _choose_evaluators(self, line: str) -> None:
        self._presenter.choose_evaluators(line)
        self.refresh()

    def _choose_rehearsal(self, on: bool) -> None:
        self._presenter.choose_rehearsal(rehearsal=on)
        self.refresh()

    def _show_folded(self, screen: SetupScreen) -> None:
        """Charters that are in force stand first; proposals when asked for, or chosen."""
        folded = [one for one in screen.charters if one.folded]
        unfold = self._unfolded or any(one.id == screen.charter for one in folded)
        for option in folded:
            self.charters[option.id].setVisible(unfold)
        self.more_charters.set_label(f"{len(folded)} proposals, none of them in force")
        self.more_charters.setVisible(bool(folded) and not unfold)

    @override
    def tools(self) -> Sequence[QWidget]:
        return (self._kept,)

    @override
    def first_focus(self) -> QWidget | None:
        return self.title

    # Acting

    def _rename(self, title: str) -> None:
        self._presenter.rename(title)
        self._head()

    def _head(self) -> None:
        """The name that is typed stands in the top bar too."""
        if not self._presenter.started:
            name = self._presenter.title.strip() or "New exercise"
            self.heading_changed.emit(name, self._presenter.under_title)

    def _choose_length(self, key: str) -> None:
        self._presenter.choose_length(key)
        self.refresh()

    def _choose_charter(self, key: str) -> None:
        self._presenter.choose_charter(key)
        self._head()
        self.refresh()

    def _choose_control(self, phrase: str) -> None:
        self._presenter.choose_control_phrase(phrase)
        self.refresh()

    def _choose_sealing(self) -> None:
        on = self.encrypts.isChecked()
        self._presenter.choose_sealing(encrypts=on, alone=on and self.alone.isChecked())
        self.refresh()
        self._keep_phrases()

    @override
    def entered(self) -> None:
        self._head()

    @override
    def left(self) -> None:
        self._keep_phrases()

    def keep_now(self) -> None:
        """Keep what was chosen here and now: the exercise is about to be closed."""
        self._drop_hashing()
        self._presenter.keep_phrases().at_once()

    def _keep_phrases(self) -> None:
        """Hash what was chosen, off the window's thread; what comes meanwhile is next."""
        slow = self._presenter.keep_phrases()
        work = slow.work
        if work is None or self._hashing is not None:
            return
        job = self._hashing = Job(lambda _: work(), self)
        job.done.connect(lambda made: self._kept_phrases(slow, made))
        job.failed.connect(self._not_hashed)
        job.start()

    def _kept_phrases(self, slow: Slow[bool], made: object) -> None:
        self._hashing = None
        taken = slow.take(made)
        self.refresh()
        if taken:
            self._keep_phrases()

    def _not_hashed(self, error: Exception) -> None:
        self._hashing = None
        raise error

    def _drop_hashing(self) -> None:
        if self._hashing is not None:
            self._hashing.drop()
            self._hashing = None

    def _unfold(self) -> None:
        self._unfolded = True
        self.refresh()

    def _mend(self, remedy: str) -> None:
        if remedy == "papers":
            self.papers_asked.emit()
        elif remedy == "folder":
            self.folder_asked.emit()
        elif remedy == "objectives":
            ObjectivesSheet(self, self._presenter.aims()).open()
        elif remedy == "new":
            self._presenter.new_phrases()
            self.refresh()
            self._keep_phrases()
        elif remedy == "own":
            self._presenter.make_own_phrase()
            self.control.uncover()
            self.refresh()
            self._keep_phrases()
        else:
            self._make_phrases()

    def _make_phrases(self) -> None:
        self._presenter.make_phrases()
        self.refresh()
        self._keep_phrases()

    def before_papers(self, kinds: Sequence[str]) -> str:
        """Seat cards carry the phrases: what is missing is made first; says so, else nothing."""
        if "seat-cards" not in kinds or not self._presenter.lacks_phrases():
            return ""
        self._make_phrases()
        return "Pass-phrases that were missing were made, and stand on the cards."

    def _copy_phrases(self) -> None:
        self._presenter.make_phrases()
        lines = [" · ".join(part for part in line if part) for line in self._presenter.phrases()]
        QApplication.clipboard().setText("\n".join(lines))
        self.note.say("All phrases are on the clipboard.", "ok")
        self.refresh()
        self._keep_phrases()

    def _paste(self, text: str) -> None:
        lost = self._presenter.paste(text)
        self.note.clear()
        self.paste_sheet.show_lost(lost)
        self.refresh()

    def start(self) -> None:
        """StartEx, once the phrases are hashed."""
        # Hashed with the others.
        self._drop_hashing()
        starting = self._presenter.start()
        self.refresh()
        working_of(self).carry("Making the pass-phrases", starting, self._begun, self)

    def _begun(self, refusal: str) -> None:
        if refusal:
            self.note.say(refusal)
            return
        self.note.clear()
        self.refresh()
        self.started.emit()


def _labelled(label: str, widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(Text(label, "second-medium"))
    column.addWidget(widget)
    column.addStretch(1)
    return column
