"""The text in numbered lines, its amendments as changes, and the ways in which they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.changed import ChangedText
from wargame.ui.parts.pill import Pill
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text
from wargame.ui.running.fields import Part
from wargame.ui.running.keeping import Keeping
from wargame.ui.running.sheets import Sheet
from wargame.ui.views.council.lettered import LetteredRows
from wargame.ui.views.council.screen import Option
from wargame.ui.views.council.stale_page import StalePage

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from wargame.ui.running.asking import Answer
    from wargame.ui.views.council.text_presenter import TextPresenter
    from wargame.ui.views.council.text_words import AmendmentLine, TextScreen

_HIGH, _EDIT_HIGH = 420, 150
_VOTES = (
    Option("for", "Yes", "Y"),
    Option("against", "No", "N"),
    Option("abstain", "Abstain", "A"),
)
_OVERVIEW, _PROPOSE, _VOTE, _STALE = range(4)


class TextSheet(Sheet):
    """Reads the text, proposes an amendment, and settles those that wait."""

    def __init__(self, over: QWidget, presenter: TextPresenter) -> None:
        super().__init__(over, "Text and amendments", "", "Propose an amendment", width=860)
        self._presenter = presenter
        self._voting = ""
        self._given: dict[str, str] = {}
        self.views = Segmented(
            "What is shown", (("final", "The text"), ("since", "What changed since it was tabled"))
        )
        self.views.choose("final")
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._overview())
        self.pages.addWidget(self._form())
        self.rows = LetteredRows("Votes on the amendment", _VOTES)
        self.pages.addWidget(self._vote_page())
        self.stale = StalePage()
        self.stale.seen.connect(self._see)
        self.stale.carried.connect(self._carry)
        self.stale.sent.connect(self._send_anyway)
        self.pages.addWidget(self.stale)
        self.content.addWidget(self.pages)
        self.pages.setMinimumHeight(_HIGH)
        self.views.chosen_changed.connect(self._show)
        self.rows.chosen.connect(self._vote_of)
        self.text.textChanged.connect(self._preview)
        self.button.clicked.connect(self._forward)
        self.cancel.clicked.disconnect()
        self.cancel.clicked.connect(self._back)
        self.closed.connect(self.kept.leave)
        self._show()

    def _overview(self) -> QWidget:
        page, inner = QWidget(), QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.views)
        row.addStretch(1)
        column.addLayout(row)
        inner.setLayout(self._column)
        column.addWidget(scrolled(inner, "Text and amendments"), 1)
        return page

    def _form(self) -> QWidget:
        page = QWidget()
        self.kept = Keeping(self._presenter.session, self._type_again)
        self.seat, self.seconder = QComboBox(), QComboBox()
        self.seat.setAccessibleName("Proposed by")
        self.seconder.setAccessibleName("Seconded by")
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("The text with the amendment: the final text, were it taken")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(_EDIT_HIGH)
        self.lines = Text("", "second-medium", "text2", lines=1)
        self.changed = ChangedText("second")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        for words, field in (("Proposed by", self.seat), ("Seconded by", self.seconder)):
            row.addWidget(Text(words, "second-medium", "text2"))
            row.addWidget(field, 1)
        column.addWidget(self.kept)
        column.addLayout(row)
        column.addWidget(self.text, 1)
        column.addWidget(self.lines)
        column.addWidget(scrolled(self.changed, "The change"), 1)
        return page

    def _vote_page(self) -> QWidget:
        """What is voted on, above the rows."""
        page = QWidget()
        self.voted_on = Text("", "strong", lines=2)
        self.voted_change = ChangedText("body")
        self.voted_how = Text("", "second", "text2", lines=3)
        card = QFrame()
        card.setProperty("kit", "sunken")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(6)
        inside.addWidget(self.voted_on)
        inside.addWidget(self.voted_change)
        column = self._vote_column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(card)
        column.addWidget(self.voted_how)
        column.addWidget(self.rows, 1)
        return page

    # What is shown

    def _show(self) -> None:
        screen = self._presenter.screen()
        if screen is None:
            return
        emptied(self._column)
        self._column.addWidget(Text(screen.title, "strong", lines=2))
        self.views.setVisible(bool(screen.since))
        if screen.since and self.views.chosen() == "since":
            changed = ChangedText("body")
            changed.show_parts(screen.since)
            self._column.addWidget(changed)
        else:
            self._column.addWidget(_numbered(screen))
        for one in screen.amendments:
            self._column.addWidget(self._card(one, screen))
        if not screen.amendments:
            self._column.addWidget(Text("No amendment was proposed.", "second", "text2"))
        self._column.addStretch(1)
        self._turn_to(_OVERVIEW)
        self.button.setVisible(screen.can)

    def _card(self, one: AmendmentLine, screen: TextScreen) -> QFrame:
        card = QFrame()
        card.setProperty("kit", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 10)
        head = QHBoxLayout()
        head.addWidget(Text(one.label, "strong", "accent"))
        head.addWidget(Text(one.by, "second", "text2", lines=1), 1)
        head.addWidget(Pill(one.state, one.tone, glyph=one.glyph))
        column.addLayout(head)
        changed = ChangedText("body")
        changed.show_parts(one.parts)
        column.addWidget(changed)
        if one.because:
            column.addWidget(Text(one.because, "second", "text2", lines=2))
        if one.can:
            column.addLayout(self._buttons(one, screen))
        return card

    def _buttons(self, one: AmendmentLine, screen: TextScreen) -> QHBoxLayout:
        row = QHBoxLayout()
        for how, words in (
            ("accepted", f"{screen.proposer_name} accepts it"),
            ("voted", "Nobody objects: adopt it"),
            ("withdrawn", "Withdraw it"),
        ):
            button = ActButton(words, scale="small")
            button.setAccessibleName(f"{one.label}: {words}")
            button.clicked.connect(
                lambda _=False, how=how: self._answer(self._presenter.settle(one.amendment, how))
            )
            row.addWidget(button)
        vote = ActButton("Vote on it…", icon="gavel", scale="small")
        vote.setAccessibleName(f"{one.label}: Vote on it…")
        vote.clicked.connect(lambda: self._begin_vote(one.amendment))
        row.insertWidget(2, vote)
        row.addStretch(1)
        return row

    def _preview(self) -> None:
        screen = self._presenter.screen()
        if screen is not None:
            self._presenter.type(self.text.toPlainText())
        parts, words = self._presenter.change(self.text.toPlainText())
        self.changed.show_parts(parts)
        self.lines.setText(words)

    # Acts

    def _turn_to(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        # A page is as high as it needs once its wrapped lines have been measured in its width.
        wide = self.pages.width() or self.pages.sizeHint().width()
        wish = self._vote_column.totalHeightForWidth(wide) if page == _VOTE else 0
        self.pages.setMinimumHeight(max(_HIGH, wish))
        verbs = ("Propose an amendment", "Propose it", "Record the vote", "")
        self.button.set_label(verbs[page])
        self.button.setVisible(bool(verbs[page]))
        self.cancel.set_label("Close" if page == _OVERVIEW else "Back")
        self.place()

    def propose(self) -> None:
        """Write an amendment on the text as it stands."""
        screen = self._presenter.screen()
        if screen is None:
            return
        self.seat.clear()
        self.seconder.clear()
        self.seconder.addItem("nobody", "")
        for seat, name in screen.seats:
            self.seconder.addItem(name, seat)
            if seat != screen.proposer:
                self.seat.addItem(name, seat)
        self._keep()
        self.text.setPlainText(self._presenter.typed())
        self._turn_to(_PROPOSE)
        self.text.setFocus()

    def _keep(self) -> None:
        """What was begun is there again, with the text that its author had before them."""
        known = self._presenter.begun() is not None
        draft = Part(self._presenter.begun, self._presenter.take_up, (self.text.textChanged,))
        self.kept.begin(
            f"amendment:{self._presenter.motion_id()}",
            "an amendment",
            {"seat": self.seat, "seconder": self.seconder, "draft": draft},
            fresh={"draft": None},
            restore=not known,
        )
        # What is kept in this window may have moved onto another text since.
        self.kept.changed()

    def _type_again(self) -> None:
        """Another draft was taken up, or none."""
        if self.text.toPlainText() != self._presenter.typed():
            self.text.setPlainText(self._presenter.typed())

    def _begin_vote(self, amendment: str) -> None:
        self._voting, self._given = amendment, {}
        screen = self._presenter.screen()
        lines = screen.amendments if screen is not None else ()
        one = next((line for line in lines if line.amendment == amendment), None)
        if one is not None:
            self.voted_on.setText(f"{one.label}, {one.by}")
            self.voted_change.show_parts(one.parts)
            self.voted_how.setText(self._presenter.vote_rule())
        self.rows.show_lines(self._presenter.vote_lines(self._given))
        self._turn_to(_VOTE)
        self.button.setVisible(True)
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _vote_of(self, seat: str, value: str) -> None:
        self._given[seat] = value
        self.rows.show_lines(self._presenter.vote_lines(self._given))

    def _forward(self) -> None:
        page = self.pages.currentIndex()
        if page == _OVERVIEW:
            self.propose()
        elif page == _PROPOSE:
            self._propose()
        else:
            self._answer(self._presenter.settle(self._voting, "voted", self._given))

    def _propose(self) -> None:
        seat, seconder = str(self.seat.currentData()), str(self.seconder.currentData())
        answer = self._presenter.propose(seat, seconder, self.text.toPlainText())
        changed = self._presenter.stale(answer.since) if answer.since else None
        if changed is None:
            if not answer.refused:
                self.kept.done()
            self._answer(answer)
            return
        self.note.clear()
        self.stale.show_screen(changed)
        self._turn_to(_STALE)
        self.stale.first_focus().setFocus()

    def _see(self) -> None:
        """Look at the text as it is now; what was written waits in the form."""
        self._presenter.looked()
        self.views.choose("since")
        self._show()

    def _carry(self) -> None:
        """Write on with the same change on the new text."""
        self._presenter.looked(carry=True)
        self._again()

    def _send_anyway(self) -> None:
        self._presenter.looked()
        self._again()
        self._propose()

    def _again(self) -> None:
        """Back to the form, with the seats that were chosen."""
        seat, seconder = self.seat.currentIndex(), self.seconder.currentIndex()
        self.propose()
        self.seat.setCurrentIndex(seat)
        self.seconder.setCurrentIndex(seconder)

    def _back(self) -> None:
        self.note.clear()
        self.kept.keep_now()
        if self.pages.currentIndex() == _OVERVIEW:
            self.close_overlay()
        else:
            self._show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Esc leaves the page first, then the sheet; what was typed waits for the next time.
        if event.key() == Qt.Key.Key_Escape and self.pages.currentIndex() != _OVERVIEW:
            self._back()
            event.accept()
            return
        super().keyPressEvent(event)

    def _answer(self, answer: Answer) -> None:
        self.note.say(answer.refused)
        if not answer.refused:
            self._show()


def _numbered(screen: TextScreen) -> QFrame:
    """The text, each line with its number."""
    frame = QFrame()
    frame.setProperty("kit", "sunken")
    frame.setAccessibleName(screen.head)
    grid = QGridLayout(frame)
    grid.setContentsMargins(12, 10, 12, 10)
    grid.setVerticalSpacing(2)
    grid.setHorizontalSpacing(12)
    grid.addWidget(Text(screen.head, "second-medium", "text2"), 0, 1)
    for place, (number, line) in enumerate(screen.lines[:400], start=1):
        grid.addWidget(Text(str(number), "second", "text3"), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Text(line, "body", lines=3), place, 1)
    grid.setColumnStretch(1, 1)
    return frame
