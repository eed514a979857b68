"""The Report page: made off the window's thread, saved, exported, told when it cannot be."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from tests.journeys.stage import KARABAKH, StageDesk
from tests.play.tables import ARM, KAZ, karabakh
from tests.ui.pictures import settle
from tests.ui.reading import press, shown_text
from wargame.game.errors import ReportError
from wargame.play.commands import MakeNote
from wargame.ui.desk import ReportMade
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.views.report.presenter import ReportPresenter
from wargame.ui.views.report.view import ReportView

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wargame.play.session import Session
    from wargame.ui.theme.theme import Theme
    from wargame.ui.window import Window


class QuickDesk(StageDesk):
    """Writes three empty pages at once, and notes what it was asked for and where it ran."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, str, str]] = []
        self.threads: list[int] = []
        self.trouble: Exception | None = None
        self.gate = threading.Event()
        self.gate.set()

    @override
    def write_report(
        self, session: Session, preset: str, seat: str, paper: str, target: Path
    ) -> ReportMade:
        self.gate.wait(20)
        self.asked.append((preset, seat, paper))
        self.threads.append(threading.get_ident())
        if self.trouble is not None:
            raise self.trouble
        pages = PdfWriter()
        for _ in range(3):
            pages.add_blank_page(595, 842)
        with target.open("wb") as file:
            pages.write(file)
        return ReportMade(target, 3, (("cover", "Cover", 1), ("log", "Annex: the log", 3)))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[QuickDesk]:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path / "home"))
    with closing(QuickDesk()) as made:
        yield made


@pytest.fixture
def page(window: Window) -> Iterator[ReportView]:
    window.set_up(KARABAKH)
    window.start_asked.emit()
    window.frame.show_screen("report")
    found = window.page("report")
    assert isinstance(found, ReportView)
    finish()
    yield found
    finish()


def finish() -> None:
    """Let the jobs under way end, and their results arrive."""
    wait_for_jobs()
    settle()


# Presenter


def of(desk: QuickDesk) -> ReportPresenter:
    return ReportPresenter(karabakh().start().session, desk)


def test_a_seats_report_is_asked_for_that_seat_and_says_so(desk: QuickDesk) -> None:
    presenter = of(desk)
    presenter.preset, presenter.seat = "seat", KAZ

    made = presenter.make()

    assert desk.asked == [("seat", KAZ, "a4")]
    assert made.pages == 3
    screen = presenter.screen()
    assert screen.asks_seat
    assert screen.warning == "Only what Kazakhstan may see"


def test_a_public_report_warns_and_a_full_one_names_no_seat(desk: QuickDesk) -> None:
    presenter = of(desk)
    presenter.preset = "public"
    assert presenter.screen().warning == "Only what everyone may see"

    presenter.preset = "full"
    presenter.make()

    assert presenter.screen().warning == ""
    assert desk.asked[-1] == ("full", "", "a4")


def test_the_suggested_name_says_whose_report_it_is(desk: QuickDesk) -> None:
    presenter = of(desk)
    assert presenter.suggested_name().endswith("report-report.pdf")

    presenter.preset, presenter.seat = "seat", KAZ

    assert presenter.suggested_name().endswith("-report-seat-kaz.pdf")


def test_saving_before_it_is_made_or_to_a_bad_place_is_told(
    desk: QuickDesk, tmp_path: Path
) -> None:
    presenter = of(desk)
    with pytest.raises(ReportError, match="not made yet"):
        presenter.save(tmp_path / "a.pdf")
    presenter.begin()
    presenter.made = presenter.make()

    with pytest.raises(ReportError, match="could not be written"):
        presenter.save(tmp_path / "no such folder" / "a.pdf")

    assert presenter.save(tmp_path / "a.pdf") == "Saved a.pdf, 3 pages."


# In the window


def test_it_is_made_off_the_windows_thread_and_shows_its_sections(
    page: ReportView, desk: QuickDesk
) -> None:
    assert desk.threads
    assert desk.threads[0] != threading.get_ident()
    assert page.document.pageCount() == 3
    said = shown_text(page)
    assert "Cover" in said
    assert "Annex: the log" in said
    assert page.state.text().startswith("3 pages, up to #")
    assert page.save_button.isEnabled()


def test_a_section_leads_to_its_page(page: ReportView) -> None:
    press(page, "Annex: the log, page 3")
    settle()

    assert page.pages.pageNavigator().currentPage() == 2


