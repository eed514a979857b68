"""The settings page in the real window: each choice changes something else, at once."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QStyle

from tests.journeys.stage import KARABAKH, home_settled
from tests.ui.gates import assert_gates
from tests.ui.pictures import settle
from tests.ui.reading import button, every_text, press, shown_text
from wargame.game.ids import InjectId
from wargame.play.commands import OpenTurn, StartExercise
from wargame.support.choices import Choices
from wargame.support.settings import Settings, load_settings
from wargame.ui.parts.progress import Meter
from wargame.ui.projector.chime import Chime
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.report.view import ReportView
from wargame.ui.views.seat.view import SeatView
from wargame.ui.views.settings.lines import names_of
from wargame.ui.views.settings.view import SettingsView
from wargame.ui.views.table.view import TableView

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.stage import StageDesk
    from wargame.ui.theme.theme import Theme
    from wargame.ui.window import Window

NOT_OFFERED = {"last_folder", "welcome_seen", "tutorial_step"}
"""Kept by the window itself, and not for a person to choose."""


@pytest.fixture
def page(window: Window) -> SettingsView:
    press(window.frame, "Settings (Ctrl+,)")
    settle()
    found = window.page("settings")
    assert isinstance(found, SettingsView)
    return found


@pytest.fixture
def running(window: Window, desk: StageDesk) -> Window:
    """Turn 1 is open on the table, an inject due, before anybody looks at the settings."""
    session = desk.new_exercise(KARABAKH)
    session.submit(StartExercise(title="B", charter=session.setting.pack.charters[0]))
    session.submit(OpenTurn())
    window.take_up(session)
    settle()
    return window


def choose(page: SettingsView, name: str, value: str) -> None:
    row = page.rows[name]
    target = row.switch if row.choice is None else row.choice.button(value)
    assert target is not None
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)
    settle()


def table_of(window: Window) -> TableView:
    window.frame.show_screen("table")
    settle()
    found = window.page("table")
    assert isinstance(found, TableView)
    return found


def test_every_setting_is_on_the_page_or_the_window_s_own() -> None:
    assert set(names_of()) | NOT_OFFERED == {one.name for one in fields(Settings)}


# Look


def test_the_theme_changes_and_is_there_at_the_next_start(page: SettingsView, theme: Theme) -> None:
    choose(page, "theme", "dark")

    assert theme.is_dark()
    assert load_settings().theme == "dark"


def test_high_contrast_has_strong_edges_and_keeps_them_in_the_dark(
    page: SettingsView, theme: Theme
) -> None:
    choose(page, "contrast", "high")
    QTest.keyClick(page.window(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)

    assert theme.is_dark()
    assert theme.tokens.border == theme.tokens.bstrong
    choose(page, "contrast", "normal")
    assert theme.tokens.border != theme.tokens.bstrong


def test_all_text_grows(page: SettingsView, theme: Theme) -> None:
    before = page.put_back.fontMetrics().height()

    choose(page, "text_percent", "140")

    assert theme.text_size == 1.4
    assert page.put_back.fontMetrics().height() > before


def test_keys_for_theme_and_text_size_are_choices_too(page: SettingsView, window: Window) -> None:
    QTest.keyClick(window.frame, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.frame, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert (load_settings().text_percent, load_settings().theme) == (110, "dark")
    assert page.rows["text_percent"].choice is not None
    assert page.rows["text_percent"].choice.chosen() == "110"


def test_without_movement_nothing_is_animated(page: SettingsView) -> None:
    asked = QStyle.StyleHint.SH_Widget_Animation_Duration
    assert page.style().styleHint(asked, None, page.put_back) > 0

    choose(page, "reduce_motion", "off")

    assert page.style().styleHint(asked, None, page.put_back) == 0
    stripe = Meter("How far nobody knows", 0, 0)
    assert (stripe.minimum(), stripe.maximum()) == (0, 1)


# Dates and times


def test_hours_are_written_the_other_way_everywhere(running: Window) -> None:
    before = shown_text(running.frame)
    running.frame.bindings.run("settings.show")
    found = running.page("settings")
    assert isinstance(found, SettingsView)

    choose(found, "hour_form", "12")
    saved = shown_text(running.frame.top_bar)
    after = shown_text(table_of(running).phase_bar)

    half_of_day = re.compile(r"\d [ap]m\b")
    assert not half_of_day.search(before)
    assert re.search(r"Saved \d+:\d\d:\d\d [ap]m", saved)
    assert half_of_day.search(after)


def test_an_hour_of_the_log_is_not_cut_in_either_form(running: Window) -> None:
    table = table_of(running)
    measure = table.log.list._painter._measure
    before = measure.lead()

    running.choices.change(hour_form="12")
    settle()

    words = current_theme().metrics("second-strong").horizontalAdvance("12:50 pm")
    assert measure.lead() >= words + 6 > before
    assert re.search(r"due \d+:\d\d [ap]m", every_text(table.injects))


def test_days_are_written_the_other_way_on_home_and_on_the_table(
    running: Window,
) -> None:
    running.frame.bindings.run("settings.show")
    found = running.page("settings")
    assert isinstance(found, SettingsView)

    choose(found, "day_form", "iso")
    running.frame.show_screen("home")
    home_settled(running)

    assert "2020-09-27 to 2020-12-02" in shown_text(running.frame)


# The projector


def test_the_projector_has_its_theme_names_and_chime(running: Window) -> None:
    rung: list[str] = []
    running.projector.chime = Chime(rung.append)
    running.projector.open_here()
    running.frame.bindings.run("settings.show")
    found = running.page("settings")
    assert isinstance(found, SettingsView)
    room, presenter = running.projector.window, running.projector.presenter
    assert room is not None
    assert presenter is not None
    room.resize(320, 180)
    light = room.canvas.grab().toImage().pixelColor(2, 2)

    choose(found, "projector_theme", "dark")
    choose(found, "projector_names", "on")
    choose(found, "projector_chime", "on")

    assert room.canvas.grab().toImage().pixelColor(2, 2).lightness() < light.lightness()
    assert presenter.with_names
    assert (running.projector.chime.is_on, rung) == (True, ["minute"])


# Seats and files


@pytest.mark.parametrize(("value", "seconds"), [("600", 600), ("0", 0)])
def test_a_seat_s_page_hides_after_the_time_chosen(
    running: Window, value: str, seconds: int
) -> None:
    running.frame.bindings.run("settings.show")
    found = running.page("settings")
    assert isinstance(found, SettingsView)
    choose(found, "hide_after", value)

    running.hand_over("KAZ")
    seat = running.page("seat")
    assert isinstance(seat, SeatView)

    assert seat._hides == bool(seconds)
    assert not seconds or seat._idle.interval() == seconds * 1000


def test_new_exercises_go_into_the_chosen_folder(
    page: SettingsView, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "mine"))
    press(page, "Choose a folder: New exercises")
    settle()

    assert str(tmp_path / "mine") in shown_text(page)
    window.set_up(KARABAKH)
    assert list((tmp_path / "mine").glob("*.wargame"))


def test_a_folder_that_cannot_be_written_is_refused_and_the_old_one_stays(
    page: SettingsView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "file/in"))

    press(page, "Choose a folder: New exercises")
    settle()

    assert "Choose another folder." in page.note.text()
    assert load_settings().exercises_folder == ""


def test_saving_a_report_begins_in_the_chosen_folder(
    running: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(*given: object) -> tuple[str, str]:
        asked.append(str(given[2]))
        return "", ""

    mine = str(tmp_path / "reports")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: mine)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    running.frame.bindings.run("settings.show")
    found = running.page("settings")
    assert isinstance(found, SettingsView)
    press(found, "Choose a folder: Reports and papers")
    running.frame.show_screen("report")
    page = running.page("report")
    assert isinstance(page, ReportView)
    page.save_button.setEnabled(True)

    page.save()

    assert [one.startswith(mine) for one in asked] == [True]


# Keys


def test_without_single_letters_d_delivers_nothing_and_shows_no_cap(running: Window) -> None:
    table = table_of(running)
    assert table.injects.acts.deliver._keys == ("D",)
    running.frame.bindings.run("settings.show")
    found = running.page("settings")
    assert isinstance(found, SettingsView)
    QTest.mouseClick(found.keys.letters, Qt.MouseButton.LeftButton)
    settle()

    table = table_of(running)
    QTest.keyClick(running.frame, Qt.Key.Key_D)
    settle()

    assert table.injects.acts.deliver._keys == ()
    assert running.session is not None
    assert InjectId("kar-t1-i1") not in running.session.state.injects


def test_another_key_delivers_and_the_old_one_does_not(running: Window) -> None:
    table = table_of(running)
    running.frame.bindings.run("settings.show")
    found = running.page("settings")
    assert isinstance(found, SettingsView)
    found.keys.ask("inject.deliver")
    settle()
    QTest.keyClick(found.keys.catcher, Qt.Key.Key_H)
    assert "H is taken by Hold, or let go." in found.keys.note.text()
    QTest.keyClick(found.keys.catcher, Qt.Key.Key_X)
    settle()
    assert found.keys.note.text() == "Deliver what is due: X does it now."

    table_of(running)
    QTest.keyClick(running.frame, Qt.Key.Key_D)
    assert running.session is not None
    assert InjectId("kar-t1-i1") not in running.session.state.injects
    QTest.keyClick(running.frame, Qt.Key.Key_X)
    settle()

    assert table.injects.acts.deliver._keys == ("X",)
    assert running.session.state.injects[InjectId("kar-t1-i1")].state == "delivered"


def test_keys_of_the_window_do_nothing_while_new_ones_are_pressed(page: SettingsView) -> None:
    page.keys.ask("undo")
    settle()
    QTest.keyClick(page.keys.catcher, Qt.Key.Key_F1)
    settle()
    assert "F1 is taken by These keys." in page.keys.note.text()

    QTest.keyClick(page.keys.catcher, Qt.Key.Key_Escape)
    settle()

    assert not page.keys.catcher.isVisible()
    assert page.keys.list.hasFocus()
    assert load_settings().keys == {}


def test_a_key_is_put_back_but_not_over_another_s(page: SettingsView) -> None:
    page.keys._presenter.choose_keys("inject.deliver", "X")
    page.keys._presenter.choose_keys("inject.hold", "D")
    page.keys.list.choose("inject.deliver")
    settle()

    press(page, "Put back")
    assert page.keys.note.text() == ("Another command has those keys now. Put that one back first.")
    for command_id in ("inject.hold", "inject.deliver"):
        page.keys.list.choose(command_id)
        settle()
        press(page, "Put back")
        settle()

    assert load_settings().keys == {}


def test_the_palette_the_keys_page_and_the_rail_say_the_new_keys(
    page: SettingsView, window: Window
) -> None:
    page.keys._presenter.choose_keys("palette.show", "Ctrl+J")
    settle()

    assert window.frame.top_bar.search.toolTip() == "Find or run a command (Ctrl+J)"
    window.frame.show_keys()
    settle()
    assert "Find or run a command: Ctrl J" in shown_text(window.frame)


def test_a_command_is_found_by_its_words_or_its_key(page: SettingsView) -> None:
    page.keys.filter.setText("straw")
    assert page.keys.list.rows.rowCount() == 1
    page.keys.filter.setText("ctrl+f11")

    assert page.keys.list.rows.rowCount() == 1


# Putting back, and what goes wrong


def test_one_setting_is_put_back(page: SettingsView, theme: Theme) -> None:
    choose(page, "theme", "dark")

    press(page, "Put back: Theme")
    settle()

    assert load_settings() == Settings()


def test_everything_is_put_back_and_one_s_own_brought_again(
    page: SettingsView, window: Window, theme: Theme
) -> None:
    choose(page, "theme", "dark")
    choose(page, "hide_after", "0")
    assert "2 settings were changed." in shown_text(window.frame)

    press(window.frame, "Put everything back")
    settle()
    assert load_settings() == Settings()
    assert not theme.is_dark()
    press(page, "Bring mine back")
    settle()

    assert load_settings() == Settings(theme="dark", hide_after=0)
    assert theme.is_dark()


@pytest.mark.warns
def test_a_broken_file_is_told_when_the_window_opens(desk: StageDesk, theme: Theme) -> None:
    from wargame.support.paths import places
    from wargame.ui.window import Window

    folder = places().settings
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text('{"theme": ', encoding="utf-8")

    shown = Window(desk)
    settle()

    assert "The settings could not be read, so all stand as at first" in every_text(shown.frame)
    home_settled(shown)
    shown.frame.close()
    shown.frame.deleteLater()


def test_keys_of_a_file_that_clash_are_told_and_left_out(desk: StageDesk, theme: Theme) -> None:
    from wargame.ui.window import Window

    Choices().change(keys={"inject.deliver": "H"})

    shown = Window(desk)
    settle()

    assert "The keys chosen for inject.deliver cannot be used" in every_text(shown.frame.notice)
    home_settled(shown)
    shown.frame.close()
    shown.frame.deleteLater()


@pytest.mark.parametrize(
    ("width", "height", "percent"), [(1440, 900, 100), (1280, 800, 140), (720, 450, 100)]
)
def test_the_page_keeps_the_gates(
    page: SettingsView, window: Window, width: int, height: int, percent: int
) -> None:
    window.frame.resize(width, height)
    window.choices.change(text_percent=percent, contrast="high", keys={"undo": "F9"})
    settle()

    assert_gates(window.frame, filled=0)


def test_it_is_reached_by_its_key_and_back_by_alt_left(running: Window) -> None:
    table_of(running)

    QTest.keyClick(running.frame, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert running.frame.stack.current_id() == "settings"
    assert button(running.frame, "Put everything back").isVisible()
    QTest.keyClick(running.frame, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert running.frame.stack.current_id() == "table"
