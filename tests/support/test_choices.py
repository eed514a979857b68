"""Choices hold at once, are kept at once, and say when they could not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wargame.support.choices import Choices, current_choices, read_choices_anew
from wargame.support.folders import exercises_folder, note_used, save_place, why_not_folder
from wargame.support.settings import Settings, load_settings, read_settings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))
    return tmp_path


def test_a_change_is_told_and_kept(tmp_path: Path) -> None:
    choices = Choices(tmp_path)
    told: list[frozenset[str]] = []
    stop = choices.listen(told.append)

    choices.change(theme="dark", text_percent=100)
    stop()
    choices.change(theme="light")

    assert told == [frozenset({"theme"})]
    assert load_settings(tmp_path) == Settings(theme="light")


def test_putting_back_keeps_the_others(tmp_path: Path) -> None:
    choices = Choices(tmp_path)
    choices.change(theme="dark", hide_after=0)

    assert choices.put_back("theme") == {"theme"}
    assert choices.now == Settings(hide_after=0)


@pytest.mark.warns
def test_what_cannot_be_kept_holds_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    choices = Choices(tmp_path / "file")

    choices.change(theme="dark")

    assert choices.now.theme == "dark"
    assert choices.not_kept.startswith("This could not be kept on the disk.")


@pytest.mark.warns
def test_a_damaged_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{", encoding="utf-8")

    assert Choices(tmp_path).problem == (
        "The settings could not be read, so all stand as at first. "
        "The old file is kept as settings.json.damaged, beside it. Choose them anew."
    )


def test_one_strange_value_is_named_and_the_others_hold(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(
        '{"theme": "pink", "hide_after": 300, "keys": {"undo": 7}}', encoding="utf-8"
    )

    read = read_settings(tmp_path)

    assert read.settings == Settings(hide_after=300)
    assert read.problem == (
        "In settings.json the values of theme and keys cannot be used, so they stand as at first. "
        "The others hold."
    )


def test_exercises_go_where_the_person_said(at_home: Path) -> None:
    assert exercises_folder() == at_home / "exercises"

    current_choices().change(exercises_folder=str(at_home / "Übungen"))
    read_choices_anew()

    assert exercises_folder() == at_home / "Übungen"


def test_dialogs_begin_in_the_chosen_folder_else_in_the_last_one(at_home: Path) -> None:
    assert save_place("report.pdf") == "report.pdf"

    note_used(at_home / "desk")
    assert save_place("report.pdf") == str(at_home / "desk" / "report.pdf")

    current_choices().change(reports_folder=str(at_home / "reports"))
    assert save_place() == str(at_home / "reports")


def test_a_folder_that_cannot_be_written_is_refused_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert why_not_folder(tmp_path / "new") == ""
    assert why_not_folder(tmp_path / "file" / "in").startswith("in cannot be written (")