def test_while_it_is_made_the_old_pages_stay_and_nothing_can_be_saved(
    page: ReportView, desk: QuickDesk
) -> None:
    desk.gate.clear()
    page.make()
    settle()

    assert page.state.text() == "Making the report"
    assert not page.save_button.isEnabled()
    assert page.document.pageCount() == 3
    desk.gate.set()
    finish()
    assert page.save_button.isEnabled()


def test_coming_back_makes_it_anew_only_after_new_entries(
    page: ReportView, desk: QuickDesk, window: Window
) -> None:
    window.frame.show_screen("seats")
    window.frame.show_screen("report")
    finish()
    assert len(desk.asked) == 1

    window.submit(MakeNote(text="One more"))
    window.frame.show_screen("seats")
    window.frame.show_screen("report")
    finish()

    assert len(desk.asked) == 2


def test_choosing_a_seats_report_asks_which_and_warns(page: ReportView, desk: QuickDesk) -> None:
    assert not page.seat.isVisible()

    page.preset.setCurrentIndex(page.preset.findData("seat"))
    page.preset.activated.emit(page.preset.currentIndex())
    finish()

    assert page.seat.isVisible()
    assert page.warning.text() == "Only what Armenia may see"
    assert desk.asked[-1] == ("seat", ARM, "a4")


def test_the_other_paper_makes_it_anew(page: ReportView, desk: QuickDesk) -> None:
    QTest.mouseClick(page.paper.button("letter"), Qt.MouseButton.LeftButton)
    finish()

    assert desk.asked[-1] == ("full", "", "letter")


def test_a_failure_is_told_in_place_and_can_be_tried_again(
    page: ReportView, desk: QuickDesk
) -> None:
    desk.trouble = ReportError("The report needs 31 MB; the disk has 12.", "Make room.")
    page.make()
    finish()
    assert page.note.text() == "The report needs 31 MB; the disk has 12. Make room."
    assert page.state.text() == "Not made"
    assert not page.save_button.isEnabled()

    desk.trouble = None
    page.make()
    finish()

    assert page.note.text() == ""
    assert page.save_button.isEnabled()


def test_a_bug_in_it_reaches_the_crash_handler_and_leaves_the_page_usable(
    page: ReportView, desk: QuickDesk, qtbot: QtBot
) -> None:
    desk.trouble = ZeroDivisionError("a bug")

    with qtbot.captureExceptions() as caught:
        page.make()
        finish()

    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert page.state.text() == "Not made"


def test_ctrl_s_saves_where_the_person_says(
    page: ReportView, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.pdf"
    asked: list[str] = []

    def answer(_parent: object, _title: str, suggested: str, _filter: str) -> tuple[str, str]:
        asked.append(suggested)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)

    QTest.keyClick(window.frame, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert asked[0].endswith("karabakh-2020-report.pdf")
    assert len(PdfReader(target).pages) == 3
    assert page.note.text() == "Saved out.pdf, 3 pages."


def test_a_place_that_cannot_be_written_is_told_in_place(page: ReportView, tmp_path: Path) -> None:
    page.save_to(tmp_path / "no such folder" / "a.pdf")
    settle()

    assert page.note.text().startswith("a.pdf could not be written: ")
    assert page.note.text().endswith("Choose another folder.")


def test_an_export_goes_to_the_folder_that_was_chosen(
    page: ReportView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))

    press(page, "Export JSON")
    finish()

    assert page.note.text().startswith("Wrote ")
    assert list((tmp_path / "out").glob("*.json"))


def test_closing_the_exercise_while_it_is_made_waits_for_nobody(
    page: ReportView, desk: QuickDesk, window: Window
) -> None:
    desk.gate.clear()
    page.make()

    window.close_exercise()
    desk.gate.set()
    finish()

    assert window.frame.stack.current_id() == "home"


def test_a_real_report_is_made_in_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theme: Theme, qtbot: QtBot
) -> None:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path / "home"))
    with closing(StageDesk()) as desk:
        view = ReportView(ReportPresenter(karabakh().start().session, desk))
        qtbot.addWidget(view)
        with qtbot.waitSignal(view.made, timeout=60_000):
            view.make()

        assert view.document.pageCount() == view._presenter.screen().pages > 3
        assert "Cover" in [row.title for row in view._presenter.screen().sections]
