"""The facilitator's list of seats: who plays, where each stands, phrases looked up and renewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.stage import KARABAKH
from tests.play.tables import ARM, BLR, KAZ, KGZ, Table, karabakh
from tests.ui.pictures import settle
from tests.ui.reading import button, every_text, press, shown_text, waits
from wargame.play.guarding import opens
from wargame.ui.parts.segmented import Segmented
from wargame.ui.phrasebook import Phrasebook
from wargame.ui.views.seats.presenter import SeatRow, SeatsPresenter
from wargame.ui.views.seats.view import SeatsView

if TYPE_CHECKING:
    from wargame.ui.window import Window


@pytest.fixture
def table() -> Table:
    return karabakh().start(TJK="absent", KGZ="control").open_turn().to("orders")


def rows(table: Table, book: Phrasebook | None = None) -> dict[str, SeatRow]:
    return {row.seat: row for row in SeatsPresenter(table.session, book).rows()}


def test_every_seat_has_a_row_and_its_standing(table: Table) -> None:
    table.seal(ARM)

    found = rows(table)

    assert len(found) == len(table.session.setting.pack.seats)
    assert (found["ARM"].status, found["BLR"].status) == ("Sealed", "Nothing yet")
    assert (found["TJK"].status, found["TJK"].may_open) == ("Absent", False)
    assert (found["KGZ"].status, found["KGZ"].open_label) == ("Nothing yet", "Write")


def test_a_sealed_move_and_a_pass_look_the_same(table: Table) -> None:
    offered = next(one for one in table.session.view(ARM).actions)
    table.seal(ARM, offered.id)
    table.seal(BLR)

    found = rows(table)

    assert found["ARM"].status == found["BLR"].status == "Sealed"
    assert offered.title not in str(found)


def test_a_seat_changes_hands_and_the_log_says_so(table: Table) -> None:
    presenter = SeatsPresenter(table.session)

    assert presenter.assign(KAZ, "absent") == ""

    assert rows(table)["KAZ"].status == "Absent"
    assert "Kazakhstan" in table.session.log()[-1].says


def test_a_new_phrase_opens_the_seat_and_the_old_one_does_not(table: Table) -> None:
    book = Phrasebook()
    presenter = SeatsPresenter(table.session, book)
    assert presenter.new_phrase(ARM).at_once() == ""
    first = book.made[ARM]

    assert presenter.new_phrase(ARM).at_once() == ""

    assert opens(table.session, ARM, book.made[ARM])
    assert not opens(table.session, ARM, first)
    assert rows(table, book)["ARM"].phrase == book.made[ARM]


def test_after_opening_again_a_phrase_is_only_a_hash(table: Table) -> None:
    SeatsPresenter(table.session).new_phrase(ARM).at_once()

    found = rows(table)

    assert (found["ARM"].phrase, found["ARM"].phrase_note) == ("", "kept as a hash")
    assert found["BLR"].phrase_note == "none: opens to anybody"
    assert found["KGZ"].phrase_note == "needs none"


@pytest.fixture
def page(window: Window) -> SeatsView:
    window.set_up(KARABAKH)
    window.start_asked.emit()
    waits(window.frame)
    window.frame.show_screen("seats")
    settle()
    found = window.page("seats")
    assert isinstance(found, SeatsView)
    return found


def test_phrases_made_at_the_start_can_be_looked_up_one_by_one(
    page: SeatsView, window: Window
) -> None:
    made = dict(window.phrases.made)
    assert len(made) == 6
    assert not any(phrase in every_text(page) for phrase in made.values())

    press(page, "Show the phrase of Armenia")
    settle()

    assert made[ARM] in shown_text(page)
    assert made[BLR] not in every_text(page)


def test_a_looked_up_phrase_is_covered_again_on_coming_back(
    page: SeatsView, window: Window
) -> None:
    press(page, "Show the phrase of Armenia")
    window.frame.show_screen("table")
    window.frame.show_screen("seats")
    settle()

    assert window.phrases.made[ARM] not in every_text(page)


def test_a_new_phrase_is_shown_and_says_how_long(page: SeatsView, window: Window) -> None:
    before = window.phrases.made[ARM]

    press(page, "New phrase for Armenia")
    settle()

    assert window.phrases.made[ARM] != before
    assert window.phrases.made[ARM] in shown_text(page)
    assert page.note.text().startswith("Armenia has a new phrase.")


def test_closing_the_exercise_forgets_the_phrases(page: SeatsView, window: Window) -> None:
    path = window.open_path()
    window.close_exercise()

    window.open_file(path)

    assert window.phrases.made == {}


def test_a_click_marks_a_seat_absent(page: SeatsView, window: Window) -> None:
    wanted = next(
        each
        for each in page.findChildren(Segmented)
        if each.accessibleName() == "Kazakhstan is played by"
    )

    QTest.mouseClick(wanted.button("absent"), Qt.MouseButton.LeftButton)
    settle()

    assert window.session is not None
    assert window.session.state.seats[KAZ].mode == "absent"
    assert not button(page, "Hand over: Kazakhstan").isEnabled()


def test_hand_over_leads_to_the_seat(page: SeatsView, window: Window) -> None:
    press(page, "Hand over: Armenia")
    settle()

    assert window.frame.stack.current_id() == "seat"
    assert window.seat == ARM


def test_a_seat_run_by_the_facilitator_is_written_for(page: SeatsView, window: Window) -> None:
    session = window.session
    assert session is not None
    SeatsPresenter(session).assign(KGZ, "control")
    settle()

    press(page, "Write: Kyrgyzstan")

    assert window.seat == KGZ


def test_what_is_so_still_is_not_drawn_again(page: SeatsView, window: Window) -> None:
    before = button(page, "Hand over: Armenia")

    window.frame.show_screen("table")
    window.frame.show_screen("seats")
    settle()

    assert button(page, "Hand over: Armenia") is before
    press(page, "Show the phrase of Armenia")
    settle()
    assert button(page, "Hand over: Armenia") is not before
