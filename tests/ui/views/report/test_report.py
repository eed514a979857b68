"""The Report page: made off the window's thread, saved, exported, told when it cannot be."""

from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from tests.journeys.stage import StageDesk, begun
from tests.play.tables import ARM, KAZ, karabakh
from tests.ui.pictures import settle
from tests.ui.reading import press, shown_text, waits
from wargame.game.errors import ReportError
from wargame.play.commands import MakeNote
from wargame.ui.desk import ReportMade, ReportOrder
from wargame.ui.jobs import CalledOff, end_jobs, wait_for_jobs
from wargame.ui.views.report.presenter import ReportPresenter
from wargame.ui.views.report.printing import print_pages
from wargame.ui.views.report.view import ReportView
from wargame.ui.working import working_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from wargame.play.session import Session
    from wargame.ui.theme.theme import Theme
    from wargame.ui.window import Window


class QuickDesk(StageDesk):
    """Writes three empty pages at once, and notes what it was asked for and where it ran."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[ReportOrder] = []
        self.threads: list[int] = []
        self.trouble: Exception | None = None
        self.missing: tuple[tuple[str, str], ...] = ()
        self.gate = threading.Event()
        self.gate.set()

    @override
    def write_report(self, session: Session, order: ReportOrder, target: Path) -> ReportMade:
        self.gate.wait(20)
        self.asked.append(order)
        self.threads.append(threading.get_ident())
        if self.trouble is not None:
            raise self.trouble
        pages = PdfWriter()
        for _ in range(3):
            pages.add_blank_page(595, 842)
        with target.open("wb") as file:
            pages.write(file)
        sections = (("cover", "Cover", 1, 1), ("annex", "Annex: the log", 2, 3))
        return ReportMade(target, 3, sections, self.missing)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[QuickDesk]:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path / "home"))
    with closing(QuickDesk()) as made:
        yield made


@pytest.fixture
def page(window: Window, desk: QuickDesk) -> Iterator[ReportView]:
    window.take_up(begun(desk).session)
    window.frame.show_screen("report")
    found = window.page("report")
    assert isinstance(found, ReportView)
    finish()
    yield found
    finish()


def asked(desk: QuickDesk) -> tuple[str, str, str]:
    """Preset, seat and paper that were asked for last."""
    order = desk.asked[-1]
    return order.preset, order.seat, order.paper


def finish() -> None:
    """Let the jobs under way end, and their results arrive."""
    wait_for_jobs()
    settle()


# Presenter


def of(desk: QuickDesk) -> ReportPresenter:
    return ReportPresenter(karabakh().start().session, desk)


def test_a_seats_report_is_asked_for_that_seat_and_says_so(desk: QuickDesk) -> None:
    presenter = of(desk)
    presenter.choose_preset("seat")
    presenter.set_option(seat=KAZ)

    made = presenter.make()

    assert asked(desk) == ("seat", KAZ, "a4")
    assert made.pages == 3
    screen = presenter.screen()
    assert screen.asks_seat
    assert screen.warning == "Only what Kazakhstan may see"


def test_a_public_report_warns_and_a_full_one_names_no_seat(desk: QuickDesk) -> None:
    presenter = of(desk)
    presenter.choose_preset("public")
    assert presenter.screen().warning == "Only what everyone may see"
    assert not presenter.screen().names_people

    presenter.choose_preset("full")
    presenter.make()

    assert presenter.screen().warning == ""
    assert asked(desk) == ("full", "", "a4")


def test_the_suggested_name_says_whose_report_it_is(desk: QuickDesk) -> None:
    presenter = of(desk)
    assert presenter.suggested_name().endswith("report-report.pdf")

    presenter.choose_preset("seat")
    presenter.set_option(seat=KAZ)

    assert presenter.suggested_name().endswith("-report-seat-kaz.pdf")


def test_saving_before_it_is_made_or_to_a_bad_place_is_told(
    desk: QuickDesk, tmp_path: Path
) -> None:
    presenter = of(desk)
    with pytest.raises(ReportError, match="not made yet"):
        presenter.saving(tmp_path / "a.pdf")
    presenter.begin()
    presenter.take(presenter.make())

    with pytest.raises(ReportError, match="could not be written"):
        presenter.saving(tmp_path / "no such folder" / "a.pdf").write(unheard)

    saving = presenter.saving(tmp_path / "a.pdf")
    saving.write(unheard)
    assert saving.finish() == "Saved a.pdf, 3 pages."


def unheard(_done: int, _of: int, _what: str) -> None:
    """Nobody listens how far it is."""


def test_a_report_that_is_not_wanted_any_more_leaves_what_lay_there(
    desk: QuickDesk, tmp_path: Path
) -> None:
    presenter = of(desk)
    presenter.begin()
    presenter.take(presenter.make())
    target = tmp_path / "a.pdf"
    target.write_text("the one of yesterday")

    def call_off(_done: int, _of: int, _what: str) -> None:
        raise CalledOff

    with pytest.raises(CalledOff):
        presenter.saving(target).write(call_off)
    saving = presenter.saving(target)
    saving.write(unheard)
    saving.drop()

    assert target.read_text() == "the one of yesterday"
    assert [one.name for one in tmp_path.glob("*.pdf*")] == ["a.pdf"]
    assert list(tmp_path.glob(".*.part")) == []


def test_sections_go_where_they_are_put_and_keep_their_ticks(desk: QuickDesk) -> None:
    presenter = of(desk)
    presenter.tick("cover", on=False)
    presenter.move("votes", 0)
    presenter.make()

    order = desk.asked[-1].sections
    assert order is not None
    assert order[0] == "votes"
    assert "cover" not in order
    presenter.tick("cover", on=True)
    presenter.make()
    assert (desk.asked[-1].sections or ())[:2] == ("votes", "cover")


def test_a_note_goes_with_its_section_and_falls_away_when_it_is_emptied(desk: QuickDesk) -> None:
    presenter = of(desk)
    presenter.chosen = "votes"
    presenter.write_note("Read this first.")
    presenter.make()
    assert dict(desk.asked[-1].notes) == {"votes": "Read this first."}

    presenter.write_note("  ")
    presenter.make()

    assert not desk.asked[-1].notes


def test_what_was_composed_is_there_on_the_next_visit(desk: QuickDesk) -> None:
    session = karabakh().start().session
    first = ReportPresenter(session, desk)
    first.choose_preset("doctrine")
    first.let_in("charts", on=False)
    first.set_option(handling="For the group", people="pseudonyms")
    first.move("annex", 0)
    first.chosen = "votes"
    first.write_note("Ծանոթագրություն")

    again = ReportPresenter(session, desk)

    assert again.composition == first.composition
    assert again.screen().sections[0].id == "annex"


def test_a_draft_of_something_else_is_left_aside(desk: QuickDesk) -> None:
    session = karabakh().start().session
    for text in ("", "[]", '{"preset": 3}', '{"preset": "poster"}', "nonsense"):
        session.store.save_draft("control", "report", text or " ", "")

        assert ReportPresenter(session, desk).composition.preset == "full"


def test_the_page_that_was_looked_at_is_held(desk: QuickDesk) -> None:
    presenter = of(desk)
    parts = (("cover", "Cover", 1, 1), ("votes", "Votes", 2, 5), ("annex", "Annex", 6, 9))
    presenter.take(ReportMade(Path("a"), 9, parts))
    presenter.show()
    moved = (("annex", "Annex", 1, 4), ("votes", "Votes", 5, 7))
    presenter.take(ReportMade(Path("b"), 7, moved))

    assert presenter.held(2) == 5  # the second page of Votes
    assert presenter.held(4) == 6  # it has fewer pages now: the last of them
    assert presenter.held(0) == 0  # the cover is gone


# In the window


def test_it_is_made_off_the_windows_thread_and_shows_its_sections(
    page: ReportView, desk: QuickDesk
) -> None:
    assert desk.threads
    assert desk.threads[0] != threading.get_ident()
    assert page.preview.document.pageCount() == 3
    rows = {row.id: row for row in page.sections.rows.rows}
    assert rows["annex"].pages == "2–3"
    assert rows["cover"].pages == "1"
    assert rows["votes"].pages == "empty"
    assert rows["votes"].spoken == "Votes and rulings, empty, in"
    assert rows["masthead"].pages == ""
    assert page.preview.state.text().startswith("3 pages, up to #")
    assert page.save_button.isEnabled()


def test_a_section_leads_to_its_page(page: ReportView) -> None:
    page.sections.choose("annex")
    QTest.keyClick(page.sections, Qt.Key.Key_Return)
    settle()

    assert page.preview.page() == 1


def test_while_it_is_made_the_old_pages_stay_and_nothing_can_be_saved(
    page: ReportView, desk: QuickDesk
) -> None:
    desk.gate.clear()
    page.make()
    settle()

    assert page.preview.state.text() == "Updating…"
    assert not page.save_button.isEnabled()
    assert page.preview.document.pageCount() == 3
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
    assert not page.options.seat.isVisible()

    page.options.preset.setCurrentIndex(page.options.preset.findData("seat"))
    page.options.preset.activated.emit(page.options.preset.currentIndex())
    page.hurry()
    finish()

    assert page.options.seat.isVisible()
    assert page.preview.warning.text() == "Only what Armenia may see"
    assert asked(desk) == ("seat", ARM, "a4")


def test_the_other_paper_makes_it_anew(page: ReportView, desk: QuickDesk) -> None:
    QTest.mouseClick(page.options.paper.button("letter"), Qt.MouseButton.LeftButton)
    page.hurry()
    finish()

    assert asked(desk) == ("full", "", "letter")


def test_a_failure_is_told_in_place_and_can_be_tried_again(
    page: ReportView, desk: QuickDesk
) -> None:
    desk.trouble = ReportError("The report needs 31 MB; the disk has 12.", "Make room.")
    page.make()
    finish()
    assert page.options.note.text() == "The report needs 31 MB; the disk has 12. Make room."
    assert page.preview.state.text() == "Not made"
    assert not page.save_button.isEnabled()

    desk.trouble = None
    page.make()
    finish()

    assert page.options.note.text() == ""
    assert page.save_button.isEnabled()


def test_a_bug_in_it_reaches_the_crash_handler_and_leaves_the_page_usable(
    page: ReportView, desk: QuickDesk, qtbot: QtBot
) -> None:
    desk.trouble = ZeroDivisionError("a bug")

    with qtbot.captureExceptions() as caught:
        page.make()
        finish()

    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert page.preview.state.text() == "Not made"


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
    waits(page)

    assert asked[0].endswith("karabakh-2020-report.pdf")
    assert len(PdfReader(target).pages) == 3
    assert page.options.note.text() == "Saved out.pdf, 3 pages."


def test_a_place_that_cannot_be_written_is_told_in_place(page: ReportView, tmp_path: Path) -> None:
    page.save_to(tmp_path / "no such folder" / "a.pdf")
    waits(page)

    assert page.options.note.text().startswith("a.pdf could not be written: ")
    assert page.options.note.text().endswith("Choose another folder.")


def test_saving_called_off_or_cut_short_by_closing_leaves_no_half_file(
    page: ReportView, window: Window, tmp_path: Path
) -> None:
    target = tmp_path / "out.pdf"
    page.save_to(target)
    assert window.working.is_busy()
    window.working.cancel()
    finish()
    page.save_to(target)

    window.frame.close()
    assert end_jobs()

    assert [one.name for one in tmp_path.iterdir() if "out.pdf" in one.name] == []


def test_all_pages_go_to_the_printer_off_the_windows_thread(
    page: ReportView, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    page.print_on(printer)
    assert page.options.note.text() == ""
    waits(page)

    assert page.options.note.text() == "3 pages went to the printer."
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 3


def test_printing_called_off_leaves_no_half_file(page: ReportView, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    def after_the_first(done: int, _of: int, _what: str = "") -> None:
        if done:
            raise CalledOff

    made = page._presenter.made
    assert made is not None
    with pytest.raises(CalledOff):
        print_pages(made.path, printer, after_the_first)

    assert not (tmp_path / "printed.pdf").exists()


def test_an_export_goes_to_the_folder_that_was_chosen(
    page: ReportView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))

    press(page, "Export JSON")
    finish()

    assert page.options.note.text().startswith("Wrote ")
    assert list((tmp_path / "out").glob("*.json"))


@pytest.mark.parametrize("form", ["xlsx", "docx", "csv", "evidence"])
def test_every_form_is_written_beside_the_window(
    page: ReportView, tmp_path: Path, form: str, qtbot: QtBot
) -> None:
    page.export_to(form, tmp_path / "out")
    assert working_of(page).is_busy()
    qtbot.waitUntil(lambda: not working_of(page).is_busy(), timeout=60_000)

    assert page.options.note.text().startswith("Wrote ")
    assert list((tmp_path / "out").iterdir())


def test_an_export_that_is_called_off_leaves_the_folder_as_it_was(
    page: ReportView, tmp_path: Path
) -> None:
    page.export_to("csv", tmp_path / "out")
    working_of(page).cancel()
    finish()

    assert not (tmp_path / "out").exists()


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

        assert view.preview.document.pageCount() == view._presenter.screen().pages > 3
        rows = {row.id: row for row in view._presenter.screen().sections}
        assert rows["cover"].pages == "1"
        assert rows["annex"].first > 3


def test_alt_and_arrows_move_a_section_and_it_stays_chosen(
    page: ReportView, desk: QuickDesk
) -> None:
    before = [row.id for row in page.sections.rows.rows]
    page.sections.choose("register")
    at = before.index("register")

    QTest.keyClick(page.sections, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    page.hurry()
    finish()

    after = [row.id for row in page.sections.rows.rows]
    assert after.index("register") == at - 1
    assert page.sections.current() == "register"
    assert list(desk.asked[-1].sections or ()) == [name for name in after if name in before[:-3]]

    QTest.keyClick(page.sections, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row.id for row in page.sections.rows.rows] == before


def test_space_or_a_click_on_its_box_leaves_a_section_out(
    page: ReportView, desk: QuickDesk
) -> None:
    page.sections.choose("votes")
    QTest.keyClick(page.sections, Qt.Key.Key_Space)
    box = page.sections.visualRect(page.sections.currentIndex()).topLeft() + QPoint(38, 16)
    page.hurry()
    finish()
    assert "votes" not in (desk.asked[-1].sections or ())

    QTest.mouseClick(
        page.sections.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box
    )
    page.hurry()
    finish()

    assert "votes" in (desk.asked[-1].sections or ())


def test_several_changes_make_one_report(page: ReportView, desk: QuickDesk) -> None:
    before = len(desk.asked)
    for part in ("charts", "moves", "notes"):
        page.options.parts[part].click()
    assert page.preview.state.text() == "Updating…"

    page.hurry()
    finish()

    assert len(desk.asked) == before + 1
    assert desk.asked[-1].without == ("charts", "moves", "notes")


def test_missing_texts_are_named_with_the_way_to_write_them(
    page: ReportView, desk: QuickDesk, window: Window
) -> None:
    desk.missing = (("Motion 2.1: no reason for what was decided (#33)", "council"),)
    page.make()
    finish()

    assert "One text is still missing" in shown_text(page)
    press(page, "Write what is missing: Motion 2.1: no reason for what was decided (#33)")
    settle()

    assert window.frame.stack.current_id() == "council"


def test_a_note_is_written_under_the_chosen_section(page: ReportView, desk: QuickDesk) -> None:
    page.sections.choose("cover")
    assert not page.author.isEnabled()
    page.sections.choose("votes")
    page.author.setPlainText("Read this first.")
    page.hurry()
    finish()

    assert desk.asked[-1].notes == (("votes", "Read this first."),)
    page.sections.choose("cover")
    assert page.author.toPlainText() == ""
