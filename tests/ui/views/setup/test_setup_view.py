"""Set-up in the real window: typing, pasting, starting; what is fixed afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea

from tests.journeys.stage import KARABAKH
from tests.ui.pictures import settle
from tests.ui.reading import every_text, one, press, shown_text, waits
from wargame.play.guarding import has_phrase, opens
from wargame.ui.jobs import end_jobs, wait_for_jobs
from wargame.ui.parts.text import Text
from wargame.ui.views.setup.objectives_sheet import ObjectivesSheet
from wargame.ui.views.setup.view import SetupView

if TYPE_CHECKING:
    from wargame.ui.window import Window


@pytest.fixture
def page(window: Window) -> SetupView:
    window.set_up(KARABAKH)
    settle()
    found = window.page("setup")
    assert isinstance(found, SetupView)
    return found


def waited() -> None:
    wait_for_jobs()
    settle()


def retyped(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    settle()


def test_what_is_typed_is_there_after_opening_again(page: SetupView, window: Window) -> None:
    retyped(page.title, "Group B")
    retyped(page.lines["ARM"].person, "Ana Duarte")
    QTest.mouseClick(page.lines["TJK"].mode.button("absent"), Qt.MouseButton.LeftButton)
    path = window.open_path()
    window.close_exercise()

    window.open_file(path)
    settle()

    again = window.page("setup")
    assert isinstance(again, SetupView)
    assert again is not page
    assert again.title.text() == "Group B"
    assert again.lines["ARM"].person.text() == "Ana Duarte"
    assert again.lines["TJK"].mode.chosen() == "absent"


def test_a_pasted_list_fills_the_fields_and_tells_what_it_lost(page: SetupView) -> None:
    press(page, "Paste a list")
    page.paste_sheet.text.setPlainText("ARM, Ana Duarte\nMars, Nobody")
    press(page, "Take these")
    settle()

    assert page.lines["ARM"].person.text() == "Ana Duarte"
    sheet = page.paste_sheet
    assert sheet.note.text() == "These lines name no seat, or nobody for it. The others were taken."
    assert sheet.text.toPlainText() == "Mars, Nobody"
    assert page.window().focusWidget() is sheet.text

    sheet.text.setPlainText("KAZ; Priya Nair")
    press(page, "Take these")
    settle()
    assert not sheet.isVisible()
    assert page.title.selectedText() == ""


def test_a_list_is_pasted_into_its_field_at_once(page: SetupView) -> None:
    press(page, "Paste a list")
    settle()

    assert page.window().focusWidget() is page.paste_sheet.text


def test_of_a_long_line_of_people_the_beginning_is_seen(page: SetupView) -> None:
    people = "Անի Սարգսյան (Վարչապետ), Գևորգ Մնացականյան (ԱԳ նախարար), Հայկ Տեր-Պետրոսյան"
    press(page, "Paste a list")
    page.paste_sheet.text.setPlainText(f"ARM\t{people}")
    press(page, "Take these")
    settle()

    field = page.lines["ARM"].person
    assert (field.text(), field.cursorPosition()) == (people, 0)
    assert "Գևորգ Մնացականյան (ԱԳ նախարար)" in field.toolTip()


def test_the_name_that_is_typed_stands_in_the_top_bar(page: SetupView, window: Window) -> None:
    retyped(page.title, "Group B")

    assert "Group B" in shown_text(window.frame.top_bar)


def test_the_facilitators_own_phrase_is_made_and_shown(page: SetupView) -> None:
    press(page, "Make them")
    settle()
    press(page, "Make one")
    settle()

    assert len(page.control.phrase.text().split("-")) == 3
    assert page.control.phrase.echoMode() == QLineEdit.EchoMode.Normal
    assert "You have no pass-phrase" not in shown_text(page)


def test_a_phrase_is_dots_until_its_eye_is_pressed(page: SetupView) -> None:
    press(page, "Make them")
    field = page.lines["ARM"].phrase
    assert len(field.text().split("-")) == 3
    assert field.echoMode() == QLineEdit.EchoMode.Password

    press(page, "Show: Pass-phrase of Armenia")

    assert field.echoMode() == QLineEdit.EchoMode.Normal


def test_copied_phrases_are_lines_of_seat_person_and_phrase(page: SetupView) -> None:
    retyped(page.lines["ARM"].person, "Ana")

    press(page, "Copy all phrases")

    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == f"Armenia · Ana · {page.lines['ARM'].phrase.text()}"
    assert len(lines) == 6


def test_a_proposed_charter_is_unfolded_chosen_and_stays_open(page: SetupView) -> None:
    card = page.charters["csto-qualified-majority"]
    assert not card.isVisible()

    QTest.mouseClick(page.more_charters, Qt.MouseButton.LeftButton)
    QTest.mouseClick(card.radio, Qt.MouseButton.LeftButton)
    settle()

    assert card.isVisible()
    assert card.radio.isChecked()
    assert not page.charters["csto-as-written"].radio.isChecked()


def test_ctrl_enter_starts_from_here_and_leads_to_the_table(
    page: SetupView, window: Window
) -> None:
    page.title.setFocus()

    QTest.keyClick(page.title, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    waited()

    assert window.session is not None
    assert window.session.state.started
    assert window.frame.stack.current_id() == "table"


def test_after_the_start_nothing_can_be_changed_and_no_phrase_is_left(
    page: SetupView, window: Window
) -> None:
    press(page, "Make them")
    phrases = [line.phrase.text() for line in page.lines.values() if line.phrase.text()]
    page.start_button.click()
    waited()
    window.frame.show_screen("setup")
    settle()

    assert not any(card.radio.isEnabled() for card in page.lengths.values())
    assert not any(card.radio.isEnabled() for card in page.charters.values())
    assert page.title.isReadOnly()
    assert not any(line.mode.isEnabled() for line in page.lines.values())
    assert not page.start_button.isVisible()
    assert "Fixed since the start" in shown_text(window.frame)
    said = every_text(page)
    assert phrases
    assert not any(phrase in said for phrase in phrases)


def test_a_refused_start_stands_above_the_button_and_stays_here(
    page: SetupView, window: Window
) -> None:
    retyped(page.title, "   ")

    page.start_button.click()
    waited()
    settle()

    assert page.note.text() == "The exercise has no name. Give it a name first."
    assert page.note.isVisible()
    assert window.frame.stack.current_id() == "setup"


@pytest.mark.parametrize(
    "name",
    ["<b>x</b>", "<img src=x>", "\u202ex\u202c \u0627", "a" * 200, "Լիլիթ Ժ"],
    ids=["tag", "image", "bidi", "long", "armenian"],
)
def test_any_name_is_shown_as_it_was_typed(name: str, page: SetupView, window: Window) -> None:
    for field in (page.lines["ARM"].person, page.title):
        field.setText(name)
        field.textEdited.emit(field.text())

    page.start_button.click()
    waited()
    window.frame.show_screen("seats")
    settle()

    assert name in shown_text(window.frame)
    assert window.session is not None
    assert dict(window.session.store.people())["person-1"] == name
    assert window.frame.width() == 1440


@pytest.mark.parametrize("size", [QSize(1440, 900), QSize(1280, 800)])
def test_no_line_of_what_is_ready_is_cut_on_a_small_display(
    page: SetupView, window: Window, size: QSize
) -> None:
    window.frame.resize(size)
    settle()

    areas = page.findChildren(QScrollArea)
    ready = next(area for area in areas if area.accessibleName() == "Ready to start?")
    words = ready.findChildren(Text)

    assert len(words) > 10
    assert [w.text() for w in words if w.height() < w.heightForWidth(w.width())] == []


def test_names_and_objectives_of_the_voting_seats_are_whole_on_a_small_display(
    page: SetupView, window: Window
) -> None:
    window.frame.resize(1280, 800)
    settle()

    six = [page.lines[seat] for seat in ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK")]

    for words in (*(each.name for each in six), *(each.objectives for each in six)):
        assert words.fontMetrics().horizontalAdvance(words.text()) <= words.width(), words.text()
    areas = [one for one in page.findChildren(QScrollArea) if one.accessibleName() == "Set-up"]
    assert areas
    assert not any(area.horizontalScrollBar().isVisible() for area in areas)


# Meanwhile: phrases are hashed off the window's thread


def started(window: Window) -> bool:
    return window.session is not None and window.session.state.started


def test_start_pressed_twice_starts_once(page: SetupView, window: Window) -> None:
    page.start()
    page.start()
    waits(page)

    session = window.session
    assert session is not None
    assert [event.kind for _, event in session.events()].count("exercise_started") == 1


def test_the_exercise_closed_while_its_phrases_are_made_is_not_started(
    page: SetupView, window: Window
) -> None:
    path = window.open_path()
    page.start()
    assert window.working.is_busy()

    window.close_exercise()
    waited()

    window.open_file(path)
    again = window.page("setup")
    assert isinstance(again, SetupView)
    assert not started(window)
    # What was chosen is kept all the same: a hash opens, though it cannot be shown.
    assert again.lines["ARM"].phrase.placeholderText() == "kept, as a hash"


def test_the_window_closed_while_phrases_are_made_leaves_an_exercise_that_is_not_started(
    page: SetupView, window: Window
) -> None:
    path = Path(window.open_path())
    page.start()

    window.frame.close()
    assert end_jobs()

    assert sorted(one.name for one in path.parent.iterdir()) == [path.name]
    window.open_file(str(path))
    assert not started(window)


def test_a_phrase_typed_while_phrases_are_made_is_the_one_that_opens(
    page: SetupView, window: Window
) -> None:
    page.start()
    retyped_at_once(page.lines["ARM"].phrase, "walnut-stair-nine")
    waits(page)

    session = window.session
    assert session is not None
    assert started(window)
    assert opens(session, "ARM", "walnut-stair-nine")
    assert not opens(session, "ARM", "another")


def test_somebody_seated_while_phrases_are_made_gets_one_as_well(
    page: SetupView, window: Window
) -> None:
    page.lines["TJK"].mode.button("absent").click()
    page.start()
    page.lines["TJK"].mode.button("person").click()
    waits(page)

    session = window.session
    assert session is not None
    assert started(window)
    assert has_phrase(session, "TJK")
    assert opens(session, "TJK", window.phrases.made["TJK"])


def test_cancel_starts_nothing_and_keeps_what_was_chosen(page: SetupView, window: Window) -> None:
    page.start()
    phrase = page.lines["ARM"].phrase.text()
    window.working.cancel()
    waited()

    assert not started(window)
    assert page.lines["ARM"].phrase.text() == phrase
    page.start()
    waits(page)
    assert started(window)
    assert window.phrases.made["ARM"] == phrase


def test_what_is_typed_is_hashed_in_the_background_and_again_when_it_changes(
    page: SetupView, window: Window
) -> None:
    session = window.session
    assert session is not None
    retyped(page.lines["ARM"].phrase, "walnut-stair-nine")
    page.title.setFocus()
    retyped_at_once(page.lines["ARM"].phrase, "castle-lemon-raft")
    page.title.setFocus()
    for _ in range(3):
        waited()

    assert opens(session, "ARM", "castle-lemon-raft")
    assert not opens(session, "ARM", "walnut-stair-nine")


def retyped_at_once(field: QLineEdit, text: str) -> None:
    """Type without letting the loop turn: what is under way stays so."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_objectives_are_read_before_the_start(page: SetupView, window: Window) -> None:
    press(page, "Read…")
    settle()
    sheet = one(window.frame, ObjectivesSheet)
    told = shown_text(sheet)
    assert window.session is not None
    pack = window.session.setting.pack
    for objective in (pack.objectives[0], pack.learning_objectives[0]):
        assert objective.title in told
    assert "To be rated by evaluators" in told

    press(sheet, "Done")
    assert sheet.isHidden()


