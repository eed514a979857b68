"""The inbox of a seat: painted rows however many letters there are, read and answered by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.play.tables import ARM, BLR, KAZ, RUS, Table, karabakh
from tests.ui.gates import assert_gates
from tests.ui.pictures import settle
from tests.ui.reading import press, shown_text
from wargame.game.ids import InjectId
from wargame.play.commands import AnswerRequest, DeliverInject, OpenRequest, SendMessage
from wargame.ui.parts.rows import RowRole
from wargame.ui.running.picture_sheet import PictureSheet
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.seat.inbox import Inbox
from wargame.ui.views.seat.presenter import SeatPresenter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.game.ids import SeatId
    from wargame.ui.theme.theme import Theme

CYRILLIC = "Созыв внеочередной сессии Совета коллективной безопасности и порядке её подготовки"
ARMENIAN = "Հայաստանի արտաքին գործերի նախարարության երկար հաղորդագրությունը խորհրդին"


@pytest.fixture
def table() -> Table:
    return karabakh().start(None, secgen="control").open_turn()


def letter(table: Table, sender: SeatId, title: str, text: str = "As above.", *to: SeatId) -> int:
    table.session.submit(
        SendMessage(actor=sender, sender=sender, to=to or (ARM,), title=title, text=text)
    )
    return table.session.head.seq


class Page:
    """An inbox on screen, as wide as its column."""

    def __init__(self, table: Table, qtbot: QtBot, seat: SeatId = ARM, high: int = 640) -> None:
        self.presenter = SeatPresenter(table.session, seat)
        self.inbox = Inbox(self.presenter)
        qtbot.addWidget(self.inbox)
        self.inbox.sent.connect(self.show)
        self.inbox.resize(400, high)
        self.show()
        self.inbox.show()
        self.inbox.activateWindow()
        self.inbox.list.setFocus()
        settle()

    def show(self) -> None:
        self.inbox.show_screen(self.presenter.screen())
        settle()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.inbox.list, key)
        settle()

    def said(self) -> list[str]:
        model = self.inbox.list.rows
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def new(self) -> list[str]:
        return [line for line in self.said() if line.startswith("New, ")]


def test_five_hundred_letters_are_no_more_widgets_than_five(
    table: Table, theme: Theme, qtbot: QtBot
) -> None:
    for number in range(5):
        letter(table, RUS, f"Letter {number}")
    few = len(Page(table, qtbot).inbox.findChildren(QWidget))
    for number in range(5, 500):
        letter(table, RUS, f"Letter {number}")
    many = Page(table, qtbot)

    assert sum("Letter " in line for line in many.said()) == 500
    assert len(many.inbox.findChildren(QWidget)) == few


def test_arrows_go_through_the_letters_and_enter_opens_one(
    table: Table, theme: Theme, qtbot: QtBot
) -> None:
    letter(table, BLR, "The older one", "Minsk will not send anybody.")
    letter(table, RUS, "The newer one", "# Not a heading\n* nor a list")
    page = Page(table, qtbot)
    assert page.said()[0].startswith("New, From Russia, Only you, The newer one")

    page.key(Qt.Key.Key_Down)
    assert page.inbox.pane.isHidden(), "to go past a letter is not to read it"
    page.key(Qt.Key.Key_Return)
    assert "Minsk will not send anybody." in shown_text(page.inbox)
    assert page.inbox.list.hasFocus(), "the next letter is two keys away"
    page.key(Qt.Key.Key_Up)
    page.key(Qt.Key.Key_Return)
    shown = shown_text(page.inbox)
    assert "# Not a heading" in shown
    assert "Minsk will not send anybody." not in shown

    press(page.inbox, "Close this letter")
    assert page.inbox.pane.isHidden()
    assert page.inbox.list.hasFocus()


def test_what_was_opened_is_new_no_longer_in_the_next_window_either(
    table: Table, theme: Theme, qtbot: QtBot
) -> None:
    letter(table, BLR, "One")
    letter(table, RUS, "Two", "To both.", ARM, BLR)
    page = Page(table, qtbot)
    new = len(page.new())
    before = table.session.head
    page.key(Qt.Key.Key_Return)

    assert len(page.new()) == new - 1
    assert f"{new - 1} new of" in shown_text(page.inbox)
    assert table.session.head == before, "to read is no event"
    again = Page(table, qtbot)
    assert len(again.new()) == new - 1
    press(again.inbox, "Mark all as read")
    assert again.new() == []
    assert again.inbox.all_read.isHidden()
    assert SeatPresenter(table.session, BLR).screen().inbox[0].unread, "each seat has its own"


def test_what_one_wrote_oneself_is_not_new_and_an_answer_is(
    table: Table, theme: Theme, qtbot: QtBot
) -> None:
    letter(table, ARM, "Our own", "We ask.", KAZ)
    table.session.submit(OpenRequest(actor=ARM, seat=ARM, text="May we see the treaty?"))
    page = Page(table, qtbot)
    assert not [line for line in page.new() if "Our own" in line or "treaty" in line]

    request = next(iter(table.state.requests))
    table.session.submit(AnswerRequest(request=request, text="Here it is."))
    page.show()
    assert [line for line in page.new() if "treaty" in line]


def test_reading_leaves_no_draft_of_a_move(table: Table, theme: Theme, qtbot: QtBot) -> None:
    letter(table, RUS, "One")
    Page(table, qtbot).key(Qt.Key.Key_Return)
    assert table.session.store.draft(ARM, "move") is None


def test_read_marks_that_do_not_read_mark_nothing(table: Table) -> None:
    letter(table, RUS, "One")
    for text in ("{", "3", '["x"]', "null"):
        table.session.store.save_draft(ARM, "read", text, "2026-03-02T09:00:00.000000Z")
        assert SeatPresenter(table.session, ARM).screen().inbox[0].unread


@pytest.mark.parametrize("text_size", [0.9, 1.0, 1.4])
@pytest.mark.parametrize("high", [300, 640])
def test_long_words_and_any_text_size_keep_the_gates(
    text_size: float, high: int, table: Table, theme: Theme, qtbot: QtBot
) -> None:
    for title in (CYRILLIC, ARMENIAN, "Short"):
        letter(table, RUS, title, " ".join([CYRILLIC, ARMENIAN] * 6))
    page = Page(table, qtbot, high=high)
    current_theme().put_on(text_size=text_size)
    settle()
    page.key(Qt.Key.Key_Return)
    assert_gates(page.inbox, filled=0)
    press(page.inbox, "Write")
    settle()
    assert_gates(page.inbox, filled=0)


def test_rows_are_as_high_as_their_words_in_another_text_size(
    table: Table, theme: Theme, qtbot: QtBot
) -> None:
    letter(table, RUS, CYRILLIC)
    page = Page(table, qtbot)
    before = page.inbox.list.visualRect(page.inbox.list.rows.index(0)).height()
    current_theme().put_on(text_size=1.4)
    settle()
    assert page.inbox.list.visualRect(page.inbox.list.rows.index(0)).height() > before


def test_in_a_low_column_the_letter_takes_the_place_of_the_list(
    table: Table, theme: Theme, qtbot: QtBot
) -> None:
    letter(table, RUS, "One", "In full.")
    page = Page(table, qtbot, high=300)
    page.key(Qt.Key.Key_Return)
    assert page.inbox.list.isHidden()
    assert page.inbox.pane.back.hasFocus(), "the focus is not lost to what records"
    QTest.keyClick(page.inbox.pane.back, Qt.Key.Key_Space)
    settle()
    assert page.inbox.list.isVisible()
    assert page.inbox.list.hasFocus()


def test_a_reader_hears_the_letter_and_the_rows(table: Table, theme: Theme, qtbot: QtBot) -> None:
    letter(table, RUS, "One", "In full.")
    page = Page(table, qtbot)
    page.key(Qt.Key.Key_Return)
    area = page.inbox.pane.area
    assert area.accessibleName() == "From Russia: One"
    assert area.accessibleDescription() == "In full."
    row = page.inbox.list.rows.index(0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == row.data()
    assert row.data(RowRole.ROW).over == "From Russia"


def test_an_answer_goes_to_the_sender_under_the_same_subject(
    table: Table, theme: Theme, qtbot: QtBot
) -> None:
    letter(table, RUS, "A truce", "Shall we?")
    page = Page(table, qtbot)
    page.key(Qt.Key.Key_Return)
    page.inbox.reply()
    settle()
    sheet = page.inbox._sheet
    assert sheet is not None
    assert sheet.title.text() == "Re: A truce"
    assert sheet.text.hasFocus()
    assert [seat for seat, chip in sheet.to.items() if chip.isVisible()] == [RUS]
    assert "Shall we?" in shown_text(page.inbox), "what is answered stays in sight"
    press(sheet, "Write to others as well")
    assert sheet.to[BLR].isVisible()
    QTest.keyClicks(sheet.text, "Let us talk.")
    press(sheet, "Send")
    settle()

    assert "Sent to Russia." in shown_text(page.inbox)
    sent = table.session.state.letters[table.session.head.seq]
    assert (sent.title, sent.to) == ("Re: A truce", (RUS,))
    page.inbox.write(page.inbox._letters[0])  # type: ignore[index]
    assert page.inbox._sheet is not None
    assert page.inbox._sheet.title.text().count("Re: ") == 1


def test_what_is_done_with_a_request_leaves_it_read(
    table: Table, theme: Theme, qtbot: QtBot
) -> None:
    table.session.submit(OpenRequest(actor=RUS, seat=RUS, what="talk", to=(ARM,), text="a truce"))
    page = Page(table, qtbot)
    page.key(Qt.Key.Key_Return)
    press(page.inbox, "We are talking: a truce")
    assert "It is being dealt with" in shown_text(page.inbox)
    assert not [line for line in page.new() if "a truce" in line]
    press(page.inbox, "Close: a truce")
    assert "Closed" in shown_text(page.inbox)


def test_cancel_throws_a_letter_away(table: Table, theme: Theme, qtbot: QtBot) -> None:
    page = Page(table, qtbot)
    press(page.inbox, "Write")
    settle()
    assert page.inbox._sheet is not None
    QTest.keyClicks(page.inbox._sheet.text, "Nonsense")
    press(page.inbox, "Cancel")
    settle()
    assert page.presenter.letter is None
    assert page.inbox._sheet is None
    assert page.inbox.write_button.hasFocus()


def test_nobody_reads_what_went_to_somebody_else(table: Table, theme: Theme, qtbot: QtBot) -> None:
    letter(table, RUS, "For Belarus", "Only you.", BLR)
    assert "For Belarus" not in "".join(Page(table, qtbot).said())


CABLE = InjectId("kar-t1-i2")


def test_a_letter_shows_its_picture_and_enter_opens_it_large(
    table: Table, theme: Theme, qtbot: QtBot
) -> None:
    table.session.submit(DeliverInject(inject=CABLE))
    page = Page(table, qtbot, RUS)
    page.inbox.read(next(one.seq for one in page.presenter.screen().inbox if one.pictures))
    settle()
    pictures = page.inbox.pane.pictures
    assert pictures is not None
    (small,) = pictures.buttons
    assert small.drawing.drawn is not None
    assert small.drawing.drawn.image is not None
    assert "no article of the Treaty" in small.accessibleDescription()

    small.setFocus()
    QTest.keyClick(small, Qt.Key.Key_Return)
    settle()
    (sheet,) = page.inbox.findChildren(PictureSheet)
    assert sheet.title.text() == "The cable from Yerevan, a facsimile"
    assert sheet.room.isHidden()
    assert sheet.before.isHidden()

    page.inbox.close_letter()
    settle()
    assert page.inbox.findChildren(PictureSheet) == []


def test_no_other_seat_is_given_the_picture(table: Table, theme: Theme, qtbot: QtBot) -> None:
    table.session.submit(DeliverInject(inject=CABLE))
    digest = next(one for one in table.session.view(RUS).inbox if one.pictures).pictures[0].digest

    assert SeatPresenter(table.session, RUS).picture(digest) is not None
    assert SeatPresenter(table.session, KAZ).picture(digest) is None
    assert not any(one.pictures for one in SeatPresenter(table.session, KAZ).screen().inbox)
