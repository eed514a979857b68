"""The row menu of Home: the same set-up once more, and a rehearsal thrown away and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.journeys.stage import KARABAKH, home_settled
from tests.ui.pictures import settle
from tests.ui.reading import button, focused, shown_text
from wargame.game.errors import SettingsError
from wargame.support import recent
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.setup.draft import draft_from, kept_draft, read_draft
from wargame.ui.views.setup.presenter import SetupPresenter

if TYPE_CHECKING:
    from tests.journeys.stage import StageDesk
    from wargame.ui.window import Window


def played(desk: StageDesk, *, rehearsal: bool) -> str:
    """An exercise that was begun and closed again."""
    session = desk.new_exercise(KARABAKH)
    setup = SetupPresenter(session)
    setup.rename("Group B")
    setup.choose("RUS", mode="person", person="Ana Duarte (foreign minister), Lea Brandt")
    setup.choose("KAZ", mode="absent")
    setup.choose_evaluators("Ola Nord")
    setup.choose_control_phrase("blue heron")
    setup.choose_rehearsal(rehearsal=rehearsal)
    assert setup.start().at_once() == ""
    desk.remember(session, is_open=False)
    path = session.store.where
    session.close()
    return str(Path(path).resolve())


def choose(window: Window, words: str) -> None:
    """Choose from the row menu by its action, as its key does."""
    page = window.page("home")
    assert page is not None
    acts = [act for part in page.findChildren(QWidget) for act in part.actions()]
    next(act for act in acts if act.text() == words).trigger()
    settle()
    home_settled(window)


def offered(window: Window) -> set[str]:
    page = window.page("home")
    assert page is not None
    return {act.text() for part in page.findChildren(QWidget) for act in part.actions()}


def at_home(window: Window) -> None:
    window.frame.show_screen("home")
    page = window.page("home")
    page.look()  # type: ignore[union-attr]
    home_settled(window)


def test_setting_up_again_takes_every_choice_along_but_no_phrase(
    desk: StageDesk, window: Window
) -> None:
    old = played(desk, rehearsal=False)
    at_home(window)

    choose(window, "Set up again")

    assert window.session is not None
    assert window.open_path() != old
    assert window.frame.stack.current_id() == "setup"
    setup = SetupPresenter(window.session)
    seats = {one.seat: one for one in (*setup.screen().voting, *setup.screen().others)}
    assert setup.title == "Group B"
    assert seats["RUS"].person == "Ana Duarte (foreign minister), Lea Brandt"
    assert seats["KAZ"].mode == "absent"
    assert setup.evaluators == "Ola Nord"
    assert setup.control_phrase == ""
    assert {one.phrase for one in seats.values()} == {""}


def test_a_draft_that_was_not_started_is_copied_without_its_phrases(desk: StageDesk) -> None:
    session = desk.new_exercise(KARABAKH)
    assert draft_from(session) is None
    setup = SetupPresenter(session)
    setup.choose("RUS", mode="person", person="Ana", phrase="red fox")
    setup.choose_control_phrase("blue heron")

    kept, copied = kept_draft(session), draft_from(session)
    session.close()

    assert kept is not None
    assert copied is not None
    assert kept.seats["RUS"] == ("person", "Ana")
    assert copied.seats["RUS"] == ("person", "Ana")
    assert "red fox" not in copied.text()
    assert "blue heron" not in copied.text()
    assert read_draft(copied.text()) == copied


def test_a_draft_that_does_not_read_leaves_the_defaults() -> None:
    assert [read_draft(text) for text in ("", "[]", "3", '{"title": "x"}')] == [None] * 4


def test_a_rehearsal_is_thrown_away_with_its_backups_and_undo_brings_it_back(
    desk: StageDesk, window: Window
) -> None:
    old = Path(played(desk, rehearsal=True))
    copies = old.with_name(f"{old.name}.backups")
    copies.mkdir(exist_ok=True)
    (copies / "0001-a.wargame").write_bytes(b"copy")
    before = old.stat().st_ino
    at_home(window)
    assert "Rehearsal" in shown_text(window.frame)

    choose(window, "Throw the rehearsal away")

    away = old.with_name("thrown-away") / old.name
    assert away.stat().st_ino == before
    assert (away.with_name(f"{old.name}.backups") / "0001-a.wargame").read_bytes() == b"copy"
    assert not old.exists()
    assert not copies.exists()
    assert recent.recent() == ()

    window.frame.toast.undo_pressed.emit()
    home_settled(window)

    assert old.stat().st_ino == before
    assert (copies / "0001-a.wargame").exists()
    assert [one.path for one in recent.recent()] == [str(old)]
    assert "Rehearsal" in shown_text(window.frame)


def test_what_is_no_rehearsal_is_refused_with_a_sentence_and_stays(
    desk: StageDesk, window: Window
) -> None:
    old = played(desk, rehearsal=False)
    at_home(window)

    assert "Throw the rehearsal away" not in offered(window)
    with pytest.raises(SettingsError, match="Group B is no rehearsal, so it is kept"):
        window.desk.throw_away(old)
    assert Path(old).exists()


def test_a_rehearsal_that_is_open_here_is_closed_and_thrown_away(
    desk: StageDesk, window: Window
) -> None:
    old = played(desk, rehearsal=True)
    window.open_file(old)
    at_home(window)

    choose(window, "Throw the rehearsal away")

    assert window.session is None
    assert not Path(old).exists()


def test_leaving_home_takes_its_undo_away(desk: StageDesk, window: Window) -> None:
    old = Path(played(desk, rehearsal=True))
    at_home(window)
    choose(window, "Throw the rehearsal away")

    window.set_up(KARABAKH)
    window.undo()

    assert (old.with_name("thrown-away") / old.name).exists()


def test_the_list_knows_of_a_rehearsal_as_soon_as_it_has_begun(
    desk: StageDesk, window: Window
) -> None:
    window.set_up(KARABAKH)
    assert window.session is not None
    setup = SetupPresenter(window.session)
    setup.choose_rehearsal(rehearsal=True)
    assert setup.start().at_once() == ""

    assert recent.recent()[0].rehearsal
    assert recent.recent()[0].open


def pressed(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Press a key while the row of the exercise has the focus."""
    page = window.page("home")
    assert page is not None
    button(page, "More: Group B").setFocus()
    QTest.keyClick(focused(), key, modifier)
    settle()
    home_settled(window)


def test_the_keys_of_the_row_menu_do_what_it_says_and_the_theme_keeps_its_own(
    desk: StageDesk, window: Window
) -> None:
    old = played(desk, rehearsal=True)
    at_home(window)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    dark = current_theme().is_dark()

    pressed(window, Qt.Key.Key_D, control)
    assert current_theme().is_dark() is not dark
    pressed(window, Qt.Key.Key_D, control)
    pressed(window, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert not Path(old).exists()
    QTest.keyClick(window.frame, Qt.Key.Key_Z, control)
    home_settled(window)
    assert Path(old).exists()
    pressed(window, Qt.Key.Key_D, control | shift)

    assert window.session is not None
    assert window.frame.stack.current_id() == "setup"
    assert window.open_path() != old