def test_after_the_start_the_page_asks_nothing_more_and_keeps_the_order(
    page: SetupView, window: Window
) -> None:
    before = [one.seat for one in page._presenter.screen().voting]
    page.start_button.click()
    waited()
    window.frame.show_screen("setup")
    settle()

    said = shown_text(window.frame)
    assert page.ready._question.text() == "Started"
    assert "Seats without a name" not in said
    assert "Nobody evaluates" not in said
    assert "Nothing is logged until you start." not in said
    assert "The exercise was started" in said
    assert [one.seat for one in page._presenter.screen().voting] == before


def test_seat_cards_are_not_printed_without_phrases(page: SetupView) -> None:
    assert page.before_papers(["rules"]) == ""
    assert page._presenter.lacks_phrases()

    assert "were made" in page.before_papers(["seat-cards"])

    assert not page._presenter.lacks_phrases()
    assert all((page._presenter.for_papers().phrases or {}).get(seat) for seat in ("ARM", "RUS"))
    assert page.before_papers(["seat-cards"]) == ""


def test_ctrl_enter_in_the_list_takes_it_and_starts_nothing(
    page: SetupView, window: Window
) -> None:
    press(page, "Paste a list")
    page.paste_sheet.text.setPlainText("ARM, Ana Duarte")
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(page.paste_sheet.text, Qt.Key.Key_Return, control)
    waited()

    assert page.lines["ARM"].person.text() == "Ana Duarte"
    assert window.session is not None
    assert not window.session.state.started


def test_seats_without_a_vote_come_into_sight_when_they_are_folded_out(page: SetupView) -> None:
    page.window().resize(1366, 700)
    settle()
    press(page, "Without a vote")
    settle()
    line = page.lines["secgen"].mode
    assert line.visibleRegion().boundingRect().height() == line.height()
