"""A seat in the real window: opening, hiding, sealing, and nothing of anybody else's."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.journeys.stage import KARABAKH
from tests.play.tables import ARM, BLR, KAZ, KGZ, RUS, TJK
from tests.ui.pictures import settle
from tests.ui.reading import button, every_text, focused, press, shown_text, waits
from wargame.game.ids import CONTROL, SeatId
from wargame.play.commands import ClosePhase, OpenTurn, StartExercise
from wargame.play.commands.start_exercise import SeatChoice
from wargame.play.guarding import keep_phrase
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.views.seat.handback import HandBackPage
from wargame.ui.views.seat.handover import HandOverPage
from wargame.ui.views.seat.presenter import SeatPresenter
from wargame.ui.views.seat.view import SeatView
from wargame.ui.views.table.log_book import Filter, LogBook

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.stage import StageDesk
    from wargame.play.session import Session
    from wargame.ui.window import Window

PHRASE = "walnut-stair-nine"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(window: Window, desk: StageDesk) -> Session:
    """An exercise in Orders of turn 1; ARM and BLR have phrases, the facilitator has none."""
    made = desk.new_exercise(KARABAKH)
    others = [seat.id for seat in made.setting.pack.seats if not seat.vote]
    choices = [SeatChoice(seat=seat, mode="control") for seat in (KGZ, *others)]
    choices.append(SeatChoice(seat=TJK, mode="absent"))
    charter = made.setting.pack.charters[0]
    made.submit(StartExercise(title="Group B", charter=charter, seats=tuple(choices)))
    made.submit(OpenTurn())
    for _ in range(3):
        made.submit(ClosePhase())
    keep_phrase(made, ARM, PHRASE)
    keep_phrase(made, BLR, "other-words-here")
    window.take_up(made)
    return made


@pytest.fixture
def page(session: Session, window: Window) -> SeatView:
    window.hand_over(ARM)
    settle()
    return seat_page(window)


def seat_page(window: Window) -> SeatView:
    found = window.page("seat")
    assert isinstance(found, SeatView)
    return found


def hand_over_page(page: SeatView) -> HandOverPage:
    settle()
    found = page.findChildren(HandOverPage)
    assert len(found) == 1
    return found[0]


def type_phrase(page: SeatView, phrase: str) -> None:
    field = hand_over_page(page).phrase
    QTest.keyClicks(field, phrase)
    QTest.keyClick(field, Qt.Key.Key_Return)
    waits(page)
    settle()


@pytest.fixture
def opened(page: SeatView) -> SeatView:
    type_phrase(page, PHRASE)
    assert page.open_page is not None
    return page


def destroyed() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()


# Hand-over


def test_the_hand_over_shows_no_rail_no_name_in_the_title_and_no_paper(
    page: SeatView, window: Window, session: Session
) -> None:
    packet = session.view(ARM).briefing
    assert packet is not None

    assert window.frame.windowTitle() == "wargame"
    assert not window.frame.rail.isVisible()
    assert not window.frame.top_bar.isVisible()
    assert not window.frame.next_bar.isVisible()
    assert packet.text[:30] not in every_text(window.frame)
    assert "Pass the laptop" in shown_text(window.frame)
    assert hand_over_page(page).phrase.hasFocus()


def test_the_phrase_is_never_spoken_or_shown(page: SeatView) -> None:
    field = hand_over_page(page).phrase
    QTest.keyClicks(field, PHRASE)

    assert field.echoMode() == field.EchoMode.Password
    assert field.accessibleName() == "Your pass-phrase"
    assert PHRASE not in field.displayText()


def test_a_wrong_phrase_says_how_many_tries_are_left_and_empties_the_field(page: SeatView) -> None:
    type_phrase(page, "no-no-no")

    shown = hand_over_page(page)
    assert shown.note.text() == "That does not open Armenia. Two tries left."
    assert shown.phrase.text() == ""
    assert page.open_page is None


def test_after_three_wrong_ones_it_waits_and_opens_again_with_the_clock(
    page: SeatView, desk: StageDesk
) -> None:
    for _ in range(3):
        type_phrase(page, "no-no-no")
    shown = hand_over_page(page)
    assert not shown.phrase.isEnabled()
    assert not shown.open_button.isEnabled()

    desk.wait(0.4)
    shown.tick.timeout.emit()
    assert not shown.phrase.isEnabled()
    desk.wait(0.2)
    shown.tick.timeout.emit()

    assert shown.phrase.isEnabled()
    assert shown.phrase.hasFocus()
    assert shown.note.text() == ""
    type_phrase(page, PHRASE)
    assert page.open_page is not None


def test_esc_and_leaving_do_not_get_round_the_wait(page: SeatView, window: Window) -> None:
    for _ in range(3):
        type_phrase(page, "no-no-no")

    QTest.keyClick(window.frame, Qt.Key.Key_Escape)
    assert not hand_over_page(page).phrase.isEnabled()
    window.hand_back()
    window.hand_over(ARM)
    settle()

    again = hand_over_page(seat_page(window))
    assert not again.phrase.isEnabled()
    assert again.note.text().startswith("Wait 30 seconds")


# Seats that the facilitator runs


def test_write_leads_straight_to_the_writing_and_esc_back_to_where_one_was(
    session: Session, window: Window
) -> None:
    window.frame.show_screen("seats")
    settle()
    rows = window.page("seats")
    assert rows is not None
    press(rows, "Write: Kyrgyzstan")
    settle()
    page = seat_page(window)
    assert page.open_page is not None, "one click, and nobody passes anything"
    shown = shown_text(page)
    assert "You write for it: the log says so" in shown
    assert "Private" not in shown
    assert not page._idle.isActive(), "nobody else's papers, nobody to hide them from"
    QTest.keyClick(window.frame, Qt.Key.Key_Escape)
    settle()
    assert window.frame.stack.current_id() == "seats"


def test_what_is_written_for_a_seat_is_marked_as_entered_by_control(
    session: Session, window: Window
) -> None:
    window.hand_over(KGZ)
    settle()
    page = seat_page(window)
    assert page._presenter.send((ARM,), "A word", "Bishkek waits.") == ""
    assert page._presenter.send((ARM,), "", "about the truce", "talk") == ""
    page._presenter.add_own("statement", "Wait", "", (), secret=False)
    QTest.keyClick(window.frame, Qt.Key.Key_Return, CTRL)
    settle()

    book = LogBook(session)
    book.read()
    book.seek_all(Filter())
    said = [row.says for row in book.rows()]
    code = session.state.moves[KGZ].code
    assert f"Kyrgyzstan sealed its move, code {code}. Entered by control" in said
    assert "Kyrgyzstan wrote to Armenia. Entered by control" in said
    assert any(line.endswith("Entered by control") and "talk" in line for line in said)
    sealed = [line for line in session.log() if line.kind == "move_sealed"]
    assert {line.actor for line in sealed} == {CONTROL}

    window.hand_back()
    window.hand_over(ARM)
    type_phrase(seat_page(window), PHRASE)
    seat_page(window)._presenter.send((KGZ,), "Ours", "Yerevan writes itself.")
    book.read()
    assert next(book.rows()).says == "Armenia wrote to Kyrgyzstan"


def test_one_seat_that_the_facilitator_runs_follows_the_other(
    session: Session, window: Window
) -> None:
    window.hand_over(KGZ)
    settle()
    QTest.keyClick(window.frame, Qt.Key.Key_Return, CTRL)
    settle()
    shown = shown_text(seat_page(window))
    assert "Write for Secretary General" in shown
    assert "Hand back" not in shown
    press(seat_page(window), "Write for Secretary General")
    settle()
    assert seat_page(window).open_page is not None
    assert "You write for it" in shown_text(seat_page(window))


def test_from_a_players_page_a_seat_of_the_facilitators_does_not_open_by_itself(
    opened: SeatView, window: Window
) -> None:
    window.hand_over(KGZ)
    settle()
    page = seat_page(window)
    assert page.open_page is None, "the player may still hold the laptop"
    assert "You run this seat" in shown_text(page)
    press(page, "Write for it")
    settle()
    assert page.open_page is not None


# Esc


def test_esc_leads_back_to_where_one_came_from_while_nothing_was_opened(
    session: Session, window: Window
) -> None:
    for screen in ("council", "seats", "table"):
        window.frame.show_screen(screen)
        window.hand_over(ARM)
        settle()
        QTest.keyClick(window.frame, Qt.Key.Key_Escape)
        settle()
        assert window.frame.stack.current_id() == screen


def test_where_the_facilitator_has_a_phrase_esc_asks_for_it_and_esc_again_does_not(
    session: Session, window: Window
) -> None:
    keep_phrase(session, CONTROL, "castle lemon raft")
    window.hand_over(ARM)
    settle()
    for kind in (HandBackPage, HandOverPage):
        QTest.keyClick(window.frame, Qt.Key.Key_Escape)
        settle()
        assert seat_page(window).findChildren(kind)
    assert window.frame.stack.current_id() == "seat"


def test_a_second_esc_after_hiding_never_shows_the_facilitators_screen(
    opened: SeatView, window: Window
) -> None:
    for _ in range(3):
        QTest.keyClick(window.frame, Qt.Key.Key_Escape)
        settle()
        assert opened.open_page is None
        assert window.frame.stack.current_id() == "seat"
    assert seat_page(window).findChildren(HandOverPage)


def test_esc_in_a_half_typed_phrase_does_not_show_the_facilitators_screen(
    page: SeatView, window: Window
) -> None:
    QTest.keyClicks(hand_over_page(page).phrase, "waln")
    QTest.keyClick(window.frame, Qt.Key.Key_Escape)
    settle()
    assert window.frame.stack.current_id() == "seat"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "Hides at once with Esc"), (60, "after 60 seconds"), (120, "after 2 minutes")],
)
def test_the_page_says_when_papers_hide_as_it_was_chosen(
    seconds: int, words: str, session: Session, qtbot: QtBot
) -> None:
    page = HandOverPage(SeatPresenter(session, ARM), seconds)
    qtbot.addWidget(page)
    assert words in every_text(page)
    assert ("without a key" in every_text(page)) is bool(seconds)


# Hiding


def test_esc_hides_and_the_papers_are_destroyed(opened: SeatView, window: Window) -> None:
    papers = opened.open_page
    assert papers is not None
    gone: list[bool] = []
    papers.destroyed.connect(lambda: gone.append(True))
    words = max((label.text() for label in papers.papers.findChildren(QLabel)), key=len)
    assert words in every_text(window.frame)

    QTest.keyClick(window.frame, Qt.Key.Key_Escape)
    destroyed()

    assert gone
    assert opened.open_page is None
    assert words not in every_text(window.frame)
    assert not any(words in every_text(each) for each in QApplication.topLevelWidgets())


def test_a_minute_without_a_key_hides_and_a_key_starts_it_anew(
    opened: SeatView, qtbot: QtBot
) -> None:
    idle = opened._idle
    assert idle.interval() == 60_000
    idle.setTimerType(Qt.TimerType.PreciseTimer)
    idle.start()
    some_time_gone = 59_500
    qtbot.waitUntil(lambda: idle.remainingTime() < some_time_gone)

    QTest.keyClick(opened, Qt.Key.Key_Shift)

    assert idle.remainingTime() > some_time_gone
    idle.timeout.emit()
    assert opened.open_page is None
    assert not idle.isActive()


def test_what_is_half_written_is_there_again_after_hiding(opened: SeatView, window: Window) -> None:
    papers = opened.open_page
    assert papers is not None
    press(papers, "In your own words")
    settle()
    own = papers.move_panel._own
    assert own is not None
    QTest.keyClicks(own.title, "Send a hospital")
    press(papers, "Write")
    settle()
    sheet = papers.inbox._sheet
    assert sheet is not None
    QTest.keyClicks(sheet.text, "Dear all")
    QTest.keyClicks(papers.move_panel.notes, "ask Marek")

    QTest.keyClick(window.frame, Qt.Key.Key_Escape)
    destroyed()
    assert "Send a hospital" not in every_text(window.frame)
    type_phrase(opened, PHRASE)

    again = opened.open_page
    assert again is not None
    assert again.move_panel._own is not None
    assert again.move_panel._own.title.text() == "Send a hospital"
    assert again.inbox._sheet is not None
    assert again.inbox._sheet.text.toPlainText() == "Dear all"
    assert again.move_panel.notes.toPlainText() == "ask Marek"


def test_a_draft_is_kept_while_it_is_typed_and_found_after_a_crash(
    opened: SeatView, session: Session
) -> None:
    papers = opened.open_page
    assert papers is not None
    QTest.keyClicks(papers.move_panel.notes, "ask Marek")

    opened._keep.timeout.emit()

    kept = session.store.draft(ARM, "move")
    assert kept is not None
    assert "ask Marek" in kept[0]


def test_choosing_an_offer_keeps_what_is_being_put_into_words(opened: SeatView) -> None:
    papers = opened.open_page
    assert papers is not None
    press(papers, "In your own words")
    settle()
    own = papers.move_panel._own
    assert own is not None
    QTest.keyClicks(own.title, "Send a hospital")

    press(papers, "Choose Martial law and mobilisation")
    settle()

    assert papers.move_panel._own is not None
    assert papers.move_panel._own.title.text() == "Send a hospital"
    assert "Martial law and mobilisation" in shown_text(papers.move_panel)


def test_leaving_clears_the_clipboard(opened: SeatView, window: Window) -> None:
    QApplication.clipboard().setText("what Armenia copied")

    window.hand_back()

    assert QApplication.clipboard().text() == ""


# Sealing


def test_a_move_is_sealed_by_keys_and_shows_its_code(
    opened: SeatView, window: Window, session: Session
) -> None:
    papers = opened.open_page
    assert papers is not None
    press(papers, "Choose Martial law and mobilisation")
    settle()
    assert papers.seal_button.effect() == "One action, 1 influence"

    QTest.keyClick(window.frame, Qt.Key.Key_Return, CTRL)
    settle()

    code = session.state.moves[ARM].code
    said = shown_text(window.frame)
    assert code in said.replace("-", "") or code in said
    assert "Sealed" in said
    assert "One action, at" in said
    assert "Martial law" not in said


def test_passing_on_opens_the_next_players_hand_over_and_nothing_else(
    opened: SeatView, window: Window, session: Session
) -> None:
    press(opened, "Pass this turn")
    settle()

    press(opened, "Pass on to Belarus")
    destroyed()

    page = seat_page(window)
    assert page is not opened
    assert hand_over_page(page)
    assert "Belarus" in shown_text(window.frame)
    assert session.state.moves[ARM].code not in every_text(window.frame).replace("-", "")
    assert window.frame.windowTitle() == "wargame"


def test_reopening_brings_the_move_back_to_the_draft(opened: SeatView) -> None:
    papers = opened.open_page
    assert papers is not None
    press(papers, "Choose Martial law and mobilisation")
    settle()
    papers.seal()
    settle()

    press(opened, "Reopen my move")
    settle()

    again = opened.open_page
    assert again is not None
    assert again.seal_button.effect() == "One action, 1 influence"


def test_a_refusal_to_seal_stands_beside_the_button(opened: SeatView, session: Session) -> None:
    papers = opened.open_page
    assert papers is not None
    session.submit(ClosePhase(given=tuple((seat, "passed") for seat in (ARM, BLR, KAZ, RUS))))

    papers.seal()
    settle()

    assert (
        papers.note.text() == "Moves are sealed in Orders only. Keep the draft until Orders open."
    )
    assert papers.note.isVisible()


# Handing back


def test_without_a_phrase_the_facilitator_has_the_table_at_once(
    opened: SeatView, window: Window
) -> None:
    press(opened, "Hand back")
    settle()

    assert window.frame.stack.current_id() == "table"
    assert window.frame.rail.isVisible()
    assert window.frame.windowTitle() == "Group B - wargame"


def test_with_a_phrase_the_table_comes_back_only_for_it(
    opened: SeatView, window: Window, session: Session
) -> None:
    keep_phrase(session, CONTROL, "castle-lemon-raft")
    press(opened, "Hand back")
    settle()
    back = opened.findChildren(HandBackPage)[0]
    assert back.phrase.hasFocus()

    QTest.keyClicks(back.phrase, "no")
    QTest.keyClick(back.phrase, Qt.Key.Key_Return)
    waits(opened)
    assert back.note.text() == "That is not the facilitator's phrase. Two tries left."
    assert window.frame.stack.current_id() == "seat"
    QTest.keyClicks(back.phrase, "castle lemon raft")
    QTest.keyClick(back.phrase, Qt.Key.Key_Return)
    waits(opened)
    settle()

    assert window.frame.stack.current_id() == "table"


def test_the_facilitators_keys_do_nothing_on_a_private_screen(
    page: SeatView, window: Window, session: Session
) -> None:
    before = session.head.seq
    hand_over_page(page).open_button.setFocus()

    for key in (Qt.Key.Key_D, Qt.Key.Key_I, Qt.Key.Key_1):
        QTest.keyClick(window.frame, key)
    QTest.keyClick(window.frame, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(window.frame, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(window.frame, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle()

    assert session.head.seq == before
    assert window.frame.stack.current_id() == "seat"


# Letters, secrets, hostile text


def test_a_letter_goes_from_one_seat_to_another(
    opened: SeatView, window: Window, session: Session
) -> None:
    papers = opened.open_page
    assert papers is not None
    press(papers, "Write")
    settle()
    sheet = papers.inbox._sheet
    assert sheet is not None
    press(sheet, "Send")
    assert sheet.note.text() == "The message is empty. Write a line first."
    sheet.to[BLR].setChecked(True)
    QTest.keyClicks(sheet.title, "A word")
    QTest.keyClicks(sheet.text, "Will you join us?")
    press(sheet, "Send")
    settle()
    assert papers.inbox._sheet is None

    window.hand_over(BLR)
    page = seat_page(window)
    type_phrase(page, "other-words-here")
    assert page.open_page is not None
    inbox = page.open_page.inbox
    assert inbox.list.current_key() == str(page._presenter.screen().inbox[0].seq)
    QTest.keyClick(inbox.list, Qt.Key.Key_Return)
    settle()
    assert "Will you join us?" in shown_text(page)
    press(page, "Reply")
    settle()

    answer = page.open_page
    assert answer is not None
    assert answer.inbox._sheet is not None
    assert [seat for seat, box in answer.inbox._sheet.to.items() if box.isChecked()] == [ARM]


def test_nothing_is_left_of_a_phase_that_is_over_its_time(page: SeatView, desk: StageDesk) -> None:
    hand_over = hand_over_page(page)
    assert hand_over.beside.text() == "left"
    desk.wait(90)
    hand_over._show_clock()
    assert hand_over.beside.text() == ""

    type_phrase(page, PHRASE)
    papers = page.open_page
    assert papers is not None
    assert papers.clock.text().startswith("over ")
    assert "left to seal" not in shown_text(papers)


def secrets_of(session: Session, seat: SeatId) -> list[str]:
    """Lines that only this seat may read."""
    packet = session.view(seat).briefing
    assert packet is not None
    lines = [part[:60] for part in packet.text.split("\n\n") if len(part) > 60]
    intelligence = [letter.text[:60] for letter in session.view(seat).inbox if letter.to == (seat,)]
    return [*lines, *intelligence]


def test_no_secret_of_another_seat_is_anywhere_in_the_window(
    opened: SeatView, window: Window, session: Session
) -> None:
    papers = opened.open_page
    assert papers is not None
    press(papers, "In your own words")
    settle()
    own = papers.move_panel._own
    assert own is not None
    QTest.keyClicks(own.title, "Quiet xylophone")
    press(own, "Add to my move")
    papers.seal()
    settle()
    destroyed()

    for seat in (BLR, KAZ):
        window.hand_over(seat)
        page = seat_page(window)
        destroyed()
        if seat == BLR:
            type_phrase(page, "other-words-here")
        else:
            press(page, "Open my seat")
        settle()
        said = every_text(window.frame).replace("\n", " ")
        for other in {ARM, BLR, KAZ, RUS} - {seat}:
            for secret in secrets_of(session, other):
                assert " ".join(secret.split()) not in said, f"{seat} reads of {other}"
        assert "xylophone" not in said


def test_the_facilitators_screens_show_no_sealed_move_and_no_draft(
    opened: SeatView, window: Window
) -> None:
    papers = opened.open_page
    assert papers is not None
    QTest.keyClicks(papers.move_panel.notes, "note of the trombone")
    press(papers, "In your own words")
    settle()
    own = papers.move_panel._own
    assert own is not None
    QTest.keyClicks(own.title, "Quiet xylophone")
    press(own, "Add to my move")
    papers.seal()
    window.hand_back()
    destroyed()

    for screen in ("table", "council", "seats", "setup"):
        window.frame.show_screen(screen)
        settle()
        said = every_text(window.frame)
        assert "xylophone" not in said, screen
        assert "trombone" not in said, screen


NASTY = {
    "tag": "<b>x</b>",
    "image": "<img src=x onerror=y>",
    "bidi": "\u202exyz\u202c \u2067abc\u2069",
    "long": "x" * 100_000,
    "words": "word " * 20_000,
}


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY.keys())
def test_hostile_text_is_shown_as_text_and_holds_nothing_up(
    text: str, opened: SeatView, window: Window, session: Session
) -> None:
    began = time.process_time()
    papers = opened.open_page
    assert papers is not None
    presenter = opened._presenter
    presenter.add_own("statement", text, text, (), secret=False)
    presenter.send((ARM, BLR), text, text)
    papers.refresh()
    settle()
    papers.inbox.read(presenter.screen().inbox[0].seq)
    settle()

    labels = [label for label in papers.findChildren(QLabel) if text.strip() in label.text()]
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert not any(label.toolTip().startswith(("<b", "<i")) for label in labels)
    assert window.frame.width() == 1440
    assert time.process_time() - began < 10


def test_a_read_only_exercise_opens_a_seat_to_read_and_not_to_write(
    window: Window, desk: StageDesk, session: Session
) -> None:
    path = Path(window.open_path())
    window.close_exercise()
    window.take_up(desk.open_exercise(path, write=False))
    window.hand_over(KAZ)
    page = seat_page(window)
    press(page, "Open my seat")
    settle()

    papers = page.open_page
    assert papers is not None
    assert not papers.seal_button.isEnabled()
    assert not papers.pass_button.isVisible()
    assert papers.isVisible()
    assert button(page, "Hide now").isEnabled()


def test_ctrl_tab_goes_from_column_to_column_and_around(page: SeatView, window: Window) -> None:
    hand_over_page(page).phrase.setText(PHRASE)
    QTest.keyClick(hand_over_page(page).phrase, Qt.Key.Key_Return)
    waits(page)
    settle()
    open_page = page.open_page
    assert open_page is not None
    columns = list(open_page._by_key().values())
    reached = []
    for _ in range(4):
        QTest.keyClick(window.frame, Qt.Key.Key_Tab, CTRL)
        settle()
        reached.append(next(at for at, one in enumerate(columns) if one.isAncestorOf(focused())))

    assert reached == [0, 1, 2, 0]


def test_nothing_of_a_sealed_seat_lives_on_after_the_laptop_went_back(
    page: SeatView, window: Window
) -> None:
    hand_over_page(page).phrase.setText(PHRASE)
    QTest.keyClick(hand_over_page(page).phrase, Qt.Key.Key_Return)
    waits(page)
    settle()
    QTest.keyClick(window.frame, Qt.Key.Key_Return, CTRL)
    settle()
    assert button(page, "Reopen my move").isVisible()

    page.ask_back()
    settle()
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    left = {type(one).__name__ for one in QApplication.allWidgets()}
    assert not left & {"OpenSeat", "Papers", "Inbox", "MovePanel"}


# Meanwhile: a phrase is tried off the window's thread


def tries(page: SeatView, phrase: str = PHRASE) -> None:
    """Type the phrase and press Enter; it is being tried."""
    field = hand_over_page(page).phrase
    QTest.keyClicks(field, phrase)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_hidden_while_its_phrase_is_tried_the_seat_stays_shut(
    page: SeatView, window: Window
) -> None:
    tries(page)
    assert window.working.is_busy()

    page.hide_papers()
    finished(window)

    assert page.open_page is None
    assert hand_over_page(page).phrase.isEnabled()


def test_given_back_while_its_phrase_is_tried_the_table_shows(
    page: SeatView, window: Window
) -> None:
    tries(page)

    page.ask_back()
    finished(window)

    assert window.frame.stack.current_id() == "table"


def test_handed_on_while_its_phrase_is_tried_the_other_seat_is_asked(
    page: SeatView, window: Window, session: Session
) -> None:
    tries(page)

    window.hand_over(BLR)
    finished(window)

    assert seat_page(window) is not page
    assert seat_page(window).open_page is None
    assert "Belarus" in shown_text(window.frame)
    assert not [one for _, one in session.events() if one.kind == "papers_opened"]


def test_enter_pressed_twice_is_one_try(page: SeatView, window: Window) -> None:
    field = hand_over_page(page).phrase
    tries(page, "no-no-no")
    # At once: whatever lets events come may let the first try end.
    QTest.keyClick(field, Qt.Key.Key_Return)
    finished(window)

    assert hand_over_page(page).note.text() == "That does not open Armenia. Two tries left."
    assert not window.frame.toast.isVisible()


def test_closing_the_exercise_while_a_phrase_is_tried_leads_home(
    page: SeatView, window: Window
) -> None:
    tries(page)

    window.close_exercise()
    finished(window)

    assert window.frame.stack.current_id() == "home"


def finished(window: Window) -> None:
    wait_for_jobs()
    settle()
    assert not window.working.is_busy()
    destroyed()
