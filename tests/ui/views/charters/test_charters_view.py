"""The Charters page in a window: what is clicked and typed, and what follows at once."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.stage import KARABAKH
from tests.rules.casebook import BOOK, Page, pages, shipped
from tests.ui.gates import assert_gates
from tests.ui.pictures import WINDOW, settle
from tests.ui.reading import button, every_text, press, shown_text
from tests.ui.views.charters.shelf import Shelf, large, presenter
from wargame.game.ids import SeatId
from wargame.rules.judge import judge
from wargame.rules.worded import Worded
from wargame.rules.words import outcome_word
from wargame.support.paths import places
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.views.charters.kind_layout import lay_out
from wargame.ui.views.charters.kinds import KindList, KindRow
from wargame.ui.views.charters.side_by_side import kind_lines
from wargame.ui.views.charters.view import ChartersView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.journeys.stage import StageDesk
    from wargame.ui.theme.theme import Theme
    from wargame.ui.window import Window

WORKED = pages(BOOK / "worked.toml")
ANSWERS = ["for", "against", "abstain", "present-not-voting", "not-participating"]


def quiet() -> None:
    """Wait until nothing is read or worked out any more."""
    for _ in range(4):
        wait_for_jobs()
        settle()


def shown(window: Window) -> ChartersView:
    window.frame.resize(WINDOW)
    window.frame.show_screen("charters")
    quiet()
    page = window.page("charters")
    assert isinstance(page, ChartersView)
    return page


@pytest.fixture
def page(window: Window) -> ChartersView:
    return shown(window)


@pytest.fixture
def alone(qtbot: QtBot, theme: Theme) -> Iterator[ChartersView]:
    """The page without the window, over the shipped charters and a body of 193."""
    view = ChartersView(presenter(Shelf(large(193, ballots={"offered": ANSWERS}))))
    qtbot.addWidget(view)
    view.resize(1340, 830)
    view.show()
    settle()
    yield view
    quiet()


def choose(page: ChartersView, charter: str, kind: str = "") -> None:
    page.charters.list.choose(f"installed:{charter}")
    settle()
    if kind:
        page.reading.kinds.choose(kind)
        settle()


def click_ballot(page: ChartersView, seat: str, value: str) -> None:
    ballots = page.calculator.ballots
    ballots.scrollTo(ballots.rows.index(ballots.rows.place_of(seat)))
    settle()
    spot = ballots.button_rect(seat, value).center()
    QTest.mouseClick(ballots.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle()


def name(page: ChartersView, role: str, seat: str) -> None:
    """Choose a seat in the menu of a role; one that is no member is the outsider."""
    options = [option for option, _, _ in page.calculator.form._lines[role].options]
    place = options.index(seat if seat in options else "outsider")
    # "Nobody" and a line stand before the seats.
    page.calculator.form.menu(role).actions()[place + 2].trigger()
    settle()


def head(page: ChartersView) -> str:
    return page.verdict.box.head.text()


# The window


def test_it_is_open_without_an_exercise_and_takes_no_number_of_another(window: Window) -> None:
    rail = [screen.id for screen in window.frame.stack.screens() if screen.in_rail]
    page = shown(window)

    assert rail[-1] == "charters"
    assert page.charters.list.hasFocus()
    assert page.reading.title.text().startswith("Collective Security Treaty Organization")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("size", "text_size"),
    [(WINDOW, 1.0), (QSize(1150, 800), 1.0), (QSize(720, 450), 1.0), (WINDOW, 1.4)],
    ids=["whole", "narrow", "small", "large text"],
)
def test_it_keeps_the_gates(
    window: Window, theme: Theme, scheme: str, size: QSize, text_size: float
) -> None:
    page = shown(window)
    theme.put_on("dark" if scheme == "dark" else "light", text_size=text_size)
    choose(page, "csto-as-written", "assist-limited")
    page.charters.beside_chosen.emit("installed:csto-as-practised")
    window.frame.resize(size)
    quiet()
    tabs = [key for key in ("charters", "charter", "calculator") if key in page.columns._pages]
    for tab in tabs:
        page.columns.show_tab(tab)
        for given, below in (("ballots", "ruling"), ("facts", "power")):
            page.calculator.show_tab(given)
            page.verdict.show_tab(below)
            settle()
            assert_gates(window.frame, filled=0)


def test_read_from_the_right_a_click_still_hits_its_button(alone: ChartersView) -> None:
    alone.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    choose(alone, "unsc", "procedural")
    settle()

    click_ballot(alone, "CHN", "against")

    assert alone.verdict.box.tally.text() == "1 no · 14 absent"


def test_the_charters_of_the_open_exercise_stand_first_with_its_names(
    window: Window, desk: StageDesk
) -> None:
    page = shown(window)
    window.set_up(KARABAKH)
    shown(window)
    listed = page.charters.list.rows

    first, used = listed.row_at(0), listed.row_at(1)
    assert first is not None
    assert used is not None
    assert (first.title, used.key) == ("In this exercise", "exercise:csto-as-written")
    page.charters.list.choose(used.key)
    settle()
    assert page.calculator.ballots.rows.row_at(0).title == "Armenia"  # type: ignore[union-attr]
    assert "installed:csto-as-written" not in {row.key for row in listed._rows}  # type: ignore[union-attr]

    window.close_exercise()
    shown(window)
    assert listed.row_at(0).title == "CSTO"  # type: ignore[union-attr]


def test_a_charter_that_does_not_open_says_why(window: Window) -> None:
    folder = places().packs / "charters"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text('schema = 1\nid = "mine"\ntitle = "<b>Mine</b>"\n', "utf-8")
    page = shown(window)

    choose(page, "mine")

    assert "This charter does not open." in shown_text(page.reading)
    assert "mine.toml:" in shown_text(page.reading)
    assert not page.calculator.isVisible()
    assert "Does not open" in every_text(page.charters)


# Reading and comparing


def test_two_charters_side_by_side_and_only_what_differs(page: ChartersView) -> None:
    box = page.charters.beside
    box.setCurrentIndex(box.findData("installed:csto-as-practised"))
    box.activated.emit(box.currentIndex())
    settle()

    assert page.reading.kinds.rows.rowCount() == 17
    assert "16 of 17 kinds differ" in shown_text(page.reading)
    row = page.reading.kinds.rows.row_at(0)
    assert row is not None
    assert "Before the vote, differs." in row.sentence()

    QTest.mouseClick(page.reading.only, Qt.MouseButton.LeftButton)
    settle()
    assert page.reading.kinds.rows.rowCount() == 16


def test_arrows_go_through_the_kinds_and_the_calculator_follows(page: ChartersView) -> None:
    kinds = page.reading.kinds
    kinds.setFocus()
    QTest.keyClick(kinds, Qt.Key.Key_Down)
    settle()

    assert kinds.current_key() == "statement"
    assert "Joint statement" in shown_text(page.calculator)


@pytest.mark.parametrize("width", [300, 560, 900])
def test_no_word_of_a_kind_is_cut(theme: Theme, qtbot: QtBot, width: int) -> None:
    kinds = KindList()
    qtbot.addWidget(kinds)
    kinds.resize(width, 700)
    here, beside = shipped("eu-cfsp"), shipped("csto-as-practised")
    kinds.show_kinds(kind_lines(here, beside, lambda _: str), "")
    kinds.show()
    settle()

    assert kinds.rows.rowCount() == len({*here.decisions, *beside.decisions})
    for place in range(kinds.rows.rowCount()):
        row = kinds.rows.row_at(place)
        assert isinstance(row, KindRow)
        assert row.line is not None
        rect = kinds.visualRect(kinds.rows.index(place))
        laid = lay_out(row.line, rect.width())
        assert laid.height == rect.height()
        assert not any(word.text.endswith("…") for word in laid.words)
        assert all(word.rect.right() <= rect.width() for word in laid.words)
        assert max(word.rect.bottom() for word in laid.words) <= laid.height
        for one, other in combinations(laid.words, 2):
            assert not one.rect.intersects(other.rect), (one, other)


# The calculator


@pytest.mark.parametrize("case", WORKED, ids=lambda case: case.name)
def test_the_worked_cases_come_out_as_written_when_they_are_clicked(
    alone: ChartersView, case: Page
) -> None:
    choose(alone, case.charter.id, case.case.decision)
    calculator = alone.calculator
    for question, ballots in case.case.ballots.items():
        if calculator.question is not None and calculator.question.isVisible():
            calculator.question.button(question).click()
        for seat, ballot in ballots.items():
            value = ballot.otherwise if isinstance(ballot, Worded) else ballot
            if value != "absent":
                click_ballot(alone, seat, str(value))
    calculator.show_tab("facts")
    for fact, found in case.case.findings.items():
        calculator.form.facts[fact].button("yes" if found else "no").click()
    for role, seats in case.case.roles.items():
        for seat in seats:
            name(alone, role, seat)
    if case.case.elapsed is not None:
        assert calculator.form.wait is not None
        calculator.form.wait.button("0").click()
    settle()

    assert head(alone) == outcome_word(judge(case.charter, case.case))


def test_keys_vote_for_the_current_member_and_go_on(window: Window, page: ChartersView) -> None:
    choose(page, "unsc", "procedural")
    for key in (Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_A):
        QTest.keyClick(window.frame, key)
        settle()

    assert page.verdict.box.tally.text() == "1 yes · 1 no · 1 abstain · 12 absent"
    assert page.calculator.ballots.current_key() == "RUS"

    QTest.keyClick(window.frame, Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert page.verdict.box.tally.text() == "15 yes"
    assert head(page) == "Adopted"


def test_a_member_that_is_clicked_beside_its_buttons_is_the_current_one(
    window: Window, page: ChartersView
) -> None:
    choose(page, "unsc", "procedural")
    ballots = page.calculator.ballots
    rect = ballots.visualRect(ballots.rows.index(2))
    QTest.mouseClick(ballots.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() * 1)
    QTest.keyClick(window.frame, Qt.Key.Key_N)
    settle()

    assert page._presenter.calculator is not None
    assert page._presenter.calculator.ballots["main"] == {SeatId("GBR"): "against"}


def test_all_in_favour_then_clear(page: ChartersView) -> None:
    choose(page, "csto-as-written", "statement")
    press(page, "All in favour")
    settle()
    assert head(page) == "Adopted"

    press(page, "Clear")
    settle()
    assert page.verdict.box.tally.text() == "6 absent"


def test_the_smallest_change_is_made_by_its_button(page: ChartersView) -> None:
    choose(page, "csto-as-written", "statement")
    press(page, "All in favour")
    click_ballot(page, "KAZ", "against")
    quiet()
    assert head(page) == "Blocked"

    press(page, "Apply: KAZ: No → Abstain")
    quiet()

    assert head(page) == "Adopted"


def test_the_verdict_of_a_large_case_is_there_before_its_changes(page: ChartersView) -> None:
    choose(page, "unsc", "resolution")
    press(page, "All in favour")
    settle()

    assert head(page) == "Adopted"
    quiet()
    assert page.verdict.ways.buttons
    assert "Working out" not in shown_text(page.verdict)


def test_a_role_is_named_and_taken_back_in_its_menu(page: ChartersView) -> None:
    choose(page, "csto-as-written", "assist")
    page.calculator.show_tab("facts")
    name(page, "requester", "ARM")
    name(page, "requester", "KAZ")
    assert page.calculator.form.roles["requester"].label() == "ARM and KAZ"

    page.calculator.form.menu("requester").actions()[0].trigger()
    settle()
    assert page.calculator.form.roles["requester"].label() == "Nobody"


def test_power_is_a_table_of_fractions_and_per_cent(page: ChartersView) -> None:
    choose(page, "unsc", "resolution")
    quiet()
    button(page, "Below the verdict: Power").click()
    settle()

    table = page.verdict.power.table
    assert table.isVisible()
    assert table.lines.rowCount() == 15
    line = table.lines.line_at(0)
    assert line is not None
    assert [cell.sentence() for cell in line.cells[1:]] == [
        "16.7 %",
        "106/635",
        "19.6 %",
        "421/2145",
    ]


def test_a_hundred_and_ninety_three_members_scroll_and_are_clicked(alone: ChartersView) -> None:
    choose(alone, "assembly", "act")
    quiet()
    last = alone._presenter.calculator.charter.members[-1]  # type: ignore[union-attr]

    click_ballot(alone, last, "for")
    quiet()

    assert alone.calculator.ballots.rows.rowCount() == 193
    assert alone.calculator.ballots.verticalScrollBar().maximum() > 0
    assert head(alone) == "Adopted"
    assert alone.verdict.power.table.lines.rowCount() == 193
    assert len(alone.calculator.ballots.findChildren(type(alone.calculator.clear))) == 0


def test_five_answers_stand_in_two_lines_and_all_can_be_hit(alone: ChartersView) -> None:
    choose(alone, "assembly", "act")
    alone.resize(1200, 830)
    settle()
    ballots = alone.calculator.ballots
    rects = {value: ballots.button_rect("AAA", value) for value in ANSWERS}

    assert len({rect.top() for rect in rects.values()}) == 2
    for value, rect in rects.items():
        assert ballots.viewport().rect().contains(rect)
        assert ballots.hit_at(rect.center()) == ("AAA", value)
        assert min(rect.width(), rect.height()) >= 24


def test_leaving_while_something_is_worked_out_does_no_harm(
    window: Window, page: ChartersView
) -> None:
    choose(page, "nato-nac", "consult")
    window.frame.show_screen("home")
    quiet()

    assert QApplication.activeModalWidget() is None
    assert shown(window) is page
